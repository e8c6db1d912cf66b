// Ties the form to its buttons.

function refresh() {
  var given = answers();
  dress();
  showAnswers(given);
  letters(given);
  limits();
  // Codes of older answers would be taken for those of the newer ones.
  if (at("[data-codes]")) { at("[data-codes]").replaceChildren(); at("[data-codes]").hidden = true; }
}

// Who leaves in a hurry leaves nothing behind, also for the button that leads back; who seeks help is not held up.
function hurry(event) {
  var on = function (selector) { return event.target.closest && event.target.closest(selector); };
  if (on("[data-leave]")) form.reset();
  if (on("[data-leave], .help-now, a[href^=\"tel:\"]")) form.removeAttribute("data-filled");
}

function start() {
  each("[data-day]", function (field) { field.type = "date"; field.removeAttribute("placeholder"); }, form);
  var choice = at("[data-second]");
  readLabels(choice && choice.options[0].value);
  if (choice) showSecond(choice.value);
  refresh();
  form.addEventListener("input", function (event) {
    if (event.target === choice) showSecond(choice.value);
    say("");
    refresh();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    each("[data-row=more]", function (row) { row.remove(); }, form);
    // The fields are empty only after this event.
    setTimeout(function () {
      if (choice) showSecond(choice.value);
      refresh();
      say("wiped");
    });
  });
  form.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    if (!button) return;
    var letter = button.closest("[data-letter]");
    var words = letter && (letter.querySelector("[data-other]:not(:empty)") || letter.querySelector("[data-own]")).innerText;
    ({
      row: function () { addRow(button.closest("[data-rows]")); },
      print: function () { printOnly("sheet"); },
      copy: function () { copy(text()); },
      share: function () { navigator.share({ text: text() }).catch(function () {}); },
      save: save,
      codes: codes,
      "copy-letter": function () { copy(words); },
      "print-letter": function () { letter.dataset.printed = ""; printOnly("letter"); delete letter.dataset.printed; }
    })[button.dataset.do]();
  });
  if (!navigator.share) each("[data-do=share]", function (button) { button.hidden = true; button.removeAttribute("data-script"); }, form);
  document.addEventListener("click", hurry, true);
  addEventListener("beforeunload", function (event) {
    if (!form.hasAttribute("data-filled")) return;
    event.preventDefault();
    event.returnValue = "";
  });
  addEventListener("pageshow", function (event) { if (event.persisted) refresh(); });
}
if (form) { if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start(); }
