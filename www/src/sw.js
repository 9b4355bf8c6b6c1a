// Keeps the build's own files, so that the page opens without a network. VERSION and FILES are put before this text by the build.
// A new version waits until the pages of the old one are closed: no page ever mixes two builds.
const NAME = `bienban-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('bienban-') && name !== NAME);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches.open(NAME).then(async (cache) => (await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request)),
  );
});
