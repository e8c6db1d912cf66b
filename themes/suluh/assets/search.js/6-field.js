// The field: a combobox with a list box (WAI-ARIA Authoring Practices, editable combobox with list autocomplete).
function make(name, attributes, children) {
  var element = doc.createElement(name);
  Object.keys(attributes || {}).forEach(key => element.setAttribute(key, attributes[key]));
  [].concat(children || []).forEach(function (child) {
    if (child) element.append(child);
  });
  return element;
}
function href(url, anchor) {
  if (suluh.place) return suluh.place(url, anchor);
  return root + url.split("/").map(encodeURIComponent).join("/") + (anchor ? "#" + encodeURIComponent(anchor) : "");
}
// Words of the query are marked; where words are not set apart, only the characters that were asked for.
function marked(text, list) {
  var parts = [];
  text.split(/(\s+)/).forEach(function (word) {
    var hit = [], from = 0;
    if (!word || !wanted(word, list)) return parts.push(word);
    if (!PAIR.test(word)) return parts.push(make("mark", {}, word));
    list.filter(Boolean).forEach(function (other) {
      for (var at = word.indexOf(other), k; at >= 0; at = word.indexOf(other, at + 1)) for (k = 0; k < other.length; k++) hit[at + k] = true;
    });
    for (var at = 1; at <= word.length; at++) if (at === word.length || hit[at] !== hit[from]) {
      var part = word.slice(from, at);
      parts.push(hit[from] ? make("mark", {}, part) : part);
      from = at;
    }
  });
  return parts;
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
  if (whole) page.append(box);
  else {
    form.append(box);
    form.append(status);
    [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id], ["aria-expanded", "false"]].forEach(a => field.setAttribute(a[0], a[1]));
    box.hidden = true;
  }
  function word(name) { return b.h && b.h.s[name] || ""; }
  function clear(element) { element.textContent = ""; }
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
    var text = make("span", { "class": "search-text", dir: "auto" }, marked(result.excerpt, words));
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
    entries.forEach(entry => menu.append(make("option", { value: entry[0] }, entry[1])));
    menu.value = filter[name];
    menu.onchange = () => { filter[name] = menu.value; run(); };
    return menu;
  }
  function countries() {
    return load(b, own + "/c-" + b.h.c + ".js", () => b.countries).then(() => b.countries);
  }
  function countryMenu(first, all) {
    return select("country", word("filter-country"), [["", first]].concat(all.map(c => [c[0], c[1]])));
  }
  // The country that was chosen, that the query names, or whose page this is. Without it the list of countries stays one
  // tap away.
  function help(answer) {
    clear(urgent);
    if (!answer.distress) return;
    countries().then(function (all) {
      clear(urgent);
      var names = " " + answer.tokens.map(t => t.text).join(" ") + " ";
      var country = all.filter(c => c[0] === filter.country)[0] || all.filter(c =>
        names.indexOf(" " + fold(c[1]) + " ") >= 0 || decodeURI(location.pathname).slice(-c[2].length) === c[2])[0];
      urgent.append(make("strong", {}, word("danger")));
      urgent.append(countryMenu(word("choose-country"), all));
      if (country) country[3].forEach(function (contact) {
        urgent.append(make("p", {}, [make("a", { href: href(contact[1]) }, contact[0])].concat(contact[2].map(line =>
          make("a", { "class": "button", href: "tel:" + line[0], dir: "ltr" }, line[1])))));
      });
    }).catch(() => {});
  }
  function draw(answer) {
    options = [];
    active = -1;
    field.removeAttribute("aria-activedescendant");
    clear(list);
    clear(note);
    help(answer);
    answer.results.forEach((result, n) => list.append(item(result, answer.wanted, n)));
    if (answer.other) note.append(word("in-language") + ": " + answer.other);
    if (answer.instead) {
      var instead = make("button", { type: "button" }, answer.instead);
      instead.onclick = () => { field.value = answer.instead; field.focus(); run(); };
      note.append(make("span", {}, [word("instead") + " ", instead, "?"]));
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
    // Not from a memory card.
    if (location.hash !== hash) try { history.replaceState(null, "", hash); } catch (e) {}
  }
  function facets() {
    return [filter.country, filter.kind].filter(Boolean).map(f => "=" + f);
  }
  // Where the reader's language has nothing, the others are asked in their order.
  function elsewhere(text, rest) {
    var next = rest[0];
    if (!next) return Promise.resolve(null);
    return ask(next[0], text, 5).then(function (answer) {
      if (!answer.results.length) return elsewhere(text, rest.slice(1));
      answer.results.forEach(r => { if (r.lang === next[0]) r.lang = next[2]; });
      answer.other = next[1];
      return answer;
    });
  }
  function run() {
    var text = field.value, mine = ++turn;
    clearTimeout(timer);
    if (!text.trim()) { clear(list); clear(note); clear(urgent); options = []; status.textContent = ""; return open(false); }
    var slow = setTimeout(() => { if (mine === turn) { say(word("wait")); open(true); } }, 400);
    ask(own, text, whole ? 20 : 8, facets()).then(answer => {
      b = book(own);
      if (answer.results.length || facets().length) return answer;
      return elsewhere(text, suluh.place ? [] : b.h.o).then(other => { if (other) other.distress = answer.distress; return other || answer; });
    }).then(answer => { if (mine === turn) draw(answer); }, () => {
      if (mine !== turn) return;
      clear(list);
      clear(note);
      options = [];
      open(true);
      status.textContent = word("failed") || "…";
      note.append(make("a", { href: form.getAttribute("action") }, word("failed") || "A–Z"));
    }).then(() => clearTimeout(slow));
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
  field.addEventListener("focus", () => { if (field.value.trim() && options.length) open(true); });
  form.addEventListener("focusout", () => {
    setTimeout(() => { if (!form.contains(doc.activeElement)) open(false); }, 150);
  });
  if (whole) head(b).then(countries).then(function (all) {
    filters.append(countryMenu(word("every-country"), all));
    filters.append(select("kind", word("filter-kind"), [["", word("every-kind")]].concat(
      ["guide", "procedure", "agency", "country", "term"].map(kind => [kind, word("kind-" + kind)]))));
  }).catch(() => {});
  head(b).catch(() => {});
  return { ask(query) { if (query !== null) field.value = query; field.focus(); run(); }, whole: whole };
}
var boxes = Array.prototype.map.call(doc.querySelectorAll("form[data-search]"), attach);
function fromAddress() {
  var match = /^#search(?:\?(?:.*&)?q=([^&]*))?$/.exec(location.hash), query = null;
  if (!match || !boxes.length) return;
  // What cannot be decoded is no address of ours.
  try { query = match[1] === undefined ? null : decodeURIComponent(match[1].replace(/\+/g, " ")); } catch (e) {}
  (boxes.filter(x => x.whole)[0] || boxes[0]).ask(query);
}
addEventListener("hashchange", fromAddress);
fromAddress();
var waiting = doc.activeElement && doc.activeElement.form;
if (waiting && waiting.hasAttribute("data-search") && doc.activeElement.value) doc.activeElement.dispatchEvent(new Event("input"));
