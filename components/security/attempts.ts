/** A way to send data out of a page while the page stays open. */
export interface Attempt {
  readonly name: string
  /** Tries to send. May throw, or return a promise that settles once the outcome is known. */
  readonly send: (url: string) => unknown
}

/**
 * The ways that the policy blocks in every browser. Each request is addressed to the page's own host, so an attempt
 * that succeeds reveals nothing to anyone else.
 */
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
      // If the EventSource were closed at once, the browser would not even try to connect.
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
      // The response is loaded into the frame, so that the page stays open even if nothing blocks the form.
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
  /** Nothing blocked a request that the policy should have blocked. */
  | { readonly name: string; readonly status: 'sent' }
  /** No policy blocked the request, but the service worker responded to it and passed nothing on. */
  | { readonly name: string; readonly status: 'kept' }
  /** No policy blocked the request. Only the page's own host can learn of it. */
  | { readonly name: string; readonly status: 'own-host' }
  /** No policy covers this way, and this browser allows it. */
  | { readonly name: string; readonly status: 'open' }
  | { readonly name: string; readonly status: 'untried'; readonly why: string }

/**
 * Milliseconds. A slow device may need this long to report what it blocked. Whatever it has not reported by then counts
 * as sent.
 */
const SETTLING_MS = 2000
const OWN_HOST_MS = 400
/** Milliseconds. Some ways are blocked by two directives, which the browser reports together. */
const SECOND_REPORT_MS = 50

const link = (attributes: Partial<HTMLLinkElement>) => (url: string) => {
  const element = Object.assign(document.createElement('link'), attributes, { href: url })
  document.head.append(element)
  setTimeout(() => element.remove(), SETTLING_MS)
}

/**
 * Requests to the page's own host that a policy cannot block, because the page loads its own style sheets from there.
 */
export const ownHostAttempts: readonly Attempt[] = [
  { name: 'Style sheet', send: link({ rel: 'stylesheet' }) },
  { name: 'Style preload', send: link({ rel: 'preload', as: 'style' }) },
  { name: 'Prefetch', send: link({ rel: 'prefetch' }) },
]

/** Makes one attempt to reach the page's own host; never throws. */
export async function attemptOwnHost(each: Attempt): Promise<Outcome> {
  // Nothing is expected to block this attempt.
  const outcome = await attempt(each, OWN_HOST_MS)
  if (outcome.status !== 'sent') return outcome
  const kept = navigator.serviceWorker?.controller
  return { name: each.name, status: kept ? 'kept' : 'own-host' }
}

/**
 * Makes one attempt and waits for the browser to report a violation of the policy; never throws.
 *
 * @param settling - milliseconds after which a request that was not reported counts as sent
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
      // This report belongs to the previous attempt.
      if (blockedURI.includes('/self-test/') && !blockedURI.endsWith(path)) return
      refused.add(effectiveDirective)
      setTimeout(done, SECOND_REPORT_MS)
    }
    document.addEventListener('securitypolicyviolation', note)
    setTimeout(done, settling)
    try {
      Promise.resolve(send(location.origin + path)).catch(() => undefined)
    } catch {
      // The browser both throws and fires the event. The event names the directive.
    }
  })
  return refused.size > 0
    ? { name, status: 'refused', by: [...refused].join(', ') }
    : { name, status: 'sent' }
}
