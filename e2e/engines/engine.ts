/** A browser that Playwright does not drive, with the operations that the suites need. Selectors are CSS. */
export interface Engine {
  open(address: string): Promise<void>
  /** Runs a function in the page. It can use only its arguments. */
  run<Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given): Promise<Awaited<Result>>
  /** A real click, which is allowed to write to the clipboard. */
  click(selector: string): Promise<void>
  /** A real key press in a control. `v` pastes. */
  pressWithControl(selector: string, key: string): Promise<void>
  /** Types real characters, without newlines. */
  type(selector: string, text: string): Promise<void>
  choose(selector: string, path: string): Promise<void>
  close(): Promise<void>
}
