// What each token of a query may mean; the twin of src/search/finder.rs.

// What each token may mean. "need" collects slices that are not there yet; while there are any, the answer is not final.
var WEIGHTS = [2, 1.8, 1.2, 1], K1 = 1.2, B = 0.75, PAGE = 10, SECTION = 30, FILLER = 0.3, SYNONYM = 0.8, AFFIX = 0.9, PREFIX = 0.3, ERROR = [1, 0.9, 0.7];
var CLOSE = 40, FIRST = 5, HALF = 36, MANY = 0.003, FORM = 0.7, READ = 4000;
// The end of a sentence in folded text.
var END = /[\n!?。؟۔।။។]|\.(?!\w)/;
// Index of the last of sorted values that is not greater.
function place(list, value) {
  var low = 0, high = list.length;
  while (low < high) { var mid = low + high >> 1; if (list[mid] <= value) low = mid + 1; else high = mid; }
  return low - 1;
}
function sliceOf(b, text) { return Math.max(place(b.first, text), 0); }
function order(x, y) {
  for (var i = 0; i < 3; i++) if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1;
  return 0;
}
function Finder(b, need) { this.b = b; this.need = need; this.targets = []; }
Finder.prototype = {
  slice(n) {
    if (!this.b.words[n] && n < this.b.first.length) this.need["w" + n] = true;
    return this.b.words[n] || [];
  },
  ends(text) {
    var n = Math.max(place(this.b.last, reversed(text)), 0);
    if (!this.b.ends[n] && this.b.last.length) this.need["r" + n] = true;
    return this.b.ends[n] || [];
  },
  look(text) {
    var list = this.slice(sliceOf(this.b, text)), low = 0, high = list.length;
    while (low < high) { var mid = low + high >> 1; if (list[mid].text < text) low = mid + 1; else high = mid; }
    return list[low] && list[low].text === text ? list[low] : null;
  },
  at(place) { return this.slice(place[0])[place[1]] || null; },
  home(word) { return word.moved ? this.at(word.moved) : word; },
  add(homes, weight, error) {
    if (homes.indexOf(null) >= 0) return;
    var key = homes.map(w => w.slice + "." + w.at).join(" ");
    var old = this.targets.filter(t => t.key === key)[0];
    if (!old) this.targets.push({ key: key, homes: homes, weight: weight, error: error });
    else if (old.weight < weight) { old.weight = weight; old.error = error; }
  },
  word(word, weight, error) {
    var home = word && this.home(word), self = this;
    if (!home) return;
    if (home.fields || home.pages) this.add([home], weight, error);
    home.links.forEach(function (link) { self.add(link.map(self.at, self), weight * SYNONYM, error); });
  },
  // True once it is known whether there is a meaning.
  found() { return this.targets.length > 0 || Object.keys(this.need).length > 0; },
  // Words that begin so, in the slice where they stand and the next.
  beginnings(text) {
    var n = sliceOf(this.b, text), self = this, to = Math.min(sliceOf(this.b, text + "\uffff"), n + 1);
    var list = this.slice(n);
    if (to > n) list = list.concat(this.slice(to));
    list.map(function (word) {
      if (word.text.length <= text.length || word.text.slice(0, text.length) !== text) return null;
      var home = word.moved ? word.moved[0] >= n && word.moved[0] <= to && self.at(word.moved) : word;
      return home && home.fields ? [-frequency(self.b, home), word.slice, word.at, home] : null;
    }).filter(Boolean).sort(order).slice(0, 8).forEach(function (x) { self.add([x[3]], PREFIX); });
  },
  // Words that begin or end alike and differ by few typing errors.
  errors(text) {
    var most = text.length >= 7 ? 2 : 1, self = this, seen = {};
    var near = this.slice(sliceOf(this.b, text)).map(word => word.text).concat(this.ends(text)).map(function (word) {
      var errors = seen["=" + word] || /[ =]/.test(word) ? 9 : distance(text, word, most);
      seen["=" + word] = true;
      return [errors, word[0] === text[0] ? 0 : 1, word];
    }).filter(x => x[0] <= most).sort(order);
    near = near.filter(x => x[0] === near[0][0]).slice(0, 8).map(function (x) {
      var word = self.look(x[2]), home = word && self.home(word);
      return home && (home.fields || home.links.length) ? [x[1], -frequency(self.b, home), x[2], word, x[0]] : null;
    });
    if (Object.keys(this.need).length) return;
    near.filter(Boolean).sort(order).slice(0, 3).forEach(function (x) { self.word(x[3], ERROR[x[4]], x[2]); });
  },
  find(token, open) {
    var self = this, text = token.text, before;
    this.word(this.look(text), 1);
    if (!this.b.words[sliceOf(this.b, text)]) return;
    if (token.phone || token.pair) {
      if (!this.found() && (token.pair || token.whole.length > 7)) this.beginnings(token.pair ? text : token.whole);
      return;
    }
    if (open && text.length >= 2) this.beginnings(text);
    if (this.found()) return;
    before = rests(this.b, text);
    before.forEach(function (rest) { self.look(rest); });
    if (this.found()) return;
    before.some(function (rest) { self.word(self.look(rest), AFFIX); return self.found(); });
    if (!this.found() && text.length >= 4 && !/^[0-9]+$/.test(text)) this.errors(text);
  }
};
function rests(b, word) {
  var list = [];
  [["", ""]].concat(b.before).forEach(function (rule) {
    if (word.slice(0, rule[0].length) !== rule[0]) return;
    var rest = rule[1] + word.slice(rule[0].length);
    [["", ""]].concat(b.behind).forEach(function (end) {
      if (rest.length < end[0].length || rest.slice(rest.length - end[0].length) !== end[0]) return;
      var left = rest.slice(0, rest.length - end[0].length) + end[1];
      if (left !== word && Array.from(left).length >= 3 && list.indexOf(left) < 0) list.push(left);
    });
  });
  return list.map((text, i) => [Array.from(text).length, i, text])
    .sort((x, y) => y[0] - x[0] || x[1] - y[1]).slice(0, 6).map(x => x[2]);
}
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  var before = [], last = [], i, j;
  for (j = 0; j <= b.length; j++) last.push(j);
  for (i = 1; i <= a.length; i++) {
    var row = [i], least = i;
    for (j = 1; j <= b.length; j++) {
      var cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      least = Math.min(least, cost);
      row.push(cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length], most + 1);
}
function frequency(b, home) {
  return Math.max.apply(null, [0, 1, 2, 3].map(field => count(b, home, field)));
}
function count(b, home, field) {
  var list = home.fields && home.fields[field];
  if (!list) return 0;
  return field ? list.length : list.reduce((n, posting) => n + b.page[posting[0] + 1] - b.page[posting[0]], 0);
}
