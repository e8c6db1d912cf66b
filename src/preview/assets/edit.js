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

  // Problems, in their lines and in a list.
  function mark() {
    var lines = shownText.split("\n");
    var marks = $("marks");
    marks.replaceChildren();
    lines.forEach(function (line, index) {
      var here = problems.filter(function (problem) { return problem.line === index + 1; });
      if (here.length) {
        var one = document.createElement("mark");
        one.className = here.some(function (problem) { return problem.severity === "error"; }) ? "error" : "warning";
        one.textContent = line || " ";
        marks.append(one, "\n");
      } else {
        marks.append(line + "\n");
      }
    });
    marks.scrollTop = area.scrollTop;
  }

  function list() {
    $("problems").replaceChildren();
    problems.forEach(function (problem) {
      var item = document.createElement("li");
      var button = document.createElement("button");
      item.className = problem.severity;
      button.type = "button";
      button.textContent = (problem.line ? words["editor-line"] + " " + problem.line + ": " : "") + problem.message + (problem.hint ? " " + problem.hint : "");
      button.addEventListener("click", function () { go(problem.line); });
      item.append(button);
      $("problems").append(item);
    });
    if (!problems.length) {
      var none = document.createElement("li");
      none.textContent = words["editor-no-problems"];
      $("problems").append(none);
    }
  }

  function go(line) {
    part("text");
    var lines = shownText.split("\n");
    var start = lines.slice(0, Math.max(0, (line || 1) - 1)).reduce(function (sum, text) { return sum + text.length + 1; }, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[(line || 1) - 1] || "").length);
    area.scrollTop = Math.max(0, area.scrollHeight * (line || 1) / lines.length - area.clientHeight / 2);
    note();
  }

  var number = 0;

  function tryText() {
    var own = number += 1;
    return ask("/.suluh/try", { file: file, text: shownText }).then(function (answer) {
      if (own !== number || !answer.ok) return;
      var value = answer.value;
      problems = value.problems;
      mark();
      list();
      form(value.form);
      result(value);
    }, lost);
  }

  function result(value) {
    var frame = $("result");
    $("note").textContent = value.shown ? "" : value.path ? words["editor-shown-when-saved"] : words["editor-no-page"];
    if (!value.path) return;
    $("back").href = "/" + value.path;
    var address = "/.suluh/draft/" + value.path.split("/").map(encodeURIComponent).join("/");
    var inside = frame.contentWindow;
    var same = frame.dataset.address === address && inside.location.href !== "about:blank";
    var top = same ? inside.scrollY : 0;
    frame.dataset.address = address;
    frame.onload = function () { inside.scrollTo(0, top); };
    if (same) inside.location.reload();
    else inside.location.replace(address);
  }

  // The form. Each field sets its own place in the text and nothing else.
  function form(fields) {
    var holder = $("form");
    var focused = holder.contains(document.activeElement) ? document.activeElement : null;
    if (focused) return;
    holder.replaceChildren();
    if (!fields) {
      var none = document.createElement("p");
      none.textContent = words["editor-no-form"];
      return holder.append(none);
    }
    fields.forEach(function (field) { holder.append(control(field)); });
  }

  function control(field) {
    var value = field.value;
    if (field.form === "localized") return localized(field);
    var label = document.createElement("label");
    var input;
    if (field.form === "choice") {
      input = document.createElement("select");
      [""].concat(field.choices).forEach(function (word) {
        var option = new Option(word || words["editor-choose"], word);
        option.selected = (value || "") === word;
        input.append(option);
      });
    } else {
      input = document.createElement(field.form === "long" || field.form === "texts" ? "textarea" : "input");
      if (input.tagName === "INPUT") input.type = { number: "number", day: "date", flag: "checkbox" }[field.form] || "text";
      if (field.form === "flag") input.checked = value === true;
      else if (field.form === "texts") input.value = (Array.isArray(value) ? value : value ? [value] : []).join("\n");
      else input.value = value === null ? "" : value;
    }
    input.name = field.name;
    input.id = "field-" + field.name;
    if (field.form === "flag") {
      label.className = "flag";
      label.append(input, field.name);
    } else {
      label.append(field.name + (field.form === "texts" ? " (" + words["editor-one-a-line"] + ")" : ""), input);
    }
    input.addEventListener("change", function () {
      var lines = input.value.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
      var next = field.form === "flag" ? input.checked : field.form === "texts" ? lines
        : input.value === "" ? null : field.form === "number" ? Number(input.value) : input.value.trim();
      set(field.name, next);
    });
    return label;
  }

  // A text in several languages: one for each language of the site, or one for all.
  function localized(field) {
    var group = document.createElement("fieldset");
    var legend = document.createElement("legend");
    legend.textContent = field.name;
    group.append(legend);
    var plain = typeof field.value === "string" ? field.value : null;
    var texts = plain === null ? Object.assign({}, field.value) : {};
    var known = plain !== null ? [{ code: "", name: "*" }] : languages.concat(Object.keys(texts).filter(function (code) {
      return !languages.some(function (language) { return language.code === code; });
    }).map(function (code) { return { code: code, name: code }; }));
    known.forEach(function (language) {
      var label = document.createElement("label");
      var input = document.createElement("input");
      input.value = plain !== null ? plain : texts[language.code] || "";
      input.name = field.name + "." + language.code;
      label.append(language.name, input);
      input.addEventListener("change", function () {
        if (plain !== null) return set(field.name, input.value.trim() || null);
        if (input.value.trim()) texts[language.code] = input.value.trim();
        else delete texts[language.code];
        set(field.name, Object.keys(texts).length ? texts : null);
      });
      group.append(label);
    });
    return group;
  }

  function set(name, value) {
    return ask("/.suluh/field", { file: file, text: shownText, name: name, value: value }).then(function (answer) {
      if (!answer.ok || answer.value.text === null) return say(words["editor-by-hand"] + " " + name, true);
      put(answer.value.text, 0);
    }, lost);
  }

  // The tool bar.
  function around(before, after, usual) {
    var chosen = shownText.slice(place.start, place.end) || usual;
    var text = shownText.slice(0, place.start) + before + chosen + after + shownText.slice(place.end);
    area.focus();
    put(text, place.start + before.length, place.start + before.length + chosen.length);
  }

  function lines(change, usual) {
    var start = shownText.lastIndexOf("\n", place.start - 1) + 1;
    var end = shownText.indexOf("\n", place.end);
    if (end < 0) end = shownText.length;
    var chosen = (shownText.slice(start, end) || usual).split("\n").map(change).join("\n");
    var before = shownText.slice(0, start);
    var gap = before && !before.endsWith("\n\n") ? "\n" : "";
    area.focus();
    put(before + gap + chosen + shownText.slice(end), start + gap.length, start + gap.length + chosen.length);
  }

  var tools = {
    heading: function () { lines(function (line) { return line.startsWith("## ") ? "#" + line : line.startsWith("### ") ? line.slice(4) : "## " + line; }, words["editor-heading-word"]); },
    list: function () { lines(function (line) { return line.startsWith("- ") ? line.slice(2) : "- " + line; }, words["editor-item-word"]); },
    bold: function () { around("**", "**", words["editor-item-word"]); },
    warning: function () {
      lines(function (line, index) { return (index ? "" : "> [!WARNING]\n") + "> " + line; }, words["editor-warning-word"]);
    },
    link: function () {
      $("find").showModal();
      $("query").value = shownText.slice(place.start, place.end);
      seek();
    },
    image: function () { $("picture").click(); }
  };
  document.querySelectorAll("[data-tool]").forEach(function (button) {
    button.addEventListener("click", function () { tools[button.dataset.tool](); });
  });

  var seeking = 0;

  function seek() {
    var own = seeking += 1;
    ask("/.suluh/find?file=" + encodeURIComponent(file) + "&q=" + encodeURIComponent($("query").value.trim())).then(function (answer) {
      if (own !== seeking || !answer.ok) return;
      $("found").replaceChildren();
      answer.value.forEach(function (one) {
        var item = document.createElement("li");
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = one.title + " – " + one.detail;
        button.addEventListener("click", function () {
          $("find").close();
          around("[", "](" + one.link + ")", one.title);
        });
        item.append(button);
        $("found").append(item);
      });
      if (!answer.value.length) $("found").append(words["editor-nothing-found"]);
    }, lost);
  }
  $("query").addEventListener("input", seek);

  $("picture").addEventListener("change", function () {
    var picture = $("picture").files[0];
    if (!picture) return;
    var dot = picture.name.lastIndexOf(".");
    var name = picture.name.slice(0, dot).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "gambar";
    var path = "/.suluh/image?file=" + encodeURIComponent(file) + "&q=" + encodeURIComponent(name + picture.name.slice(dot).toLowerCase());
    fetch(path, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: picture }).then(function (answer) {
      return answer.json().then(function (value) {
        if (!answer.ok) return say(value.error, true);
        around("![", "](" + value.link + ")", name);
      });
    }).catch(lost);
    $("picture").value = "";
  });

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
