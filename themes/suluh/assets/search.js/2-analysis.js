// Text to tokens; the twin of src/search/analysis.rs.

var DROP = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
var ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xbe6];
var LETTER = new RegExp("[\\p{Alphabetic}\\p{N}]", "u"), MARK = new RegExp("\\p{M}", "u");
var PAIR = new RegExp("[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf" +
  "\\u4e00-\\u9fff\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{323af}]", "u");
var JOINER = /['\u2019\u02bc]/;
var folded = Object.create(null);
function fold(text) {
  return folded[text] = folded[text] || text.normalize("NFKC").toLowerCase().normalize("NFD").replace(DROP, "").replace(/[^\x00-\u02ff]/g, function (c) {
    if (c === "\u0649" || c === "\u06cc") return "\u064a";
    if (c === "\u0629") return "\u0647";
    if (c === "\u06a9") return "\u0643";
    var code = c.charCodeAt(0), i;
    for (i = 0; i < 9; i++) if (code >= ZEROS[i] && code < ZEROS[i] + 10) return String(code - ZEROS[i]);
    return c;
  }).normalize("NFC");
}
function spans(text) {
  var chars = Array.from(text), list = [], word = null, at = 0, i;
  function letter(c) { return c !== undefined && (LETTER.test(c) || MARK.test(c)); }
  function close() { if (word) { word.end = at; list.push(word); word = null; } }
  for (i = 0; i < chars.length; i++) {
    var c = chars[i];
    if (letter(c) && PAIR.test(c)) {
      close();
      var edges = [at];
      at += c.length;
      while (letter(chars[i + 1]) && PAIR.test(chars[i + 1])) {
        c = chars[++i];
        if (!MARK.test(c)) edges.push(at);
        at += c.length;
      }
      edges.push(at);
      if (edges.length === 2) list.push({ start: edges[0], end: at, pair: true });
      for (var e = 0; e + 2 < edges.length; e++) list.push({ start: edges[e], end: edges[e + 2], pair: true });
      continue;
    }
    if (letter(c)) {
      var digit = /[0-9]/.test(c);
      if (word) word.number = word.number && digit; else word = { start: at, number: digit };
    } else if (JOINER.test(c) && word && chars[i + 1] && LETTER.test(chars[i + 1]) && !PAIR.test(chars[i + 1])) {
      word.number = false;
    } else close();
    at += c.length;
  }
  close();
  return list;
}
function cut(text) {
  var list = spans(text), tokens = [], i = 0;
  function of(s) { return text.slice(s.start, s.end); }
  function gap(k) { return text.slice(list[k].end, list[k + 1].start); }
  function phone(whole) { tokens.push({ text: whole.slice(-7), phone: true, whole: whole }); }
  while (i < list.length) {
    var span = list[i];
    if (!span.number) {
      var word = of(span).replace(/['\u2019\u02bc]/g, "");
      if (Array.from(word).length <= 48) tokens.push({ text: word, pair: span.pair });
      i++;
      continue;
    }
    var last = i;
    while (list[last + 1] && list[last + 1].number && /^([ \-.()\/]{0,2}|,)$/.test(gap(last))) last++;
    var run = list.slice(i, last + 1), whole = run.map(of).join("");
    var fits = whole.length >= 7 && whole.length <= 15;
    if (fits && (run.length === 1 || whole[0] === "0" || text[run[0].start - 1] === "+")) phone(whole);
    else {
      var amount = false, k;
      for (k = i; k <= last; k++) {
        var number = of(list[k]);
        if (number.length <= 3 && number[0] !== "0") {
          while (k < last && /^[.,]$/.test(gap(k)) && of(list[k + 1]).length === 3) { number += of(list[++k]); amount = true; }
        }
        if (number.length <= 48) tokens.push({ text: number });
      }
      if (fits && !amount && !(run.length === 3 && of(run[0]).length === 4)) phone(whole);
    }
    i = last + 1;
  }
  return tokens;
}
function tokens(text) {
  var seen = {};
  return cut(fold(text)).filter(function (token) {
    var key = "=" + token.text;
    return !seen[key] && (seen[key] = true);
  }).slice(0, 32);
}
