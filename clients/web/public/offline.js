/**
 * Keeps the app itself, so that its pages open without a network. Calls to the server go past it. What is kept is verified by the hashes in the
 * page's import map before it is kept, and by the browser again when it is loaded from here.
 */
const KEPT = "sealwell-app";
/** The lists for making up passwords: large, and of no use without the server. */
const NEEDS_NETWORK = /^\/assets\/estimate-/;

self.addEventListener("install", (event) => {
  event.waitUntil(fetch("/").then(keep));
  self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/api/")) {
    return;
  }
  // A link to a share: it opens nothing without the server, and its address is not for keeping.
  if (request.mode === "navigate" && pathname.startsWith("/s/")) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(visit(event));
  } else {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  }
});

/** The server's page, so that a new version is seen at once, or else the one that was kept. */
async function visit(event) {
  try {
    const page = await fetch(event.request);
    event.waitUntil(keep(page.clone()));
    return page;
  } catch (error) {
    const kept = await caches.match("/");
    if (kept === undefined) {
      throw error;
    }
    return kept;
  }
}

/** Keeps a page of the app with everything that it may load, and nothing of the version before. */
async function keep(page) {
  const text = await page.clone().text();
  const map = /<script type="importmap">(.*?)<\/script>/.exec(text);
  if (!page.ok || map === null) {
    return;
  }
  const scripts = Object.entries(JSON.parse(map[1]).integrity).filter(([path]) => !NEEDS_NETWORK.test(path));
  const others = new Set(
    [...text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|svg|webmanifest))"/g)].map(([, path]) => path),
  );
  const kept = await caches.open(KEPT);
  const known = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname));
  const requests = [
    ...scripts.map(([path, integrity]) => new Request(path, { integrity })),
    ...Array.from(others, (path) => new Request(path)),
  ];
  await kept.addAll(requests.filter(({ url }) => !known.has(new URL(url).pathname)));
  await kept.put("/", page);
  const wanted = new Set(["/", ...requests.map(({ url }) => new URL(url).pathname)]);
  await Promise.all([...known].filter((path) => !wanted.has(path)).map((path) => kept.delete(path)));
}
