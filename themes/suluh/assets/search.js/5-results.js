// What is shown of a page, the order of the first results (src/search/close.rs), and questions from outside.

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

// How much of the query stands together in one sentence of a section: see src/search/close.rs.
function close(answer, hit) {
  var found = textOf(answer.b, hit.section), total = 0, best = 0;
  if (!found) return 0;
  var headed = answer.slots.map(function (slot) {
    total += slot.weight / slot.part;
    return slot.targets.reduce((most, target) => Math.max(most, target.homes.every(home =>
      [hit.page, hit.page, hit.section].some((at, field) =>
        home.fields && home.fields[field] && home.fields[field].some(posting => posting[0] === at))) ? target.weight : 0), 0);
  });
  var part = found[1];
  part.cut = part.cut || fold("\n" + said(found).slice(0, READ)).split(END).map(cut);
  part.cut.forEach(function (sentence) {
    var near = headed.slice(), length = 0, most = 0;
    sentence.concat({ text: "" }).forEach(function (token) {
      var sum = 0, text = token.text, step = token.pair ? 0.5 : 1;
      length += step;
      answer.slots.forEach(function (slot, k) {
        var match = text === slot.text ? 1 : slot.targets.some(target =>
          target.homes.some(home => home.text === text || home.text.length >= 4 && text.indexOf(home.text) >= 0)) ? FORM : 0;
        near[k] = Math.max(match, headed[k], near[k] * Math.pow(0.5, step / HALF));
        sum += near[k] * slot.weight / slot.part;
      });
      most = Math.max(most, sum / total);
    });
    best = Math.max(best, most + most * most * most / (1 + length / HALF));
  });
  return best - MANY * Math.log(part.cut.length);
}
function wanted(word, list) {
  word = fold(word).replace(/^[^0-9a-z\u0080-\uffff]+|[^0-9a-z\u0080-\uffff]+$/g, "");
  return list.some(other =>
    word === other || other.length >= (/^[\x00-\x7f]*$/.test(other) ? 4 : 2) && word.indexOf(other) >= 0);
}
function excerpt(text, list) {
  var parts = text.split(/\s+/).filter(Boolean), marks = parts.map(word => wanted(word, list));
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
  return slices(b, answer.need).then(() => prepare(b, text, facets));
}
function finish(answer, limit) {
  var b = answer.b, need = {};
  function want(hit) { var n = place(b.text, hit.section); if (!b.texts[n]) need["t" + n] = true; }
  answer.hits.slice(0, Math.max(limit, FIRST)).forEach(want);
  return slices(b, Object.keys(need)).then(function () {
    answer.hits.slice(0, FIRST).forEach(hit => hit.score += CLOSE * close(answer, hit));
    answer.hits = answer.hits.sort(best).slice(0, limit);
    answer.results = answer.hits.map(hit => show(answer, hit)).filter(Boolean);
    return answer;
  });
}
// A new version of the site may have replaced the slices that an old head names: then the head is read anew, once.
function ask(code, text, limit, facets, fresh) {
  var b = book(code);
  return head(b, fresh).then(() => prepare(b, text, facets)).then(answer => finish(answer, limit)).catch(error => {
    if (fresh || !/^http/.test(location.protocol)) throw error;
    books[code] = null;
    return ask(code, text, limit, facets, true);
  });
}
suluh.search = function (query, options) {
  options = options || {};
  return ask(options.lang || own, query, options.limit || 10, options.facets).then(answer => answer.results);
};
suluh.ask = ask;
suluh.book = book;
