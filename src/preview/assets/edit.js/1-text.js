// The editor: a text, its form, and the page that it makes, side by side.
(function () {
  "use strict";
  var $ = function (id) { return document.getElementById(id); };
  var words = JSON.parse($("words").textContent);
  var asked = new URLSearchParams(location.search);
  var file = asked.get("file") || "";
  var area = $("text");
  var base = null;
  // What a translation is made from, as it was when it was begun.
  var original = null;
  var saved = "";
  var ends = "\n";
  var languages = [];
  var problems = [];
  var shown = null;

  function ask(path, body) {
    var options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    return fetch(path, options).then(function (answer) {
      return answer.json().then(function (value) { return { ok: answer.ok, status: answer.status, value: value }; });
    });
  }

  function say(text, bad) {
    $("status").textContent = text;
    $("status").className = bad ? "bad" : "";
  }

  function lost() { say(words["editor-lost"], true); }

  // Undo. The browser's own forgets everything when a field of the form changes the text.
  var past = [], future = [], last = 0;

  function remember(kind) {
    var now = Date.now();
    if (kind !== "typed" || now - last > 800 || !past.length) past.push({ text: shownText, start: place.start, end: place.end });
    if (past.length > 500) past.shift();
    last = kind === "typed" ? now : 0;
    future = [];
  }

  var shownText = "", place = { start: 0, end: 0 };

  function note() { place = { start: area.selectionStart, end: area.selectionEnd }; }

  function put(text, start, end, kind) {
    if (text === shownText) return;
    if (kind !== "history") remember(kind);
    area.value = text;
    if (start !== undefined) area.setSelectionRange(start, end === undefined ? start : end);
    changed();
  }

  function changed() {
    shownText = area.value;
    note();
    say(shownText === saved && base !== null ? words["editor-saved"] : words["editor-unsaved"]);
    $("undo").disabled = !past.length;
    $("redo").disabled = !future.length;
    mark();
    clearTimeout(shown);
    shown = setTimeout(tryText, 250);
  }

  function step(from, to) {
    var back = from.pop();
    if (!back) return;
    to.push({ text: shownText, start: place.start, end: place.end });
    put(back.text, back.start, back.end, "history");
    area.focus();
  }

  area.addEventListener("input", function () { remember("typed"); changed(); });
  ["keyup", "click", "select"].forEach(function (name) { area.addEventListener(name, note); });
  area.addEventListener("scroll", function () { $("marks").scrollTop = area.scrollTop; });
  $("undo").addEventListener("click", function () { step(past, future); });
  $("redo").addEventListener("click", function () { step(future, past); });
  document.addEventListener("keydown", function (event) {
    if (!event.ctrlKey && !event.metaKey || event.altKey) return;
    var key = event.key.toLowerCase();
    if (key === "s") save();
    else if (event.target !== area) return;
    else if (key === "z" && !event.shiftKey) step(past, future);
    else if (key === "y" || key === "z") step(future, past);
    else if (key === "k") tools.link();
    else if (key === "b") tools.bold();
    else return;
    event.preventDefault();
  });

