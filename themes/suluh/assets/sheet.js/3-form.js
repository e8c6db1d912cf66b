// The form: reading what was written, rows, the second language, wiping. Nothing is kept: the answers are in the fields
// and nowhere else.

var form = document.querySelector("[data-sheet]");
var about = JSON.parse(document.querySelector("[data-sheet-texts]").textContent);
var reader = about.l, second = "";

function each(selector, f, root) { Array.prototype.forEach.call((root || document).querySelectorAll(selector), f); }
function label(key, language) { return (about.t[language] || [])[about.k.indexOf(key)] || ""; }
function value(name) {
  var field = form.elements[name];
  return field ? (field.value || "").trim() : "";
}

// Rows in the order of their dates; one without a date stays behind the one before it.
function rows(id, columns) {
  var found = [], day = "";
  each("[data-rows=\"" + id + "\"] [data-row]", function (row) {
    var answers = {};
    columns.forEach(function (column) {
      var text = row.querySelector("[data-column=\"" + column[0] + "\"]").value.trim();
      if (!text) return;
      if (column[1] === "date") day = text;
      answers[column[0]] = text;
    });
    if (Object.keys(answers).length) found.push({ day: day, at: found.length, answers: answers });
  });
  found.sort(function (a, b) { return a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at; });
  return found.map(function (row) { return row.answers; });
}

function answer(id, kind, columns) {
  if (kind === "rows") { var found = rows(id, columns); return found.length ? found : ""; }
  if (kind === "money") return value(id) && (value(id + "~") + " " + value(id)).trim();
  if (kind !== "choices") return value(id);
  var chosen = [];
  each("[name=\"" + id + "\"]:checked", function (box) { chosen.push(box.value); }, form);
  return chosen.length ? chosen : "";
}

// What was answered, by question.
function answers() {
  var all = {};
  about.q.forEach(function (question) {
    var given = question[1] && answer(question[0], question[1], question[2]);
    if (given) all[question[0]] = given;
  });
  return all;
}

function record(given) { return { f: about.f, v: about.v, l: reader, a: given }; }

// An answer in words of a language: choices by their labels, all else as it was written.
function words(question, given, language) {
  var id = question[0];
  if (question[1] === "yes-no") return [label(":" + given, language)];
  if (question[1] === "choice") return [label(id + ":" + given, language)];
  if (question[1] === "choices") return given.map(function (choice) { return label(id + ":" + choice, language); });
  if (question[1] !== "rows") return [given];
  return given.map(function (row) {
    return question[2].map(function (column) { return row[column[0]] || ""; }).filter(Boolean).join(" – ");
  });
}

// The labels of the two languages in which the page comes.
function readLabels(language) {
  if (!language) return;
  about.t[reader] = [];
  about.t[language] = [];
  each("[data-key]", function (span) {
    var place = about.k.indexOf(span.dataset.key);
    about.t[reader][place] = span.previousSibling.textContent.trim();
    about.t[language][place] = span.textContent;
  }, form);
}

function inBoth(text, other) { return other && other !== text ? text + " / " + other : text; }

// Everything as a list: titles of parts, and questions with their answers, both in two languages.
function written(given) {
  var list = [], title = null;
  about.q.forEach(function (question) {
    var id = question[0], own = label(id, reader), other = label(id, second);
    if (!question[1]) { title = { title: inBoth(own, other) }; return; }
    if (!given[id]) return;
    if (title) list.push(title);
    title = null;
    var first = words(question, given[id], reader), too = words(question, given[id], second);
    list.push({ question: inBoth(own, other), answers: first.map(function (text, at) { return inBoth(text, too[at]); }) });
  });
  return list;
}

function addRow(box) {
  var row = box.querySelector("[data-row]:last-of-type"), copy = row.cloneNode(true), number = box.querySelectorAll("[data-row]").length + 1;
  each("input, textarea", function (field) { field.value = ""; field.style.height = ""; field.id = field.id.replace(/\d+$/, number); }, copy);
  each("label", function (label) { label.htmlFor = label.htmlFor.replace(/\d+$/, number); }, copy);
  copy.querySelector("[data-number]").textContent = number;
  copy.dataset.row = "more";
  row.after(copy);
  copy.querySelector("input, textarea").focus();
}

function showSecond(code) {
  second = code;
  var option = form.querySelector("[data-second] option[value=\"" + code + "\"]");
  each("[data-key]", function (span) {
    span.textContent = label(span.dataset.key, code);
    if (option) { span.lang = option.lang; span.dir = option.dir; }
  }, form);
}

// What prints: fields that hold something, and texts at their full height.
function dress() {
  var any = false;
  each("input, textarea", function (field) {
    var filled = field.type === "radio" || field.type === "checkbox" ? field.checked : !!field.value;
    field.toggleAttribute("data-filled", filled);
    any = any || filled;
    if (field.tagName !== "TEXTAREA") return;
    field.style.height = "";
    if (filled) field.style.height = field.scrollHeight + 4 + "px";
  }, form);
  form.toggleAttribute("data-filled", any);
  return any;
}
