// Answers with what the reader chose to keep, else asks the network. It stores nothing itself: themes/suluh/assets/offline.js
// does, when the reader asks. The cache NAME holds each file under the hash of its bytes, and one entry, kept, that says
// for each language which path has which hash; a new version is in force when that entry is replaced, and not before.
(() => {
  const scope = registration.scope, NAME = "suluh 1 " + scope;
  let kept;

  // Looks into the cache without making one.
  const get = key => caches.match(scope + "offline/" + key, { cacheName: NAME });
  const read = () => kept = get("kept").then(r => r ? r.json() : {});

  async function find(path) {
    for (const all of [kept || read(), 0]) {
      // A miss can mean that the page has just replaced what is kept.
      for (const language of Object.values(await (all || read()))) {
        const recipe = language.l["~" + path], line = language.l[path] || recipe, hit = line && await get(line.slice(0, 12));
        if (hit) return recipe ? made(hit, language.l) : hit;
      }
    }
  }

  // A page that is made of another one (recipe.rs): parts of that one's lines, and what it says itself.
  async function made(recipe, lines) {
    const [path, ...parts] = await recipe.json(), page = await get(lines[path].slice(0, 12));
    const held = (await page.text()).match(/[^\n]*\n?/g).map(l => l.split(/(<[^>]*>)/));
    return new Response(parts.map(p => p.big ? p : held[p[0]].slice(p[1], p[2]).join("")).join(""), page);
  }

  // Where a reader is led who asks for a page that is not kept.
  async function instead(path, error) {
    const all = await kept, language = all[path.split("/")[0]] || Object.values(all)[0];
    if (!language || path === language.o) throw error;
    return Response.redirect(scope + language.o + "#not-kept");
  }

  async function answer(request, url) {
    let path = "";
    try {
      path = decodeURIComponent(url.slice(scope.length)).replace(/(^|\/)$/, "$1index.html");
      const hit = await find(path);
      if (hit) return hit;
    } catch (e) { /* Whatever is wrong with what is kept, the network may answer. */ }
    return fetch(request).catch(error => {
      if (request.mode !== "navigate") throw error;
      return instead(path, error);
    });
  }

  addEventListener("install", () => skipWaiting());
  addEventListener("activate", event => event.waitUntil(caches.keys().then(names => Promise.all(names
    .filter(name => name !== NAME && name.startsWith("suluh ") && name.endsWith(" " + scope))
    .map(name => caches.delete(name)))).catch(() => {}).then(() => clients.claim())));
  addEventListener("message", () => { kept = 0; });
  addEventListener("fetch", event => {
    const request = event.request, url = request.url.split(/[?#]/)[0];
    // What a script fetches is meant for the network: so do updates come in.
    if (request.method === "GET" && request.destination && url.startsWith(scope)) event.respondWith(answer(request, url));
  });
})();
