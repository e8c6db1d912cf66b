// Search over the slices that src/search/ exports; the twin of src/search/query.rs and analysis.rs.
// Loaded on the first focus of a search field, or at once where the address ends with #search.
(function () {
  "use strict";
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
    next.more = function () { return at < text.length; };
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
    return numbers(text).map(function (gap) { return at += gap; });
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
      doc.head.appendChild(script);
    });
  }
  // A slice by its name: "w3" of words, "r3" of words by their ends, "t3" of texts.
  function slice(b, name) {
    var kind = name[0], n = +name.slice(1);
    return load(b, b.code + "/" + name + "-" + b.h[kind + "h"].substr(n * 4, 4) + ".js", function () {
      return (kind === "w" ? b.words : kind === "r" ? b.ends : b.texts)[n];
    });
  }
  function slices(b, need) { return Promise.all(need.map(function (name) { return slice(b, name); })); }
  function head(b, fresh) {
    return load(b, b.code + ".js", function () { return b.h && b.h.v === VERSION; }, fresh);
  }
  suluh.head = function (code, h) {
    var b = book(code);
    b.h = h;
    b.words = {};
    b.ends = {};
    b.texts = {};
    b.first = words(h.w);
    b.last = words(h.r);
    b.page = [0].concat(starts(h.p));
    b.text = starts(h.t);
    b.length = h.l ? numbers(h.l) : null;
    b.average = h.f.map(function (total) { return total / Math.max(h.n, 1); });
    b.filler = Object.create(null);
    h.x.split(" ").forEach(function (word) { b.filler[word] = true; });
    b.before = rules(h.b);
    b.behind = rules(h.e);
  };
  function rules(text) {
    return (text ? text.split(" ") : []).map(function (rule) { return rule.split(">"); });
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
      if (flags & 16) word.links = times(next(), function () { return times(next(), place); });
      return word;
    });
  };
  function reversed(text) { return Array.from(text).reverse().join(""); }
  suluh.ends = function (code, n, front) { book(code).ends[n] = words(front).map(reversed); };
  suluh.text = function (code, n, pages) { book(code).texts[n] = pages; };
  suluh.countries = function (code, list) { book(code).countries = list; };

  // Text to tokens.
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

  // What each token may mean. "need" collects slices that are not there yet; while there are any, the answer is not final.
  var WEIGHTS = [2, 1.8, 1.2, 1], K1 = 1.2, B = 0.75, PAGE = 10, SECTION = 30, FILLER = 0.3, SYNONYM = 0.8, AFFIX = 0.9, PREFIX = 0.3, ERROR = [1, 0.9, 0.7];
  var CLOSE = 30, FIRST = 5, WINDOW = 24, FAR = 0.5, INSIDE = 0.7, READ = 4000;
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
    slice: function (n) {
      if (!this.b.words[n] && n < this.b.first.length) this.need["w" + n] = true;
      return this.b.words[n] || [];
    },
    ends: function (text) {
      var n = Math.max(place(this.b.last, reversed(text)), 0);
      if (!this.b.ends[n] && this.b.last.length) this.need["r" + n] = true;
      return this.b.ends[n] || [];
    },
    look: function (text) {
      var list = this.slice(sliceOf(this.b, text)), low = 0, high = list.length;
      while (low < high) { var mid = low + high >> 1; if (list[mid].text < text) low = mid + 1; else high = mid; }
      return list[low] && list[low].text === text ? list[low] : null;
    },
    at: function (place) { return this.slice(place[0])[place[1]] || null; },
    home: function (word) { return word.moved ? this.at(word.moved) : word; },
    add: function (homes, weight, error) {
      if (homes.indexOf(null) >= 0) return;
      var key = homes.map(function (w) { return w.slice + "." + w.at; }).join(" ");
      var old = this.targets.filter(function (t) { return t.key === key; })[0];
      if (!old) this.targets.push({ key: key, homes: homes, weight: weight, error: error });
      else if (old.weight < weight) { old.weight = weight; old.error = error; }
    },
    word: function (word, weight, error) {
      var home = word && this.home(word), self = this;
      if (!home) return;
      if (home.fields || home.pages) this.add([home], weight, error);
      home.links.forEach(function (link) { self.add(link.map(self.at, self), weight * SYNONYM, error); });
    },
    // True once it is known whether there is a meaning.
    found: function () { return this.targets.length > 0 || Object.keys(this.need).length > 0; },
    // Words that begin so, in the slice where they stand and the next.
    beginnings: function (text) {
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
    errors: function (text) {
      var most = text.length >= 7 ? 2 : 1, self = this, seen = {};
      var near = this.slice(sliceOf(this.b, text)).map(function (word) { return word.text; }).concat(this.ends(text)).map(function (word) {
        var errors = seen["=" + word] || /[ =]/.test(word) ? 9 : distance(text, word, most);
        seen["=" + word] = true;
        return [errors, word[0] === text[0] ? 0 : 1, word];
      }).filter(function (x) { return x[0] <= most; }).sort(order);
      near = near.filter(function (x) { return x[0] === near[0][0]; }).slice(0, 8).map(function (x) {
        var word = self.look(x[2]), home = word && self.home(word);
        return home && (home.fields || home.links.length) ? [x[1], -frequency(self.b, home), x[2], word, x[0]] : null;
      });
      if (Object.keys(this.need).length) return;
      near.filter(Boolean).sort(order).slice(0, 3).forEach(function (x) { self.word(x[3], ERROR[x[4]], x[2]); });
    },
    find: function (token, open) {
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
    return list.map(function (text, i) { return [Array.from(text).length, i, text]; })
      .sort(function (x, y) { return y[0] - x[0] || x[1] - y[1]; }).slice(0, 6).map(function (x) { return x[2]; });
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
    return Math.max.apply(null, [0, 1, 2, 3].map(function (field) { return count(b, home, field); }));
  }
  function count(b, home, field) {
    var list = home.fields && home.fields[field];
    if (!list) return 0;
    return field ? list.length : list.reduce(function (n, posting) { return n + b.page[posting[0] + 1] - b.page[posting[0]]; }, 0);
  }
  function idf(b, n) { return Math.log(1 + (b.h.n - n + 0.5) / (n + 0.5)); }

  // BM25 of a home in each section, in its best field.
  function scores(b, home) {
    if (home.scores) return home.scores;
    var best = home.scores = {};
    (home.fields || []).forEach(function (list, field) {
      var weight = idf(b, count(b, home, field)) * (1 + K1);
      list.forEach(function (posting) {
        var from = posting[0], to = from + 1, times = posting[1][0], length = posting[1][1];
        if (field < 2) { to = field ? b.page[from] + 1 : b.page[from + 1]; from = b.page[from]; } else if (field === 3 && b.length) length = b.length[from];
        var score = WEIGHTS[field] * (weight * times / (times + K1 * (1 - B + B * length / b.average[field])));
        for (; from < to; from++) if (!(best[from] >= score)) best[from] = score;
      });
    });
    return best;
  }

  // One pass over what is loaded: an answer, and the slices that it still needs.
  function pass(b, text, facets) {
    text = Array.from(String(text)).slice(0, 1000);
    var need = {}, open = text.length > 0 && LETTER.test(text[text.length - 1]), list = tokens(text.join(""));
    var finders = list.map(function (token, i) {
      var finder = new Finder(b, {});
      finder.find(token, open && i + 1 === list.length);
      Object.keys(finder.need).forEach(function (n) { need[n] = true; });
      return finder;
    });
    var phrases = new Finder(b, need), i, j;
    // A prefix that was written apart.
    for (i = 0; i + 1 < list.length; i++) {
      if (list[i].pair || list[i].phone || list[i + 1].pair || list[i + 1].phone || Array.from(list[i].text).length > 3) continue;
      phrases.targets = [];
      phrases.word(phrases.look(list[i].text + list[i + 1].text), AFFIX);
      phrases.targets.forEach(function (t) {
        finders[i].add(t.homes, t.weight);
        finders[i + 1].add(t.homes, t.weight);
      });
    }
    for (i = 0; i < list.length; i++) for (j = i + 2; j <= Math.min(list.length, i + 6); j++) {
      var phrase = list.slice(i, j).map(function (t) { return t.text; }).join(" ");
      if (!b.words[sliceOf(b, phrase)]) continue;
      var word = phrases.look(phrase);
      if (word) word.links.forEach(function (link) {
        var homes = link.map(phrases.at, phrases);
        finders.slice(i, j).forEach(function (finder) { finder.add(homes, SYNONYM); });
      });
    }
    var allowed = (facets || []).map(function (facet) {
      var word = phrases.look(facet), pages = {};
      if (word) word.pages.forEach(function (page) { pages[page] = true; });
      return pages;
    });
    var answer = { need: Object.keys(need), hits: [], tokens: list, wanted: [], instead: null, b: b };
    answer.distress = b.h.d.some(function (words) { return (" " + list.map(function (t) { return t.text; }).join(" ") + " ").indexOf(" " + words + " ") >= 0; });
    if (answer.need.length) return answer;
    var fixed = false, better = [], total = 0, sums = {}, covers = {};
    var slots = finders.map(function (finder, n) {
      var targets = finder.targets.map(function (t, i) { return [t, i]; })
        .sort(function (x, y) { return y[0].weight - x[0].weight || x[1] - y[1]; }).map(function (x) { return x[0]; });
      var common = 0;
      targets.forEach(function (t) {
        if (t.weight === targets[0].weight) common = Math.max(common, Math.min.apply(null, t.homes.map(function (h) { return frequency(b, h); })));
        t.homes.forEach(function (h) { answer.wanted.push(h.text); });
      });
      answer.wanted.push(list[n].text);
      if (targets[0] && targets[0].error) fixed = true;
      better.push(targets[0] && targets[0].error || list[n].text);
      var part = b.filler[list[n].text] ? FILLER : 1, weight = targets.length ? idf(b, common) * part : 0;
      total += weight;
      return { text: list[n].text, targets: targets, part: part, weight: weight };
    });
    if (fixed) answer.instead = better.join(" ");
    answer.slots = slots;
    if (total <= 0) return answer;
    slots.forEach(function (slot) {
      var best = {}, cover = {}, key;
      slot.targets.forEach(function (target) {
        var parts = target.homes.map(function (home) { return scores(b, home); });
        Object.keys(parts[0]).forEach(function (section) {
          var sum = 0, k;
          for (k = 0; k < parts.length; k++) { if (!(parts[k][section] > 0)) return; sum += parts[k][section]; }
          var score = target.weight * (slot.part * sum / parts.length + SECTION * slot.weight / total), page = place(b.page, +section);
          if (!(best[section] >= score)) best[section] = score;
          if (!(cover[page] >= target.weight)) cover[page] = target.weight;
        });
      });
      for (key in best) sums[key] = (sums[key] || 0) + best[key];
      for (key in cover) covers[key] = (covers[key] || 0) + slot.weight * cover[key] / total;
    });
    answer.hits = Object.keys(covers).filter(function (page) {
      return covers[page] > 0 && allowed.every(function (pages) { return pages[page]; });
    }).map(function (page) {
      page = +page;
      var section = b.page[page], s;
      for (s = section; s < b.page[page + 1]; s++) if ((sums[s] || 0) > (sums[section] || 0)) section = s;
      return { page: page, section: section, score: PAGE * covers[page] + (sums[section] || 0) };
    }).sort(best);
    return answer;
  }
  function best(x, y) { return y.score - x.score || x.page - y.page; }

  // A page and one of its sections as the text slices have them, or null while they are not loaded.
  function textOf(b, section) {
    var found = null;
    (b.texts[place(b.text, section)] || []).forEach(function (page) {
      var part = page[5][section - page[0]];
      if (section >= page[0] && part) found = [page, part];
    });
    return found;
  }
  // What a section says; one file that holds everything has its text but once, on its own page.
  function said(found) { return suluh.shown ? suluh.shown(found[0][2], found[1][0]) : found[1][2]; }
  function show(answer, hit) {
    var found = textOf(answer.b, hit.section), page = found && found[0], part = found && found[1];
    return found && { url: page[2], anchor: part[0], title: page[1], section: part[1], score: hit.score, kind: page[3],
      lang: page[4] || answer.b.code, excerpt: excerpt(said(found), answer.wanted) };
  }

  // How near to each other the query's words stand in a section: the largest part of their weight near one place,
  // together with what the title and the heading hold. See src/search/close.rs.
  function close(answer, hit) {
    var found = textOf(answer.b, hit.section), last = [], total = 0, best = 0;
    if (!found) return 0;
    var headed = answer.slots.map(function (slot) {
      total += slot.weight / slot.part;
      return slot.targets.reduce(function (most, target) {
        return Math.max(most, target.homes.every(function (home) {
          return [hit.page, hit.page, hit.section].some(function (at, field) {
            return home.fields && home.fields[field] && home.fields[field].some(function (posting) { return posting[0] === at; });
          });
        }) ? target.weight : 0);
      }, 0);
    });
    function near(word, at) {
      return word && at - word[0] < WINDOW ? word[1] * (1 - FAR * (at - word[0]) / WINDOW) : 0;
    }
    function tally(at) {
      var sum = 0;
      answer.slots.forEach(function (slot, k) {
        sum += slot.weight / slot.part * Math.max(headed[k], near(last[k], at));
      });
      best = Math.max(best, sum / total);
    }
    tally(0);
    var part = found[1];
    part.cut = part.cut || cut(fold(said(found).slice(0, READ)));
    part.cut.forEach(function (token, at) {
      var any = false, text = token.text;
      answer.slots.forEach(function (slot, k) {
        var match = text === slot.text ? 1 : slot.targets.some(function (target) {
          return target.homes.some(function (home) { return home.text === text || home.text.length >= 4 && text.indexOf(home.text) >= 0; });
        }) ? INSIDE : 0;
        if (!match || last[k] && at - last[k][0] < WINDOW && last[k][1] > match) return;
        last[k] = [at, match];
        any = true;
      });
      if (any) tally(at);
    });
    return best;
  }
  function wanted(word, list) {
    word = fold(word).replace(/^[^0-9a-z\u0080-\uffff]+|[^0-9a-z\u0080-\uffff]+$/g, "");
    return list.some(function (other) {
      return word === other || other.length >= (/^[\x00-\x7f]*$/.test(other) ? 4 : 2) && word.indexOf(other) >= 0;
    });
  }
  function excerpt(text, list) {
    var parts = text.split(/\s+/).filter(Boolean), marks = parts.map(function (word) { return wanted(word, list); });
    var best = 0, start = 0, i, j, out = "";
    for (i = 0; i < parts.length; i++) {
      if (!marks[i]) continue;
      var length = 0, found = 0;
      for (j = i; j < parts.length && (length += parts[j].length + 1) <= 160; j++) found += marks[j] ? 1 : 0;
      if (found > best) { best = found; start = i; }
    }
    start = Math.max(0, start - 3);
    for (i = start; i < parts.length; i++) {
      var word = parts[i];
      if (out && out.length + word.length > 160) { out += "…"; break; }
      // A text without spaces is one long word: what is wanted is looked for in it.
      if (word.length > 200) {
        var at = Math.min.apply(null, list.map(function (w) { var p = word.indexOf(w); return p < 0 ? 1e9 : p; }));
        at = at > 1e8 ? 0 : Math.max(0, at - 20);
        word = (at ? "…" : "") + word.substr(at, 80) + "…";
      }
      out += (out ? " " : "") + word;
    }
    return (start ? "…" : "") + out;
  }

  function prepare(b, text, facets) {
    var early = b.early, key = text + "\n" + facets;
    b.early = null;
    var answer = early && early.key === key ? early : pass(b, text, facets);
    if (!answer.need.length) return Promise.resolve(answer);
    return slices(b, answer.need).then(function () { return prepare(b, text, facets); });
  }
  function finish(answer, limit) {
    var b = answer.b, need = {};
    function want(hit) { var n = place(b.text, hit.section); if (!b.texts[n]) need["t" + n] = true; }
    answer.hits.slice(0, Math.max(limit, FIRST)).forEach(want);
    return slices(b, Object.keys(need)).then(function () {
      answer.hits.slice(0, FIRST).forEach(function (hit) { hit.score += CLOSE * close(answer, hit); });
      answer.hits = answer.hits.sort(best).slice(0, limit);
      answer.results = answer.hits.map(function (hit) { return show(answer, hit); }).filter(Boolean);
      return answer;
    });
  }
  // A new version of the site may have replaced the slices that an old head names: then the head is read anew, once.
  function ask(code, text, limit, facets, fresh) {
    var b = book(code);
    return head(b, fresh).then(function () { return prepare(b, text, facets); }).then(function (answer) {
      return finish(answer, limit);
    }).catch(function (error) {
      if (fresh || !/^http/.test(location.protocol)) throw error;
      books[code] = null;
      return ask(code, text, limit, facets, true);
    });
  }
  suluh.search = function (query, options) {
    options = options || {};
    return ask(options.lang || own, query, options.limit || 10, options.facets).then(function (answer) { return answer.results; });
  };
  suluh.ask = ask;
  suluh.book = book;

  // The field: a combobox with a list box (WAI-ARIA Authoring Practices, editable combobox with list autocomplete).
  function make(name, attributes, children) {
    var element = doc.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    [].concat(children || []).forEach(function (child) {
      if (child) element.appendChild(child.nodeType ? child : doc.createTextNode(child));
    });
    return element;
  }
  function href(url, anchor) {
    if (suluh.place) return suluh.place(url, anchor);
    return root + url.split("/").map(encodeURIComponent).join("/") + (anchor ? "#" + encodeURIComponent(anchor) : "");
  }
  function marked(text, list) {
    return text.split(/(\s+)/).map(function (word) { return word && wanted(word, list) ? make("mark", {}, word) : word; });
  }
  function attach(form, serial) {
    var field = form.querySelector("input"), page = doc.querySelector("[data-search-results]");
    var whole = page && form.classList.contains("page-search");
    var id = "suluh-results-" + serial, options = [], active = -1, timer, turn = 0, filter = { country: "", kind: "" }, b = book(own);
    var list = make(whole ? "ol" : "ul", whole ? { "class": "found" } : { id: id, role: "listbox" });
    var urgent = make("div", { "class": "search-urgent" });
    var note = make("p", { "class": "search-note" });
    var status = whole ? doc.querySelector("[data-search-status]") : make("p", { "class": "hidden", role: "status" });
    var filters = make("p", { "class": "search-filters" });
    var box = make("div", { "class": whole ? "search-page" : "search-box" }, [urgent, note, filters, list]);
    if (whole) page.appendChild(box);
    else {
      form.appendChild(box);
      form.appendChild(status);
      [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id], ["aria-expanded", "false"]].forEach(function (a) {
        field.setAttribute(a[0], a[1]);
      });
      box.hidden = true;
    }
    function word(name) { return b.h && b.h.s[name] || ""; }
    function clear(element) { while (element.firstChild) element.removeChild(element.firstChild); }
    function open(yes) {
      if (whole) return;
      box.hidden = !yes;
      field.setAttribute("aria-expanded", String(yes && options.length > 0));
      if (!yes) choose(-1);
    }
    function choose(n) {
      if (options[active]) options[active].setAttribute("aria-selected", "false");
      active = n;
      if (!options[n]) { active = -1; return field.removeAttribute("aria-activedescendant"); }
      options[n].setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", options[n].id);
      options[n].scrollIntoView({ block: "nearest" });
    }
    function item(result, words, n) {
      var foreign = result.lang !== own ? { lang: result.lang, dir: "auto" } : {};
      var title = [result.title].concat(result.section ? [" › ", result.section] : []);
      var name = whole ? make("a", { href: href(result.url, result.anchor) }, title) : make("b", {}, title);
      var kind = make("span", { "class": "search-kind" }, word("kind-" + result.kind));
      var text = make("span", { "class": "search-text" }, marked(result.excerpt, words));
      var li = make("li", foreign, [name, " ", kind, text]);
      if (!whole) {
        li.id = id + "-" + n;
        li.setAttribute("role", "option");
        li.setAttribute("aria-selected", "false");
        li.to = href(result.url, result.anchor);
        options.push(li);
      }
      return li;
    }
    function select(name, label, entries) {
      var menu = make("select", { "aria-label": label });
      entries.forEach(function (entry) { menu.appendChild(make("option", { value: entry[0] }, entry[1])); });
      menu.value = filter[name];
      menu.onchange = function () { filter[name] = menu.value; run(); };
      return menu;
    }
    function countries() {
      return load(b, own + "/c-" + b.h.c + ".js", function () { return b.countries; }).then(function () { return b.countries; });
    }
    function countryMenu(first, all) {
      return select("country", word("filter-country"), [["", first]].concat(all.map(function (c) { return [c[0], c[1]]; })));
    }
    // The country that was chosen, that the query names, or whose page this is.
    function help(answer) {
      clear(urgent);
      if (!answer.distress) return;
      countries().then(function (all) {
        clear(urgent);
        var names = " " + answer.tokens.map(function (t) { return t.text; }).join(" ") + " ";
        var country = all.filter(function (c) { return c[0] === filter.country; })[0] || all.filter(function (c) {
          return names.indexOf(" " + fold(c[1]) + " ") >= 0 || decodeURI(location.pathname).slice(-c[2].length) === c[2];
        })[0];
        urgent.appendChild(make("strong", {}, word("danger")));
        urgent.appendChild(countryMenu(word("choose-country"), all));
        if (country) country[3].forEach(function (contact) {
          urgent.appendChild(make("p", {}, [make("a", { href: href(contact[1]) }, contact[0])].concat(contact[2].map(function (line) {
            return make("a", { "class": "button", href: "tel:" + line[0], dir: "ltr" }, line[1]);
          }))));
        });
      }).catch(function () { /* The list of countries stays one tap away. */ });
    }
    function draw(answer) {
      options = [];
      active = -1;
      field.removeAttribute("aria-activedescendant");
      clear(list);
      clear(note);
      help(answer);
      answer.results.forEach(function (result, n) { list.appendChild(item(result, answer.wanted, n)); });
      if (answer.other) note.appendChild(doc.createTextNode(word("in-language") + ": " + answer.other));
      if (answer.instead) {
        var instead = make("button", { type: "button" }, answer.instead);
        instead.onclick = function () { field.value = answer.instead; field.focus(); run(); };
        note.appendChild(make("span", {}, [word("instead") + " ", instead, "?"]));
      }
      list.hidden = !answer.results.length;
      if (!whole) list.setAttribute("aria-label", word("results"));
      say(answer.results.length ? word("results") + ": " + answer.results.length : word("none"));
      open(true);
      if (whole) address(field.value);
    }
    function say(text) {
      status.textContent = text;
      if (!whole && !options.length) note.textContent = text;
    }
    function address(query) {
      var hash = "#search?q=" + encodeURIComponent(query);
      if (location.hash !== hash) try { history.replaceState(null, "", hash); } catch (e) { /* Not from a memory card. */ }
    }
    function facets() {
      return [filter.country, filter.kind].filter(Boolean).map(function (f) { return "=" + f; });
    }
    // Where the reader's language has nothing, the others are asked in their order.
    function elsewhere(text, rest) {
      var next = rest[0];
      if (!next) return Promise.resolve(null);
      return ask(next[0], text, 5).then(function (answer) {
        if (!answer.results.length) return elsewhere(text, rest.slice(1));
        answer.results.forEach(function (r) { if (r.lang === next[0]) r.lang = next[2]; });
        answer.other = next[1];
        return answer;
      });
    }
    function run() {
      var text = field.value, mine = ++turn;
      clearTimeout(timer);
      if (!text.trim()) { clear(list); clear(note); clear(urgent); options = []; status.textContent = ""; return open(false); }
      var slow = setTimeout(function () { if (mine === turn) { say(word("wait")); open(true); } }, 400);
      ask(own, text, whole ? 20 : 8, facets()).then(function (answer) {
        b = book(own);
        if (answer.results.length || facets().length) return answer;
        return elsewhere(text, suluh.place ? [] : b.h.o).then(function (other) { if (other) other.distress = answer.distress; return other || answer; });
      }).then(function (answer) { if (mine === turn) draw(answer); }, function () {
        if (mine !== turn) return;
        clear(list);
        clear(note);
        options = [];
        open(true);
        status.textContent = word("failed") || "…";
        note.appendChild(make("a", { href: form.getAttribute("action") }, word("failed") || "A–Z"));
      }).then(function () { clearTimeout(slow); });
    }
    // What is loaded answers at once; what must come over the network waits for a pause in the typing.
    function typed() {
      clearTimeout(timer);
      var text = field.value, early = b.h && text.trim() && pass(b, text, facets());
      if (early) { early.key = text + "\n" + facets(); b.early = early; }
      timer = setTimeout(run, early && !early.need.length ? 0 : 200);
    }
    field.addEventListener("input", typed);
    field.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (whole || event.isComposing) return;
      if (step && options.length) {
        event.preventDefault();
        if (box.hidden) open(true);
        choose(active < 0 ? (step > 0 ? 0 : options.length - 1) : active + step);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        location.href = options[active].to;
      } else if (event.key === "Escape" && !box.hidden) {
        event.preventDefault();
        event.stopPropagation();
        open(false);
      }
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (whole) return run();
      location.href = form.getAttribute("data-search") + "#search?q=" + encodeURIComponent(field.value);
    });
    list.addEventListener("click", function (event) {
      var option = event.target.closest("[role=option]");
      if (option) location.href = option.to;
    });
    field.addEventListener("focus", function () { if (field.value.trim() && options.length) open(true); });
    form.addEventListener("focusout", function () {
      setTimeout(function () { if (!form.contains(doc.activeElement)) open(false); }, 150);
    });
    if (whole) head(b).then(countries).then(function (all) {
      filters.appendChild(countryMenu(word("every-country"), all));
      filters.appendChild(select("kind", word("filter-kind"), [["", word("every-kind")]].concat(
        ["guide", "procedure", "agency", "country", "term"].map(function (kind) { return [kind, word("kind-" + kind)]; }))));
    }).catch(function () {});
    head(b).catch(function () {});
    return { ask: function (query) { if (query !== null) field.value = query; field.focus(); run(); }, whole: whole };
  }
  var boxes = Array.prototype.map.call(doc.querySelectorAll("form[data-search]"), attach);
  function fromAddress() {
    var match = /^#search(?:\?(?:.*&)?q=([^&]*))?$/.exec(location.hash), query = null;
    if (!match || !boxes.length) return;
    try { query = match[1] === undefined ? null : decodeURIComponent(match[1].replace(/\+/g, " ")); } catch (e) { /* Not an address of ours. */ }
    (boxes.filter(function (x) { return x.whole; })[0] || boxes[0]).ask(query);
  }
  addEventListener("hashchange", fromAddress);
  fromAddress();
  var waiting = doc.activeElement && doc.activeElement.form;
  if (waiting && waiting.hasAttribute("data-search") && doc.activeElement.value) doc.activeElement.dispatchEvent(new Event("input"));
})();
