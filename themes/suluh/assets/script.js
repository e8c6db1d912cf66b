// Comfort for readers whose browser runs scripts. Every page works without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "suluh-theme";
  var kept = null;
  try { kept = localStorage.getItem(key); } catch (e) { /* Storage is forbidden: nothing is kept. */ }
  if (kept) root.dataset.theme = kept;

  function all(selector, f) { Array.prototype.forEach.call(document.querySelectorAll(selector), f); }
  function closeMenus(except) { all("details.drop[open]", function (d) { if (d !== except) d.open = false; }); }

  // The page goes blank before anything else happens, however slow the network is.
  function leave(link) {
    root.style.display = "none";
    document.title = "\u00a0";
    location.replace(link.href);
  }

  function copy(button) {
    var url = button.dataset.copy || location.href.split("#")[0];
    var done = function () { button.lastElementChild.textContent = button.dataset.done; };
    if (navigator.clipboard) return navigator.clipboard.writeText(url).then(done);
    var field = document.createElement("textarea");
    field.value = url;
    document.body.appendChild(field);
    field.select();
    if (document.execCommand("copy")) done();
    field.remove();
    button.focus();
  }

  document.addEventListener("click", function (event) {
    var on = function (selector) { return event.target.closest && event.target.closest(selector); };
    var link = on("[data-leave]");
    if (link) { event.preventDefault(); return leave(link); }
    closeMenus(on("details.drop"));
    if (on("[data-print]")) print();
    if (on("[data-copy]")) copy(on("[data-copy]"));
    if (on("[data-share]")) navigator.share({ title: document.title, url: on("[data-share]").dataset.share || location.href }).catch(function () {});
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.querySelector("details.drop[open]");
    if (open) { open.open = false; open.firstElementChild.focus(); }
  });

  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  }
  addEventListener("hashchange", openTarget);

  var folded = [];
  addEventListener("beforeprint", function () {
    all("main details:not([open])", function (d) { d.open = true; folded.push(d); });
  });
  addEventListener("afterprint", function () {
    folded.splice(0).forEach(function (d) { d.open = false; });
  });

  // Search comes with the first focus of its field, or where the address asks for it.
  function loadSearch() {
    var name = root.dataset.searchScript;
    if (!name) return;
    delete root.dataset.searchScript;
    var script = document.createElement("script");
    script.src = name;
    document.head.appendChild(script);
  }
  // Whoever has kept the site has a worker; the page that offers to keep it needs the same script.
  function loadOffline() {
    var name = root.dataset.offlineScript, worker = navigator.serviceWorker;
    if (!name || !/^http/.test(location.protocol)) return;
    if (!document.querySelector("[data-keep]") && !(worker && worker.controller)) return;
    var script = document.createElement("script");
    script.src = name;
    document.head.appendChild(script);
  }
  // The size of a copy, where it is offered: known when all else is built, and so not in the page.
  function tellSize(box) {
    if (!root.dataset.offlineScript || !/^http/.test(location.protocol) || !window.fetch) return;
    fetch(root.dataset.root + "offline/" + root.dataset.lang + ".json").then(function (r) { return r.json(); }).then(function (offer) {
      var bytes = offer.p.reduce(function (sum, p) { return p.x ? sum : sum + (p.z || p.b * offer.r); }, 0);
      var size = bytes < 1e6 ? Math.ceil(bytes / 1e3) + " kB" : (Math.ceil(bytes / 1e5) / 10).toLocaleString(root.lang) + " MB";
      var words = document.createElement("bdi");
      words.textContent = size;
      box.querySelector("a span").append(" · ", words);
    }).catch(function () { /* The page that it leads to says it too. */ });
  }
  document.addEventListener("focusin", function (event) {
    if (event.target.form && event.target.form.hasAttribute("data-search")) loadSearch();
  });
  function searchTarget() { if (/^#search\b/.test(location.hash)) loadSearch(); }
  addEventListener("hashchange", searchTarget);

  // The page does not wait for this script, so either of them can be first.
  function ready(f) { if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", f); else f(); }
  ready(function () {
    searchTarget();
    openTarget();
    loadOffline();
    all("[data-offline]", tellSize);
    all("[data-script]", function (x) { x.hidden = false; });
    if (!navigator.share) all("[data-share]", function (x) { x.parentNode.hidden = true; });
    if (matchMedia("(min-width: 64rem)").matches) all("[data-toc]", function (d) { d.open = true; });

    // A manifest cannot be read from a memory card; asking for it there only makes an error.
    if (/^http/.test(location.protocol) && root.dataset.manifest) {
      var manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = root.dataset.manifest;
      document.head.appendChild(manifest);
    }

    all("[data-filter]", function (field) {
      field.addEventListener("input", function () {
        var words = field.value.toLocaleLowerCase();
        all(".languages li", function (li) { li.hidden = li.textContent.toLocaleLowerCase().indexOf(words) < 0; });
      });
    });

    all("[data-theme-form]", function (form) {
      form.hidden = false;
      form.theme.value = kept || "";
      form.keep.checked = !!kept;
      form.addEventListener("change", function () {
        var theme = form.theme.value;
        if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
        try {
          if (form.keep.checked && theme) localStorage.setItem(key, theme); else localStorage.removeItem(key);
        } catch (e) { /* As above. */ }
      });
    });
  });
})();
