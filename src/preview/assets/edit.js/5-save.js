  // Saving. What has changed on the disk meanwhile is never written over unseen.
  function save() {
    var text = shownText;
    say(words["editor-saving"]);
    return ask("/.suluh/file", { file: file, text: ends === "\n" ? text : text.replace(/\n/g, ends), base: base, original: base === null ? original : null }).then(function (answer) {
      if (answer.status === 409) return conflict(answer.value, text);
      if (!answer.ok) return say(words["editor-not-saved"] + " " + answer.value.error, true);
      base = answer.value.base;
      saved = text;
      say(shownText === saved ? words["editor-saved"] : words["editor-unsaved"]);
      if (answer.value.path) $("back").href = "/" + answer.value.path;
      tryText();
    }, lost);
  }
  $("save").addEventListener("click", save);

  function conflict(value, text) {
    say(words["editor-conflict"], true);
    $("mine").value = text;
    var mine = text.split("\n");
    $("theirs").replaceChildren();
    (value.text || "").replace(/\r\n/g, "\n").split("\n").forEach(function (line) {
      var one = document.createElement(mine.indexOf(line) < 0 ? "ins" : "span");
      one.textContent = line + "\n";
      $("theirs").append(one);
    });
    $("conflict").showModal();
    $("keep-mine").onclick = function () {
      $("conflict").close();
      base = value.base || null;
      put($("mine").value, 0);
      save();
    };
    $("take-theirs").onclick = function () {
      $("conflict").close();
      base = value.base || null;
      saved = (value.text || "").replace(/\r\n/g, "\n");
      put(saved, 0);
    };
  }

  document.querySelectorAll("[data-close]").forEach(function (button) {
    button.addEventListener("click", function () { button.closest("dialog").close(); });
  });

  // A new page or agency: only its address is chosen here; the text begins in the editor and is not there until it is saved.
  $("new").addEventListener("click", function () { $("begin").showModal(); });
  $("title").addEventListener("input", function () {
    var name = $("title").value.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    var here = file.split("/").slice(2, -1).join("/");
    $("address").value = ($("what").value === "agency" || !here || !file.endsWith(".md") ? "" : here + "/") + name;
  });
  $("what").addEventListener("change", function () {
    var agency = $("what").value === "agency";
    $("in-language").hidden = agency;
    $("in-country").hidden = !agency;
    $("country").required = agency;
    $("title").dispatchEvent(new Event("input"));
  });
  $("begin-form").addEventListener("submit", function () {
    var agency = $("what").value === "agency";
    var next = new URLSearchParams({
      file: agency ? "content/agencies/" + $("address").value + ".toml" : "content/" + $("language").value + "/" + $("address").value + ".md",
      kind: agency ? "" : $("what").value, title: $("title").value, country: $("country").value.toUpperCase()
    });
    location.assign("/.suluh/edit?" + next);
  });

  // On a narrow screen one part is shown, on a wide one the text or its form beside the page or its original.
  function part(name) {
    var left = name === "text" || name === "fields";
    ["text", "fields", "page", "original"].forEach(function (other) {
      var side = (other === "text" || other === "fields") === left;
      if (side) $("part-" + other).hidden = other !== name;
      $("part-" + other).toggleAttribute("data-away", !side);
    });
    document.querySelectorAll("[data-part]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(!$("part-" + button.dataset.part).hidden && (button.dataset.part === name || !$("part-" + button.dataset.part).hasAttribute("data-away"))));
    });
  }
  document.querySelectorAll("[data-part]").forEach(function (button) {
    button.addEventListener("click", function () { part(button.dataset.part); });
  });

  window.addEventListener("beforeunload", function (event) {
    if (shownText !== saved) event.preventDefault();
  });

  ask("/.suluh/file?" + asked).then(function (answer) {
    $("file").textContent = file;
    if (!answer.ok) return say(answer.value.error, true);
    var value = answer.value;
    document.title = file.split("/").pop() + " – Suluh";
    languages = value.languages;
    languages.forEach(function (language) {
      $("language").append(new Option(language.name, language.code, false, file.startsWith("content/" + language.code + "/")));
    });
    base = value.base;
    ends = value.text.indexOf("\r\n") < 0 ? "\n" : "\r\n";
    shownText = value.text.replace(/\r\n/g, "\n");
    saved = base === null ? "" : shownText;
    area.value = shownText;
    var own = languages.find(function (language) { return file.startsWith("content/" + language.code + "/"); });
    if (own) {
      area.lang = own.tag;
      area.dir = own.dir;
    }
    if (value.path) $("back").href = "/" + value.path;
    if (value.original) {
      original = value.original.text;
      $("source").textContent = original;
      document.querySelector("[data-part=original]").hidden = false;
    }
    changed();
    if (base === null) say(words["editor-new-file"]);
    part(value.original && base === null ? "original" : "page");
    part("text");
    if (asked.get("line")) go(Number(asked.get("line")));
    else area.focus();
  }, lost);
})();
