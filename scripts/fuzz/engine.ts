/** What runs in Node and in Chromium alike: bundled into one script that gives these names. */
export { batch, outcome, texts, tried } from './batch'
export { growth } from './growth'
