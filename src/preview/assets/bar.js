// The bar at the foot of a previewed page, and the page that shows another one in a frame.
(function () {
  "use strict";
  var script = document.currentScript;
  var framed = script.hasAttribute("data-frame");
  var frame = framed ? document.querySelector("iframe") : null;
  var asked = new URLSearchParams(location.search);
  var page = framed ? asked.get("page") || "" : script.dataset.page;
  var hash = script.dataset.hash || "";
  var hidden = 0;
  var words = {};
  var events = null;

  var host = document.createElement("suluh-preview");
  var root = host.attachShadow({ mode: "open" });
  document.body.appendChild(host);
  var holder = document.createElement("div");
  // The style sheet stays where it is, so that nothing is drawn without it again.
  root.append(make("link", { rel: "stylesheet", href: "/.suluh/bar.css" }), holder);

  function make(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === "text") element.textContent = attributes[key];
      else if (key === "click") element.addEventListener("click", attributes[key]);
      else if (attributes[key] !== null && attributes[key] !== false) element.setAttribute(key, attributes[key]);
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) {
      if (child) element.append(child);
    });
    return element;
  }

  function size(bytes) {
    return (bytes / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + " kB";
  }

  function editor(file, line) {
    return "/.suluh/edit?file=" + encodeURIComponent(file) + (line ? "&line=" + line : "");
  }

  // What is shown of a page stays until there is something better: a page with an error is not loaded at all.
  function show(state) {
    words = state.words;
    var open = root.querySelector("details[open]");
    var kept = open && open.id;
    holder.replaceChildren(overlay(state) || "", bar(state, kept));
    if (state.page && hash && state.page.hash !== hash && !state.errors.count) again(state.page.hash);
    if (framed && state.page) hash = state.page.hash;
  }

  function again(next) {
    hash = next;
    if (!framed) return location.reload();
    var place = frame.contentWindow.scrollY;
    frame.addEventListener("load", function () { frame.contentWindow.scrollTo(0, place); }, { once: true });
    frame.contentWindow.location.reload();
  }

  function overlay(state) {
    if (!state.errors.count || hidden === state.version) return null;
    var close = make("button", { type: "button", text: words["preview-hide"], click: function () {
      hidden = state.version;
      show(state);
    } });
    return make("section", { class: "errors", role: "alert", "aria-label": words["preview-errors"] },
      make("header", {}, make("h2", { text: words["preview-errors"] + " (" + state.errors.count + ")" }), close),
      make("p", { text: words["preview-errors-kept"] }),
      make("pre", { text: state.errors.text, tabindex: "0" }));
  }

  function bar(state, kept) {
    var own = state.page;
    var nav = make("nav", { class: "bar", "aria-label": words.preview });
    if (!own) {
      nav.append(make("p", { class: "lone", text: state.errors.count ? words["preview-errors"] : words["preview-gone"] }), view());
      return nav;
    }
    if (/^content\/.+\.(md|toml)$/.test(own.source)) {
      nav.append(make("a", { class: "edit", href: editor(own.source), target: "_top", text: words["preview-edit"] }));
    }
    nav.append(problems(own), translations(own), weight(own), view());
    if (kept && nav.querySelector("#" + kept)) nav.querySelector("#" + kept).open = true;
    return nav;
  }

  function panel(id, title, kind) {
    // One panel at a time: at the click, since `toggle` comes a moment later, with both open until then.
    var alone = function () {
      root.querySelectorAll("details[open]").forEach(function (other) { if (other !== details) other.open = false; });
    };
    var details = make("details", { id: id }, make("summary", { class: kind || "", click: alone }, title));
    var content = make("div", { class: "panel" });
    details.append(content);
    details.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.firstChild.focus();
    });
    return { details: details, content: content };
  }

  function problems(own) {
    var count = own.problems.length;
    var made = panel("problems", words["preview-problems"] + ": " + count, own.errors ? "error" : count ? "warning" : "");
    if (!count) made.content.append(make("p", { text: words["preview-no-problems"] }));
    var list = make("ul");
    own.problems.forEach(function (problem) {
      var place = problem.file + (problem.line ? ":" + problem.line + ":" + problem.column : "");
      list.append(make("li", { class: problem.severity },
        make("a", { href: editor(problem.file, problem.line), target: "_top", text: place }),
        make("p", { text: problem.message }), problem.hint && make("p", { class: "hint", text: problem.hint })));
    });
    if (count) made.content.append(list);
    return made.details;
  }

  function translations(own) {
    if (own.translations.length < 2) return "";
    var behind = own.translations.filter(function (one) { return one.state === "missing" || one.state === "outdated"; }).length;
    var total = own.translations.length;
    var made = panel("translations", words["preview-translations"] + ": " + (total - behind) + "/" + total, behind ? "warning" : "");
    var list = make("ul", { class: "languages" });
    own.translations.forEach(function (one) {
      var name = one.path ? make("a", { href: target(one.path), target: "_top", lang: one.tag, text: one.name }) : make("span", { lang: one.tag, text: one.name });
      if (one.here) name.setAttribute("aria-current", "page");
      var edit = one.state === "original" || one.here ? null : make("a", { class: "small", href: editor(one.file), target: "_top",
        "aria-label": words["preview-translate"] + ": " + one.name, text: words["preview-translate"] });
      list.append(make("li", { class: one.state }, name, make("span", { class: "state", text: words["preview-state-" + one.state] }), edit));
    });
    made.content.append(list);
    return made.details;
  }

  function weight(own) {
    var sizes = own.weight;
    var made = panel("weight", words["preview-weight"] + ": " + size(sizes.page), sizes.page > sizes.most || sizes.visit > sizes.most_visit ? "error" : "");
    [["preview-weight", sizes.page, sizes.most], ["preview-visit", sizes.visit, sizes.most_visit]].forEach(function (one) {
      var text = words[one[0]] + ": " + size(one[1]) + " / " + size(one[2]);
      made.content.append(make("p", {}, make("span", { text: text }),
        make("meter", { "aria-label": text, min: 0, max: one[2], high: one[2] * 0.9, value: Math.min(one[1], one[2]) })));
    });
    return made.details;
  }

  // A page in its frame keeps what was chosen when a link is followed there, since only the address outside holds it.
  function target(path) {
    if (!framed) return "/" + path;
    var next = new URLSearchParams(asked);
    next.set("page", path);
    return "/.suluh/view?" + next;
  }

  function view() {
    var made = panel("view", words["preview-view"]);
    choice(made.content, "width", words["preview-width"], [["", words["preview-full"]], ["320", "320"], ["360", "360"], ["768", "768"]]);
    choice(made.content, "colours", words["preview-colours"], [["", words["preview-auto"]], ["light", words["preview-light"]], ["dark", words["preview-dark"]]]);
    choice(made.content, "script", words["preview-script"], [["", words["preview-script-on"]], ["off", words["preview-script-off"]]]);
    return made.details;
  }

  function choice(content, name, title, values) {
    var group = make("fieldset", {}, make("legend", { text: title }));
    values.forEach(function (one) {
      var input = make("input", { type: "radio", name: name, value: one[0] });
      input.checked = (asked.get(name) || "") === one[0];
      input.addEventListener("change", function () { choose(name, one[0]); });
      group.append(make("label", {}, input, one[1]));
    });
    content.append(group);
  }

  function choose(name, value) {
    if (value) asked.set(name, value);
    else asked.delete(name);
    var plain = !asked.get("width") && !asked.get("script") && !asked.get("colours");
    if (framed && !plain) {
      asked.set("page", page);
      history.replaceState(null, "", "/.suluh/view?" + asked);
      return dress(true);
    }
    if (plain) return location.assign("/" + page);
    asked.set("page", page);
    location.assign("/.suluh/view?" + asked);
  }

  function colours(inside) {
    var chosen = asked.get("colours");
    if (chosen) inside.dataset.theme = chosen;
    else delete inside.dataset.theme;
  }

  // Without `allow-scripts` the frame runs none, and is still of the same origin.
  function dress(anew) {
    var off = asked.get("script") === "off";
    var sandbox = off ? "allow-same-origin allow-forms allow-popups" : null;
    frame.style.width = asked.get("width") ? asked.get("width") + "px" : "100%";
    if (frame.getAttribute("sandbox") !== sandbox || !frame.src) {
      if (sandbox) frame.setAttribute("sandbox", sandbox);
      else frame.removeAttribute("sandbox");
      frame.src = "/" + page.split("/").map(encodeURIComponent).join("/");
    } else if (anew) {
      colours(frame.contentDocument.documentElement);
    }
  }

  function refresh() {
    fetch("/.suluh/state?page=" + encodeURIComponent(page)).then(function (answer) { return answer.json(); }).then(show, function () {});
  }

  // A browser opens six connections to a host: pages that nobody sees give theirs back.
  function listen() {
    if (events) events.close();
    events = null;
    if (document.visibilityState === "hidden") return;
    events = new EventSource("/.suluh/events");
    events.onmessage = refresh;
    events.onerror = function () {
      var lone = root.querySelector(".lost") || make("p", { class: "lost", role: "status" });
      lone.textContent = words["preview-lost"] || "";
      holder.append(lone);
    };
  }

  if (framed) {
    frame.addEventListener("load", function () {
      var inside = frame.contentDocument;
      if (!inside || inside.URL === "about:blank") return;
      page = decodeURIComponent(new URL(inside.URL).pathname.slice(1));
      document.title = inside.title;
      colours(inside.documentElement);
      asked.set("page", page);
      history.replaceState(null, "", "/.suluh/view?" + asked);
      hash = "";
      refresh();
    });
    dress(false);
  } else {
    document.body.style.paddingBottom = "4rem";
  }
  document.addEventListener("visibilitychange", listen);
  listen();
})();
