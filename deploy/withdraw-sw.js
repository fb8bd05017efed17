// Withdraws a version. Put it on the host in the place of the site's `sw.js`, under that name, and leave it there for as long as a
// browser may still keep the site. It takes no request, deletes what was kept, and has open pages loaded anew from the host, which
// forgets their keys.

addEventListener('install', () => skipWaiting())

addEventListener('activate', (event) => event.waitUntil(withdraw()))

async function withdraw() {
  for (const name of await caches.keys()) if (name.startsWith('assay ')) await caches.delete(name)
  await clients.claim()
  await registration.unregister()
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url)
}
