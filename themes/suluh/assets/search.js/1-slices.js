// Search over the slices that the build exports. Loaded on the first focus of a search field, or at once where the
// address ends with #search. The files of this folder are one script, in the order of their names.
//
// This one loads and reads the slices (src/search/export/).

var doc = document, html = doc.documentElement, suluh = window.suluh = window.suluh || {};
if (suluh.search) return;
var root = html.dataset.root || "", own = html.dataset.lang, VERSION = 2;

// Numbers and words as the slices write them: see src/search/export/.
function reader(text) {
  var at = 0;
  function digit() { var c = text.charCodeAt(at++); return c > 92 ? c - 36 : c - 35; }
  function next() {
    var n = digit(), i = 4;
    if (n < 60) return n;
    if (n < 90) return 60 + (n - 60) * 91 + digit();
    for (n = 0; i--;) n = n * 91 + digit();
    return n;
  }
  next.more = () => at < text.length;
  return next;
}
function words(text) {
  var last = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map(function (part) {
    return last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
  });
}
function numbers(text) {
  var next = reader(text), list = [];
  while (next.more()) list.push(next());
  return list;
}
function starts(text) {
  var at = 0;
  return numbers(text).map(gap => at += gap);
}

// Scripts, each loaded once; a script that came but did not run was cut off on its way.
var books = {};
function book(code) {
  return books[code] = books[code] || { code: code, words: {}, ends: {}, texts: {}, waits: {} };
}
function load(b, name, has, fresh) {
  // Where one file holds everything (suluh.place), its slices are there from the beginning.
  if (suluh.place) return has() ? Promise.resolve() : Promise.reject(new Error(name));
  return b.waits[name] = b.waits[name] || new Promise(function (done, fail) {
    var script = doc.createElement("script");
    function lost() { delete b.waits[name]; fail(new Error(name)); }
    script.src = root + "search/" + name + (fresh ? "?" + Date.now() : "");
    script.onload = function () { script.remove(); if (has()) done(); else lost(); };
    script.onerror = function () { script.remove(); lost(); };
    doc.head.append(script);
  });
}
// A slice by its name: "w3" of words, "r3" of words by their ends, "t3" of texts.
function slice(b, name) {
  var kind = name[0], n = +name.slice(1);
  // A copy of the site has pieces in place of slices (src/search/export/pieces.rs).
  if (b.h.k && kind !== "t") return joiner(b, b.h).then(() => suluh.whole(b, load, words, reader, reversed, PAIR));
  return load(b, b.code + "/" + name + "-" + b.h[kind + "h"].substr(n * 4, 4) + ".js", () =>
    (kind === "w" ? b.words : kind === "r" ? b.ends : b.texts)[n]);
}
function slices(b, need) { return Promise.all(need.map(name => slice(b, name))); }
// What makes slices of pieces, with the part of a kept copy's head that changes with no page.
function joiner(b, h) { return load(b, b.code + "/j-" + h.kj + ".js", () => suluh.whole && b.h); }
function head(b, fresh) {
  return load(b, b.code + ".js", () => (b.h || b.half || {}).v === VERSION, fresh).then(() => b.h || joiner(b, b.half));
}
suluh.lasting = (code, h) => suluh.head(code, Object.assign(h, book(code).half));
suluh.head = function (code, h) {
  var b = book(code);
  if (!("x" in h)) { b.half = h; return; }
  b.h = h;
  b.words = {};
  b.ends = {};
  b.texts = {};
  b.first = words(h.w);
  b.last = words(h.r);
  b.page = [0].concat(starts(h.p));
  b.text = starts(h.t);
  b.length = h.l ? numbers(h.l) : null;
  b.average = h.f.map(total => total / Math.max(h.n, 1));
  b.filler = Object.create(null);
  h.x.split(" ").forEach(function (word) { b.filler[word] = true; });
  b.before = rules(h.b);
  b.behind = rules(h.e);
};
function rules(text) {
  return (text ? text.split(" ") : []).map(rule => rule.split(">"));
}
suluh.words = function (code, n, front, numbers) {
  var next = reader(numbers), pairs = [], k, fields = [3, 2, 0, 1];
  function place() { var s = next(); return [s ? s - 1 : n, next()]; }
  function times(count, f) { var list = []; while (count--) list.push(f()); return list; }
  for (k = next(); k--;) pairs.push([next(), next()]);
  book(code).words[n] = words(front).map(function (text, i) {
    var word = { text: text, slice: n, at: i, links: [] }, flags = next();
    if (flags === 33) { word.moved = place(); return word; }
    if (flags === 32) {
      var page = 0;
      word.pages = times(next(), function () { return (page += next()) , page++; });
      return word;
    }
    if (flags & 15) word.fields = [];
    fields.forEach(function (field, bit) {
      if (!(flags >> bit & 1)) return;
      var at = 0;
      word.fields[field] = times(next(), function () {
        var gap = next();
        at += gap >> 1;
        return [at++, pairs[gap & 1 ? next() + 1 : 0]];
      });
    });
    if (flags & 16) word.links = times(next(), () => times(next(), place));
    return word;
  });
};
function reversed(text) { return Array.from(text).reverse().join(""); }
suluh.ends = function (code, n, front) { book(code).ends[n] = words(front).map(reversed); };
suluh.text = function (code, n, pages) { book(code).texts[n] = pages; };
suluh.countries = function (code, list) { book(code).countries = list; };
