// Ways out: paper, a text, a file, codes, letters, last days. Each is asked for; none asks for anything.

var GAP = "……………………";

function at(selector) { return form.querySelector(selector); }
function say(word) { at("[data-say]").textContent = word ? at("[data-say]").dataset[word] : ""; }

function day(iso, language) {
  var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!parts) return iso;
  return longDay(new Date(+parts[1], parts[2] - 1, +parts[3]), language);
}
function longDay(date, language, weekday) {
  var style = { day: "numeric", month: "long", year: "numeric", numberingSystem: "latn", calendar: "gregory" };
  if (weekday) style.weekday = "long";
  return date.toLocaleDateString(language, style);
}
function tag(code) {
  var option = at("[data-second] option[value=\"" + code + "\"]");
  return option ? option.lang : document.documentElement.lang;
}

// As a text for people: each question, and under it what was answered.
function text() {
  var parts = [document.querySelector("h1").textContent];
  written(answers()).forEach(function (item) {
    parts.push(item.title ? "== " + item.title + " ==" : item.question + ":\n" + item.answers.join("\n"));
  });
  return parts.join("\n\n") + "\n";
}

function copy(words) {
  var done = function () { say("copied"); }, failed = function () { say("failed"); };
  if (navigator.clipboard) return navigator.clipboard.writeText(words).then(done, failed);
  var field = document.createElement("textarea");
  field.value = words;
  document.body.appendChild(field);
  field.select();
  if (document.execCommand("copy")) done(); else failed();
  field.remove();
}

// The text with the record below it: people read the one, programs the other.
function save() {
  var file = text() + "\n" + lines(record(answers()), Infinity).join("\n") + "\n";
  var link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type: "text/plain" }));
  link.download = "suluh-" + about.f + ".txt";
  link.click();
  setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  say("saved");
}

function element(name, attributes, parent) {
  var made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
  parent.appendChild(made);
  return made;
}

function draw(words, caption) {
  var code = qr(words.split("").map(function (c) { return c.charCodeAt(0); })), size = code.length + 8, path = "";
  code.forEach(function (row, y) {
    row.forEach(function (dark, x) { if (dark) path += "M" + (x + 4) + " " + (y + 4) + "h1v1h-1z"; });
  });
  var figure = document.createElement("figure");
  var svg = element("svg", { viewBox: "0 0 " + size + " " + size, role: "img", "aria-label": "QR " + caption, "shape-rendering": "crispEdges" }, figure);
  element("path", { d: "M0 0h" + size + "v" + size + "H0z", fill: "#fff" }, svg);
  element("path", { d: path, fill: "#000" }, svg);
  figure.appendChild(document.createElement("figcaption")).textContent = caption;
  return figure;
}

function codes() {
  var all = lines(record(answers()), LONGEST), box = at("[data-codes]");
  box.replaceChildren.apply(box, all.map(function (words, number) { return draw(words, number + 1 + "/" + all.length); }));
  box.hidden = false;
  say(all.length > 1 ? "many" : "one");
}

// A letter in a language: gaps are filled with what was answered and stay lines for a pen where nothing was.
function fill(gap, given, language) {
  var id = gap.dataset.gap, question = about.q.filter(function (q) { return q[0] === id && q[1]; })[0], words_ = GAP;
  // A letter that somebody will write with a pen gets its date with the pen too.
  if (id === "today") words_ = Object.keys(given).length ? longDay(new Date(), tag(language)) : GAP;
  else if (question && given[id]) {
    words_ = words(question, given[id], language).map(function (line) { return question[1] === "date" ? day(line, tag(language)) : line; }).join(question[1] === "rows" ? "\n" : ", ");
    if (question[1] === "rows") words_ = words_.replace(/^\d{4}-\d\d-\d\d/gm, function (iso) { return day(iso, tag(language)); });
  }
  gap.textContent = words_;
}

function translated(box, words) {
  box.replaceChildren();
  words.split(/\n\n+/).forEach(function (paragraph) {
    var made = box.appendChild(document.createElement("p"));
    paragraph.split(/(\{[^}]*\})/).forEach(function (piece, odd) {
      if (odd % 2 === 0) { made.append(piece); return; }
      made.appendChild(document.createElement("span")).dataset.gap = piece.slice(1, -1);
    });
  });
}

function letters(given) {
  each("[data-letter]", function (letter) {
    var own = letter.querySelector("[data-own]");
    each("[data-gap]", function (gap) { fill(gap, given, own.dataset.own); }, own);
    var other = letter.querySelector("[data-other]"), words = (about.m[letter.dataset.letter] || {})[second];
    if (!words) { other.replaceChildren(); return; }
    other.lang = tag(second);
    translated(other, words);
    each("[data-gap]", function (gap) { fill(gap, given, second); }, other);
  }, form);
}

// The last day: so many days, months or years after the event. The 31st of a shorter month is its last day.
function lastDay(date, count, unit) {
  if (unit === "days") return new Date(date.getFullYear(), date.getMonth(), date.getDate() + count);
  var months = unit === "years" ? count * 12 : count, first = new Date(date.getFullYear(), date.getMonth() + months, 1);
  var longest = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return new Date(first.getFullYear(), first.getMonth(), Math.min(date.getDate(), longest));
}

function limits() {
  each("[data-limit]", function (field) {
    var out = document.getElementById(field.id + "-out"), parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field.value);
    if (!parts) { out.textContent = ""; return; }
    var last = lastDay(new Date(+parts[1], parts[2] - 1, +parts[3]), +field.dataset.count, field.dataset.unit);
    var now = new Date(), today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    var shown = document.createElement("strong");
    shown.textContent = longDay(last, document.documentElement.lang, true);
    out.replaceChildren(out.dataset.last + " ", shown, ". " + (last < today ? out.dataset.passed : out.dataset.early));
  }, form);
}

function showAnswers(given) {
  var box = at("[data-answers]");
  if (!box) return;
  box.replaceChildren();
  written(given).forEach(function (item) {
    if (item.title) { box.appendChild(document.createElement("h3")).textContent = item.title; return; }
    var pair = box.appendChild(document.createElement("div"));
    pair.appendChild(document.createElement("strong")).textContent = item.question;
    item.answers.forEach(function (words) { pair.appendChild(document.createElement("p")).textContent = words; });
  });
}

// On paper a letter stands alone, all else together.
function printOnly(what) {
  document.documentElement.dataset.print = what;
  print();
  delete document.documentElement.dataset.print;
}
