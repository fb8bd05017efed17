/**
 * Functions that the suites run inside a page, in any engine. Each function is sent to the page as text, so it can use
 * only its arguments.
 */

export interface Filled {
  readonly label: string
  readonly text: string
}

/**
 * Puts a text into the visible control of this name, as a paste or a choice does, and waits until the page has
 * rendered.
 *
 * Returns false if there is no such control, or if the page, which had just made a token, rendered the previous value
 * again before it received the event. A person would type it again.
 */
export async function fill({ label, text }: Filled): Promise<boolean> {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const named = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].find(
    (control) =>
      control.checkVisibility() &&
      (control.getAttribute('aria-label') === label ||
        [...(control.labels ?? [])].some(({ textContent }) => textContent.trim() === label)),
  )
  if (!named) return false
  if (named.type === 'checkbox' || named.type === 'radio') {
    if (named.checked !== (text === 'true')) named.click()
    await drawn()
    return true
  }
  // React notices a value only if it was set by the element's own setter.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(named), 'value')?.set
  setter?.call(named, text)
  named.dispatchEvent(new Event('input', { bubbles: true }))
  named.dispatchEvent(new Event('change', { bubbles: true }))
  await drawn()
  return named.tagName === 'TEXTAREA' || named.value === text
}

/**
 * Clicks the visible button or tab of this name, and waits until the page has rendered. Returns false if there is none.
 */
export async function press(name: string): Promise<boolean> {
  const button = [...document.querySelectorAll<HTMLElement>('button, [role=tab]')].find(
    (each) => each.checkVisibility() && each.textContent.trim() === name,
  )
  button?.click()
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return button !== undefined
}

/** Drops a file on the page, as from a file manager. */
export function drop({ name, base64 }: { name: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], name))
  for (const type of ['dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
  }
}

/** A missing value is null, because not every driver can return `undefined`. */
export interface Shown {
  readonly ready: boolean
  readonly fingerprint: string | null
  readonly refused: string | null
  readonly token: string | null
  readonly header: string | null
  readonly payload: string | null
  /** Null while the verdict does not belong to the text in the box. */
  readonly verdict: string | null
  readonly findings: readonly string[]
  readonly passed: readonly string[]
}

/** Returns what the page shows now. */
export function shown(): Shown {
  const within = (root: ParentNode, selector: string) => root.querySelector<HTMLElement>(selector)
  const panel = within(document, '[role=tabpanel]:not([hidden])') ?? document
  const named = (selector: string, name: string) =>
    [...panel.querySelectorAll(selector)].find(
      (each) =>
        each.getAttribute('aria-label') === name ||
        document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
    )
  const region = (name: string) =>
    named('section', name)?.querySelector('pre[data-json]')?.textContent ?? null
  const list = (name: string) => [
    ...(named('ul, ol', name)?.querySelectorAll<HTMLElement>(':scope > [data-rule]') ?? []),
  ]
  const verdict = within(panel, '[data-verdict]')
  return {
    ready: within(document, 'main[data-ready=true]') !== null,
    fingerprint: within(document, '[data-fingerprint]')?.dataset.fingerprint ?? null,
    refused: within(document, '[role=alert] [data-rule]')?.dataset.rule ?? null,
    token: within(panel, '[data-token]')?.textContent || null,
    header: region('Header'),
    payload: region('Payload'),
    verdict: verdict?.getAttribute('aria-busy') === 'false' ? (verdict.dataset.verdict ?? null) : null,
    findings: list('Findings').map(({ dataset }) => `${dataset.rule} ${dataset.severity}`),
    // The checks may be in folded parts of their list.
    passed: [...(named('ul, ol', 'Passed')?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])].map(
      ({ dataset }) => dataset.rule ?? '',
    ),
  }
}

/** Everything that outlives the page or that another page can read. */
export async function left(): Promise<Record<string, unknown>> {
  const databases = 'databases' in indexedDB ? (await indexedDB.databases()).map(({ name }) => name) : []
  return {
    address: location.href,
    name: window.name,
    entries: history.length,
    state: JSON.stringify(history.state),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases,
    requests: performance.getEntriesByType('resource').map(({ name }) => name),
  }
}
