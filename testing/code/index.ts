import { csharpPublic, csharpSamples } from './csharp'
import { goPublic, goSamples } from './go'
import { javaPublic, javaSamples } from './java'
import { javascriptPublic, javascriptSamples } from './javascript'
import { otherPublic, otherSamples } from './others'
import { phpPublic, phpSamples } from './php'
import { pythonPublic, pythonSamples } from './python'
import type { CodeRow, CodeSample } from './row'
import { rubyPublic, rubySamples } from './ruby'
import { rustPublic, rustSamples } from './rust'
import { shellPublic, shellSamples } from './shell'
import { swiftPublic, swiftSamples } from './swift'

/** Correct code for every library, with the ways to break it. */
export const codeSamples: readonly CodeSample[] = [
  ...javascriptSamples,
  ...pythonSamples,
  ...rubySamples,
  ...phpSamples,
  ...goSamples,
  ...shellSamples,
  ...javaSamples,
  ...csharpSamples,
  ...rustSamples,
  ...swiftSamples,
  ...otherSamples,
]

/** Code in the style of tutorials, questions and posts. */
export const codePublic: readonly CodeRow[] = [
  ...javascriptPublic,
  ...pythonPublic,
  ...rubyPublic,
  ...phpPublic,
  ...goPublic,
  ...shellPublic,
  ...javaPublic,
  ...csharpPublic,
  ...rustPublic,
  ...swiftPublic,
  ...otherPublic,
]
