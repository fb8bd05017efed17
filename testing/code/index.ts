import { javascriptPublic, javascriptSamples } from './javascript'
import { pythonPublic, pythonSamples } from './python'
import type { CodeRow, CodeSample } from './row'

/** Right code of every library, with the ways to break it. */
export const codeSamples: readonly CodeSample[] = [...javascriptSamples, ...pythonSamples]

/** Code in the style of tutorials, questions and posts. */
export const codePublic: readonly CodeRow[] = [...javascriptPublic, ...pythonPublic]
