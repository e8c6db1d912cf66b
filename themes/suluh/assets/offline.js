// Keeps a language of the site for when there is no network: what src/offline/worker.js answers with. Loaded on the page
// that offers it, and on any page of a reader who has kept something. Stores nothing before it is asked to.
(() => {
  const html = document.documentElement, suluh = window.suluh = window.suluh || {};
  if (suluh.offline) return;
  const scope = new URL(html.dataset.root || "./", location).href, code = html.dataset.lang;
  const NAME = "suluh 1 " + scope, SW = scope + "sw.js", DAY = 864e5, SMALL = 5e4;
  const key = name => scope + "offline/" + name, hash = line => line.slice(0, 12), size = line => +line.slice(12);
  const sum = lines => lines.reduce((total, line) => total + size(line), 0);
  const worker = navigator.serviceWorker;
  let stopper;

  // Why something did not work: lost, changed, full, denied, stopped.
  const fault = why => Object.assign(new Error(why), { why });
  const as = (promise, why) => promise.catch(e => { throw e.why ? e : fault(e.name === "QuotaExceededError" ? "full" : why); });

  const kept = async () => {
    const entry = await caches.match(key("kept"), { cacheName: NAME });
    return entry ? entry.json().catch(() => ({})) : {};
  };
  const present = async cache => new Set((await cache.keys()).map(r => r.url.slice(key("").length)));
  const tell = () => worker && worker.controller && worker.controller.postMessage("kept");
  const put = (cache, all) => as(cache.put(key("kept"), new Response(JSON.stringify(all))), "denied");

  // Files that no version needs any more.
  async function sweep(cache, all) {
    const needed = new Set(Object.values(all).flatMap(entry => [...entry.p, ...Object.values(entry.l).map(hash)]));
    for (const name of await present(cache)) if (name !== "kept" && !needed.has(name)) await cache.delete(key(name));
  }

  async function digest(bytes) {
    const all = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...all.slice(0, 6)].map(b => (b + 256).toString(16).slice(1)).join("");
  }

  // A file of the site whose bytes are what the list says, past a cache that is older than the list.
  async function load(path, wanted, signal) {
    for (const cache of ["default", "reload"]) {
      const response = await as(fetch(scope + path.split("/").map(encodeURIComponent).join("/"), { cache, signal }), "lost");
      const bytes = await as(response.arrayBuffer(), "lost");
      if (response.ok && await digest(bytes) === wanted) return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") } });
    }
    throw fault("changed");
  }

  // What the site offers now: its version, its parts, and the files of those that are wanted.
  async function look(wanted, signal) {
    const response = await as(fetch(key(code + ".json"), { cache: "no-cache", signal }), "lost");
    const offer = await as(response.json(), response.ok ? "changed" : "lost");
    offer.wanted = wanted;
    // Lists that did not change are here already.
    offer.lists = await Promise.all(offer.p.filter(p => !wanted || !p.t || wanted.includes(p.n)).map(async p => [p.h,
      await caches.match(key(p.h), { cacheName: NAME }) || await load("offline/" + code + "/" + p.n + "-" + p.h + ".json", p.h, signal)]));
    offer.l = Object.assign({}, ...await Promise.all(offer.lists.map(list => list[1].clone().json())));
    return offer;
  }

  // Lines of the files that are still to be loaded.
  async function missing(offer) {
    const had = await present(await caches.open(NAME));
    return Object.entries(offer.l).filter(([, line]) => !had.has(hash(line)));
  }

  async function save({ parts, progress = () => {} } = {}) {
    if (!worker || !window.caches) throw fault("unable");
    stopper = new AbortController();
    const { signal } = stopper;
    try {
      const before = (await as(kept(), "denied"))[code];
      const offer = await look(parts || before && before.w, signal);
      const cache = await as(caches.open(NAME), "denied");
      const entry = { v: offer.v, o: offer.o, w: offer.wanted, r: offer.r, l: offer.l, p: offer.lists.map(list => list[0]), at: Date.now(), seen: Date.now(), c: true };
      // A first copy is useful from its first page on; a later one takes its place only when it is whole.
      if (!before) await put(cache, { ...await kept(), [code]: { ...entry, c: false } });
      for (const [name, list] of offer.lists) await as(cache.put(key(name), list), "denied");
      if ((worker.controller || {}).scriptURL !== SW) await as(worker.register(SW), "lost");
      const todo = await missing(offer);
      let left = sum(todo.map(([, line]) => line));
      const next = async () => {
        for (let file; (file = todo.shift());) {
          progress(left * offer.r);
          const [path, line] = file;
          await as(cache.put(key(hash(line)), await load(path, hash(line), signal)), "denied");
          left -= size(line);
        }
      };
      await Promise.all([next(), next(), next(), next()]);
      if ((await missing(offer)).length) throw fault("full");
      const all = { ...await kept(), [code]: entry };
      await put(cache, all);
      tell();
      await sweep(cache, all);
      return status();
    } catch (error) {
      const stopped = signal.aborted;
      stopper.abort();
      tell();
      throw stopped ? fault("stopped") : error;
    }
  }

  async function remove() {
    const all = await kept();
    delete all[code];
    if (Object.keys(all).length) {
      const cache = await caches.open(NAME);
      await put(cache, all);
      await sweep(cache, all);
      return tell();
    }
    const registration = worker && await worker.getRegistration(scope);
    if (registration) await registration.unregister();
    await caches.delete(NAME);
    tell();
  }

  async function status() {
    const entry = window.caches && (await kept())[code];
    if (!entry) return { files: 0, bytes: 0, version: null, complete: false };
    const had = await present(await caches.open(NAME)), lines = Object.values(entry.l).filter(line => had.has(hash(line)));
    return { files: lines.length, bytes: sum(lines), version: entry.v, complete: entry.c && lines.length === Object.keys(entry.l).length, at: entry.at };
  }

  suluh.offline = { save, remove, status, stop: () => stopper && stopper.abort() };

  // Once a day, a reader who has kept the site gets what has changed, where it is little.
  async function refresh() {
    const entry = (await kept())[code];
    if (!entry || !entry.c || !navigator.onLine || Date.now() - entry.seen < DAY) return;
    const offer = await look(entry.w), lines = (await missing(offer)).map(([, line]) => line);
    if (offer.v !== entry.v && sum(lines) * offer.r < SMALL) return save();
    // Another window may have replaced it since.
    const now = await kept();
    if (now[code]) now[code].seen = Date.now();
    await put(await caches.open(NAME), now);
  }

  // The part of a page that offers all this.
  const box = document.querySelector("[data-keep]");
  if (!box) { refresh().catch(() => {}); return; }
  const $ = name => box.querySelector("[data-keep-" + name + "]");
  const words = n => n < 1e6 ? Math.ceil(n / 1e3) + " kB" : (Math.ceil(n / 1e5) / 10).toLocaleString(html.lang) + " MB";
  const buttons = { none: "look", ask: "save", busy: "stop", stopped: "resume remove", done: "update remove", newer: "save remove", unable: "" };
  const chosen = () => [...box.querySelectorAll("input")].filter(i => i.checked).map(i => i.value);
  const rest = s => s.complete ? "done" : s.version ? "stopped" : "none";
  let offered, wire;

  function show(state, say, values = {}) {
    $("say").textContent = ($("say").dataset[say] || "").replace(/\{(\w+)\}/g, (_, name) => values[name]);
    $("bar").hidden = state !== "busy";
    $("parts").hidden = state !== "ask" || !$("parts").querySelector("input");
    box.querySelectorAll("[data-do]").forEach(b => { b.hidden = !buttons[state].split(" ").includes(b.dataset.do); });
  }

  async function stand() {
    const s = await status(), values = { files: s.files, size: words(s.bytes), date: s.at && new Date(s.at).toLocaleDateString(html.lang) };
    show(rest(s), s.complete ? "done" : s.version && "part", values);
  }

  function count() {
    const lines = offered.p.filter(p => !p.t || chosen().includes(p.n));
    wire = lines.reduce((total, p) => total + p.b, 0) * offered.r;
    show("ask", "ask", { size: words(wire), files: lines.reduce((total, p) => total + p.f, 0) });
  }

  const acts = {
    async look() {
      offered = await look([]);
      $("parts").append(...offered.p.filter(p => p.t).map(p => {
        const label = document.createElement("label"), input = document.createElement("input");
        Object.assign(input, { type: "checkbox", value: p.n, checked: true, onchange: count });
        label.append(input, p.t + " (" + words(p.b * offered.r) + ")");
        return label;
      }));
      count();
    },
    async save() {
      let all;
      const progress = left => {
        all = all || left;
        $("bar").value = 1 - left / all;
        show("busy", "busy", { size: words(left) });
      };
      progress(wire || 1);
      all = 0;
      await save({ parts: offered && offered.p.some(p => p.t) ? chosen() : undefined, progress });
      await stand();
    },
    async update() {
      const before = (await kept())[code], offer = await look(before.w);
      const lines = (await missing(offer)).map(([, line]) => line);
      wire = sum(lines) * offer.r;
      if (offer.v === before.v) show("done", "fresh");
      else show("newer", "newer", { size: words(wire) });
    },
    async remove() { await remove(); offered = 0; $("parts").textContent = ""; show("none", "removed"); },
    stop: async () => suluh.offline.stop(),
  };
  acts.resume = acts.save;

  async function act(name) {
    try { await acts[name](); } catch (e) {
      const s = await status().catch(() => ({}));
      show(rest(s), e.why || "denied");
    }
  }
  box.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button) act(button.dataset.do);
  });
  box.hidden = false;
  if (!worker || !window.caches) show("unable", "unable");
  else stand().then(refresh).catch(() => show("none"));
})();
