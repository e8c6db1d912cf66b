// Keeps a language of the site for when there is no network: what src/offline/worker.js answers with. Loaded on the page
// that offers it, and on any page of a reader who has kept something. Stores nothing before it is asked to.
(() => {
  const html = document.documentElement, suluh = window.suluh = window.suluh || {};
  if (suluh.offline) return;
  const scope = new URL(html.dataset.root || "./", location).href, code = html.dataset.lang;
  const NAME = "suluh 1 " + scope, SW = scope + "sw.js";
  const key = name => scope + "offline/" + name, hash = line => line.slice(0, 12), size = line => parseInt(line.slice(12));
  const sum = files => files.reduce((all, [, line]) => all + size(line), 0);
  const worker = navigator.serviceWorker, able = worker && window.caches;
  let stopper;

  // Why something did not work: lost, changed, full, denied, stopped.
  const fault = why => Object.assign(new Error(why), { why });
  const as = (promise, why) => promise.catch(e => { throw e.why ? e : fault(e.name === "QuotaExceededError" ? "full" : why); });

  const find = name => caches.match(key(name), { cacheName: NAME }), open = () => as(caches.open(NAME), "denied");
  const ask = (address, options) => as(fetch(scope + address, options), "lost");
  const kept = async () => {
    const entry = await find("kept");
    return entry ? entry.json().catch(() => ({})) : {};
  };
  const present = async cache => new Set((await cache.keys()).map(r => r.url.slice(key("").length)));
  const tell = () => worker.controller && worker.controller.postMessage("kept");
  const store = (cache, name, answer) => as(cache.put(key(name), answer), "denied");
  const put = (cache, all) => store(cache, "kept", new Response(JSON.stringify(all)));

  // Files that no version needs any more.
  async function sweep(cache, all) {
    const needed = new Set(Object.values(all).flatMap(entry => [...entry.p, ...Object.values(entry.l).map(hash)]));
    for (const name of await present(cache)) if (name !== "kept" && !needed.has(name)) await cache.delete(key(name));
  }

  async function digest(bytes) {
    const all = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...all.slice(0, 6)].map(b => (b + 256).toString(16).slice(1)).join("");
  }

  const file = (bytes, type) => new Response(bytes, { headers: { "Content-Type": type } });

  // A file of the site whose bytes are what the list says, past a cache that is older than the list.
  async function load(path, wanted, signal) {
    for (const cache of ["default", "reload"]) {
      const response = await ask(path.split("/").map(encodeURIComponent).join("/"), { cache, signal });
      const bytes = await as(response.arrayBuffer(), "lost");
      if (response.ok && await digest(bytes) === wanted) return file(bytes, response.headers.get("Content-Type"));
    }
    throw fault("changed");
  }

  // What the site offers now: its version, its parts, and the files of all but the unwanted ones. What is unwanted is
  // kept, not what is wanted, so that a site whose parts are divided anew loses none.
  async function look(unwanted, signal) {
    const response = await ask("offline/" + code + ".json", { cache: "no-cache", signal });
    const offer = await as(response.json(), response.ok ? "changed" : "lost");
    offer.u = unwanted;
    offer.take = offer.p.filter(p => !(unwanted ? unwanted.includes(p.n) : p.x));
    await Promise.all(offer.take.map(async p => {
      p.at = "offline/" + code + "/" + p.n + "-" + p.h;
      // Lists that did not change are here already.
      p.list = await find(p.h) || await load(p.at + ".json", p.h, signal);
      p.l = await p.list.clone().json();
    }));
    offer.l = Object.assign({}, ...offer.take.map(p => p.l));
    // Only these count as a new version: parts that nobody wanted may change.
    offer.h = offer.take.map(p => p.h);
    return offer;
  }

  // Files that are still to be loaded, of all or of a part.
  async function missing({ l }) {
    const had = await present(await open());
    return Object.entries(l).filter(([, line]) => !had.has(hash(line)));
  }

  async function save({ unwanted, progress = () => {} } = {}) {
    if (!able) throw fault("unable");
    stopper = new AbortController();
    const { signal } = stopper;
    try {
      const before = (await as(kept(), "denied"))[code];
      const offer = await look(unwanted || before && before.u, signal);
      const cache = await open();
      const { v, o, r, l, h, p, take, u } = offer, at = Date.now(), entry = { v, o, u, r, l, p: h, t: p.some(p => p.t), at, seen: at, c: true };
      // A first copy is useful from its first page on; a later one takes its place only when it is whole.
      if (!before) await put(cache, { ...await kept(), [code]: { ...entry, c: false } });
      if ((worker.controller || {}).scriptURL !== SW) await as(worker.register(SW), "lost");
      const whole = [], todo = [];
      let left = 0;
      for (const p of take) {
        await store(cache, p.h, p.list);
        const files = await missing(p), bytes = sum(files), all = p.z && bytes * 2 > p.b;
        if (all) whole.push(p); else todo.push(...files);
        left += all ? p.z : bytes * r;
      }
      // Most of a part comes in one file. What does not fit in it is loaded by itself.
      for (const p of whole) {
        progress(left);
        const { l, f, t } = await (await ask(p.at + "-all.json", { signal })).json().catch(() => ({ f: {} }));
        for (const path in f) {
          const bytes = new TextEncoder().encode(f[path].map(n => l[n]).join("")), wanted = hash(p.l[path] || "");
          if (await digest(bytes) === wanted) await store(cache, wanted, file(bytes, t[path.split(".").pop()]));
        }
        left -= p.z;
        todo.push(...await missing(p));
      }
      const next = async () => {
        while (todo.length) {
          const [path, line] = todo.shift();
          progress(left);
          await store(cache, hash(line), await load(line.split(" ")[1] || path, hash(line), signal));
          left -= size(line) * r;
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
      const cache = await open();
      await put(cache, all);
      await sweep(cache, all);
      return tell();
    }
    const registration = await worker.getRegistration(scope);
    if (registration) await registration.unregister();
    await caches.delete(NAME);
    tell();
  }

  async function status() {
    const entry = able && (await kept())[code];
    if (!entry) return { files: 0, bytes: 0, version: null, complete: false };
    const all = Object.entries(entry.l), lost = await missing(entry);
    return { files: all.length - lost.length, bytes: sum(all) - sum(lost), version: entry.v, complete: entry.c && !lost.length, at: entry.at, choice: entry.t };
  }

  const stop = async () => stopper && stopper.abort();
  suluh.offline = { save, remove, status, stop };

  // Once a day, a reader who has kept the site gets what has changed, where it is less than 50 kB.
  async function refresh() {
    const entry = (await kept())[code];
    if (!entry || !entry.c || Date.now() - entry.seen < 864e5) return;
    const offer = await look(entry.u);
    if ("" + offer.h != entry.p && sum(await missing(offer)) * offer.r < 5e4) return save();
    // Another window may have replaced it since.
    const now = await kept();
    if (now[code]) now[code].seen = Date.now();
    await put(await open(), now);
  }

  // The part of a page that offers all this.
  const box = document.querySelector("[data-keep]");
  if (!box) { refresh().catch(() => {}); return; }
  const $ = name => box.querySelector("[data-keep-" + name + "]");
  const words = n => (n < 1e6 ? Math.ceil(n / 1e3) + " k" : (Math.ceil(n / 1e5) / 10).toLocaleString(html.lang) + " M") + "B";
  const states = { none: "look", ask: "save", busy: "stop", stopped: "resume remove", done: "update choose remove", newer: "save remove", unable: "" };
  const unwanted = () => [...box.querySelectorAll("input")].filter(i => !i.checked).map(i => i.value);
  const rest = s => s.complete ? "done" : s.version ? "stopped" : "none";
  const buttons = [...box.querySelectorAll("[data-do]")];
  let offered, wire, had;

  function show(state, say, values = {}) {
    $("say").textContent = ($("say").dataset[say] || "").replace(/\{(\w+)\}/g, (_, name) => values[name]);
    $("bar").hidden = state !== "busy";
    $("parts").hidden = state !== "ask" || !$("parts").querySelector("input");
    buttons.forEach(b => { b.hidden = !states[state].split(" ").includes(b.dataset.do) || b.dataset.do === "choose" && !values.choice; });
  }

  async function stand() {
    const s = await status(), values = { choice: s.choice, files: s.files, size: words(s.bytes), date: s.at && new Date(s.at).toLocaleDateString(html.lang) };
    show(rest(s), s.complete ? "done" : s.version && "part", values);
  }

  // What is here already costs nothing.
  const cost = p => had.includes(p.h) ? 0 : p.z || p.b * offered.r;
  function count() {
    let files = wire = 0;
    for (const p of offered.p) if (!unwanted().includes(p.n)) { wire += cost(p); files += p.f; }
    show("ask", "ask", { size: words(wire), files });
  }

  const acts = {
    async look() {
      const { u, p } = (await kept())[code] || { p: [] };
      offered = await look({ includes: () => true });
      had = p;
      box.querySelectorAll("label").forEach(label => label.remove());
      $("parts").append(...offered.p.filter(p => p.t).map(p => {
        const label = document.createElement("label"), input = document.createElement("input");
        Object.assign(input, { type: "checkbox", value: p.n, checked: u ? !u.includes(p.n) : !p.x, onchange: count });
        label.append(input, p.t + " (" + words(cost(p)) + ")");
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
      show("busy", "busy", { size: words(wire || 1) });
      await save({ unwanted: offered && offered.p.some(p => p.t) ? unwanted() : undefined, progress });
      await stand();
    },
    async update() {
      const before = (await kept())[code], offer = await look(before.u);
      wire = sum(await missing(offer)) * offer.r;
      if ("" + offer.h == before.p) show("done", "fresh", { choice: before.t }); else show("newer", "newer", { size: words(wire) });
    },
    async remove() { await remove(); offered = 0; show("none", "removed"); },
    stop,
  };
  acts.choose = acts.look;
  acts.resume = acts.save;

  buttons.forEach(b => {
    b.onclick = () => acts[b.dataset.do]().catch(async e => show(rest(await status().catch(() => ({}))), e.why || "denied"));
  });
  box.hidden = false;
  if (!able) show("unable", "unable");
  else stand().then(refresh).catch(() => show("none"));
})();
