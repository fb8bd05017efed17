declare module '@usebruno/lang' {
  /** Reads a `.bru` file. Throws if the text is not one. */
  export function bruToJsonV2(text: string): unknown
}
