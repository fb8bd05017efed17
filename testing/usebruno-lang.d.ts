declare module '@usebruno/lang' {
  /** Reads a `.bru` file. Throws where it is none. */
  export function bruToJsonV2(text: string): unknown
}
