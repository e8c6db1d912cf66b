// Pages in their order; the twin of src/search/query.rs.

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
    var phrase = list.slice(i, j).map(t => t.text).join(" ");
    if (!b.words[sliceOf(b, phrase)]) continue;
    var word = phrases.look(phrase);
    if (word) word.links.forEach(function (link) {
      var homes = link.map(phrases.at, phrases);
      finders.slice(i, j).forEach(finder => finder.add(homes, SYNONYM));
    });
  }
  var allowed = (facets || []).map(function (facet) {
    var word = phrases.look(facet), pages = {};
    if (word) word.pages.forEach(function (page) { pages[page] = true; });
    return pages;
  });
  var answer = { need: Object.keys(need), hits: [], tokens: list, wanted: [], instead: null, b: b };
  answer.distress = b.h.d.some(words => (" " + list.map(t => t.text).join(" ") + " ").indexOf(" " + words + " ") >= 0);
  if (answer.need.length) return answer;
  var fixed = false, better = [], total = 0, sums = {}, covers = {};
  var slots = finders.map(function (finder, n) {
    var targets = finder.targets.map((t, i) => [t, i])
      .sort((x, y) => y[0].weight - x[0].weight || x[1] - y[1]).map(x => x[0]);
    var common = 0;
    targets.forEach(function (t) {
      if (t.weight === targets[0].weight) common = Math.max(common, Math.min.apply(null, t.homes.map(h => frequency(b, h))));
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
      var parts = target.homes.map(home => scores(b, home));
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
  answer.hits = Object.keys(covers).filter(page => covers[page] > 0 && allowed.every(pages => pages[page])).map(function (page) {
    page = +page;
    var section = b.page[page], s;
    for (s = section; s < b.page[page + 1]; s++) if ((sums[s] || 0) > (sums[section] || 0)) section = s;
    return { page: page, section: section, score: PAGE * covers[page] + (sums[section] || 0) };
  }).sort(best);
  return answer;
}
function best(x, y) { return y.score - x.score || x.page - y.page; }
