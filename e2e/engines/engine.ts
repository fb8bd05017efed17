/** A browser that Playwright does not drive, with what the suites need of it. Selectors are CSS. */
export interface Engine {
  open(address: string): Promise<void>
  /** Runs a function in the page, which sees nothing but what it is given. */
  run<Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given): Promise<Awaited<Result>>
  /** A real click, which may write the clipboard. */
  click(selector: string): Promise<void>
  /** A real key press in a control: `v` pastes. */
  pressWithControl(selector: string, key: string): Promise<void>
  /** Real typing; no newlines. */
  type(selector: string, text: string): Promise<void>
  choose(selector: string, path: string): Promise<void>
  close(): Promise<void>
}
