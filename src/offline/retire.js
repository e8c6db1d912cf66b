// Takes the place of a worker that the site no longer wants: removes what it kept, and itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(caches.keys().then(names => Promise.all(names
  .filter(name => /^suluh \d+ /.test(name) && name.endsWith(" " + registration.scope))
  .map(name => caches.delete(name)))).catch(() => {}).then(() => registration.unregister())));
