interface Target {
  url: string
  stun: string
}

/** Ways to send data out of a page while it stays open. Each runs inside the page. */
export const requests: Record<string, (target: Target) => unknown> = {
  fetch: ({ url }) => fetch(url, { method: 'POST', body: 'x', mode: 'no-cors' }).catch(() => {}),
  'fetch-keepalive': ({ url }) => fetch(url, { keepalive: true, mode: 'no-cors' }).catch(() => {}),
  xhr: ({ url }) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.send()
  },
  beacon: ({ url }) => navigator.sendBeacon(url, 'x'),
  websocket: ({ url }) => void new WebSocket(url.replace('http:', 'ws:')),
  'event-source': ({ url }) => void new EventSource(url),
  image: ({ url }) => {
    new Image().src = url
  },
  'style-sheet': ({ url }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }))
  },
  'style-url': ({ url }) => {
    document.body.style.backgroundImage = `url(${url})`
  },
  font: ({ url }) => new FontFace('probe', `url(${url})`).load().catch(() => {}),
  prefetch: ({ url }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }))
  },
  preload: ({ url }) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url }),
    )
  },
  script: ({ url }) => {
    document.head.append(Object.assign(document.createElement('script'), { src: url }))
  },
  worker: ({ url }) => {
    const source = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`
    return void new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  },
  frame: ({ url }) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }))
  },
  object: ({ url }) => {
    document.body.append(Object.assign(document.createElement('object'), { data: url }))
  },
  media: ({ url }) => {
    document.body.append(Object.assign(document.createElement('video'), { src: url, preload: 'auto' }))
  },
  form: ({ url }) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'form-answer' })
    const form = Object.assign(document.createElement('form'), {
      action: url,
      method: 'post',
      target: frame.name,
    })
    document.body.append(frame, form)
    form.submit()
  },
  ping: ({ url }) => {
    const link = Object.assign(document.createElement('a'), { href: '#ping', ping: url })
    document.body.append(link)
    link.click()
  },
}

/** Ways out that no policy covers and that only `Connection-Allowlist` blocks. The last one leaves the page. */
export const departures: Record<string, (target: Target) => unknown> = {
  webrtc: async ({ stun }) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
    peer.createDataChannel('probe')
    await peer.setLocalDescription(await peer.createOffer())
  },
  'window-open': ({ url }) => void window.open(url),
  'link-to-new-tab': ({ url }) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' })
    document.body.append(link)
    link.click()
  },
  location: ({ url }) => {
    location.href = url
  },
}

/** Ways to send something to the page's own host, in a URL or in a cookie. Each runs inside the page. */
export const ownHostWays: Record<string, (url: string) => unknown> = {
  'style-sheet': (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }))
  },
  'style-preload': (url) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'style', href: url }),
    )
  },
  'style-import': (url) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: `@import "${url}"` }))
  },
  'css-module': (url) => {
    return import(url, { with: { type: 'css' } }).catch(() => undefined)
  },
  'module-preload': (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url }))
  },
  prefetch: (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }))
  },
  prerender: (url) => {
    const rules = document.createElement('script')
    rules.type = 'speculationrules'
    rules.textContent = JSON.stringify({ prefetch: [{ urls: [url] }], prerender: [{ urls: [url] }] })
    document.head.append(rules)
  },
  icon: (url) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: url }))
  },
  manifest: (url) => {
    for (const old of document.querySelectorAll('link[rel=manifest]')) old.remove()
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: url }))
  },
  'fetch-later': (url) => {
    const { fetchLater } = window as unknown as { fetchLater?: (url: string, options: object) => unknown }
    return fetchLater?.(url, { activateAfter: 0 })
  },
  'form-get': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url })
    document.body.append(form)
    form.submit()
  },
  ping: (url) => {
    const link = Object.assign(document.createElement('a'), { href: '#ping', ping: url })
    document.body.append(link)
    link.click()
  },
  download: (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, download: 'x.txt' })
    document.body.append(link)
    link.click()
  },
  'new-window': (url) => void window.open(url),
  navigation: (url) => {
    location.href = url
  },
  // The next request of any kind sends the cookie. At each visit the browser requests the service worker with it.
  cookie: async (url) => {
    await cookieStore.set('told', url)
    const registration = await navigator.serviceWorker?.getRegistration()
    if (registration) await registration.update()
    else location.reload()
  },
}

/** Ways through a window that the page opens, and a request that the browser makes later. */
export const windowWays: Record<string, (target: Target) => unknown> = {
  'fetch-later': ({ url }) => Reflect.get(window, 'fetchLater')(url, { activateAfter: 0 }),
  'window-of-nothing-image': ({ url }) => {
    const opened = window.open('about:blank') as (Window & typeof globalThis) | null
    if (opened) new opened.Image().src = url
  },
  'window-of-nothing-address': ({ url }) => {
    const opened = window.open('about:blank')
    if (opened) opened.location = url
  },
  'window-of-a-file': async ({ url }) => {
    const opened = window.open('/manifest.webmanifest')
    // The new window is an empty page until the file has loaded.
    while (opened && opened.location.pathname !== '/manifest.webmanifest')
      await new Promise((resolve) => setTimeout(resolve, 20))
    await opened?.fetch(url, { mode: 'no-cors' })
  },
  'window-of-a-blob': ({ url }) => {
    const page = new Blob([`<script>fetch('${url}', { mode: 'no-cors' })</script>`], { type: 'text/html' })
    window.open(URL.createObjectURL(page))
  },
  // This way is last, because Chromium crashes the page.
  webrtc: async ({ stun }) => {
    const opened = window.open('about:blank') as (Window & typeof globalThis) | null
    if (!opened) return
    const peer = new opened.RTCPeerConnection({ iceServers: [{ urls: stun }] })
    peer.createDataChannel('probe')
    await peer.setLocalDescription(await peer.createOffer())
  },
}
