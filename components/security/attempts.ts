/** One way to send something out of a page that leaves the page where it is. */
export interface Attempt {
  readonly name: string
  /** Tries it. May throw, or settle when it is known how it ended. */
  readonly send: (url: string) => unknown
}

/** The ways that the policy shuts in every browser. Each is aimed at the page's own host, so that a failure tells nobody else. */
export const attempts: readonly Attempt[] = [
  { name: 'fetch', send: (url) => fetch(url, { method: 'POST', body: 'x' }) },
  {
    name: 'XMLHttpRequest',
    send: (url) => {
      const request = new XMLHttpRequest()
      request.open('POST', url)
      request.send('x')
    },
  },
  { name: 'Beacon', send: (url) => navigator.sendBeacon(url, 'x') },
  { name: 'WebSocket', send: (url) => new WebSocket(url.replace(/^http/u, 'ws')).close() },
  {
    name: 'EventSource',
    send: (url) => {
      const source = new EventSource(url)
      // Closed at once it would not even be tried.
      setTimeout(() => source.close(), SETTLING_MS)
    },
  },
  {
    name: 'Image',
    send: (url) => {
      new Image().src = url
    },
  },
  { name: 'Worker', send: (url) => new Worker(url).terminate() },
  {
    name: 'Frame',
    send: (url) => {
      const frame = document.createElement('iframe')
      frame.hidden = true
      frame.src = url
      document.body.append(frame)
      setTimeout(() => frame.remove(), SETTLING_MS)
    },
  },
  {
    name: 'Form',
    send: (url) => {
      // Its response would go into the frame, so that the page stays also where nothing blocks it.
      const frame = document.createElement('iframe')
      frame.hidden = true
      frame.name = 'self-test-answer'
      const form = document.createElement('form')
      form.method = 'post'
      form.action = url
      form.target = frame.name
      document.body.append(frame, form)
      form.submit()
      setTimeout(() => {
        frame.remove()
        form.remove()
      }, SETTLING_MS)
    },
  },
]

export type Outcome =
  | { readonly name: string; readonly status: 'refused'; readonly by: string }
  /** Nothing blocked what the policy should have. */
  | { readonly name: string; readonly status: 'sent' }
  /** No policy blocked it, but the service worker responds to it, and passes nothing on. */
  | { readonly name: string; readonly status: 'kept' }
  /** No policy blocked it, and the page's own host can learn of it, nobody else. */
  | { readonly name: string; readonly status: 'own-host' }
  /** What no policy covers and this browser leaves open. */
  | { readonly name: string; readonly status: 'open' }
  | { readonly name: string; readonly status: 'untried'; readonly why: string }

/** A slow device may take as long to report what it blocked; whatever it has not reported then counts as sent. */
const SETTLING_MS = 2000
const OWN_HOST_MS = 400
/** Some ways are blocked by two directives, which the browser reports at once. */
const SECOND_REPORT_MS = 50

const link = (attributes: Partial<HTMLLinkElement>) => (url: string) => {
  const element = Object.assign(document.createElement('link'), attributes, { href: url })
  document.head.append(element)
  setTimeout(() => element.remove(), SETTLING_MS)
}

/** The ways towards the page's own host that a policy cannot shut, since the page has style sheets of its own there. */
export const ownHostAttempts: readonly Attempt[] = [
  { name: 'Style sheet', send: link({ rel: 'stylesheet' }) },
  { name: 'Style preload', send: link({ rel: 'preload', as: 'style' }) },
  { name: 'Prefetch', send: link({ rel: 'prefetch' }) },
]

/** Makes one attempt towards the own host; never throws. */
export async function attemptOwnHost(each: Attempt): Promise<Outcome> {
  // Nothing is expected to block it.
  const outcome = await attempt(each, OWN_HOST_MS)
  if (outcome.status !== 'sent') return outcome
  const kept = navigator.serviceWorker?.controller
  return { name: each.name, status: kept ? 'kept' : 'own-host' }
}

/**
 * Makes one attempt and listens to what the browser says of it; never throws.
 *
 * @param settling - milliseconds after which what was not reported counts as sent
 */
export async function attempt({ name, send }: Attempt, settling = SETTLING_MS): Promise<Outcome> {
  const refused = new Set<string>()
  const path = `/self-test/${name.toLowerCase().replace(' ', '-')}`
  await new Promise<void>((resolve) => {
    const done = () => {
      document.removeEventListener('securitypolicyviolation', note)
      resolve()
    }
    const note = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
      // A late report of the attempt before.
      if (blockedURI.includes('/self-test/') && !blockedURI.endsWith(path)) return
      refused.add(effectiveDirective)
      setTimeout(done, SECOND_REPORT_MS)
    }
    document.addEventListener('securitypolicyviolation', note)
    setTimeout(done, settling)
    try {
      Promise.resolve(send(location.origin + path)).catch(() => undefined)
    } catch {
      // A block that is also thrown; the event says which directive it was.
    }
  })
  return refused.size > 0
    ? { name, status: 'refused', by: [...refused].join(', ') }
    : { name, status: 'sent' }
}
