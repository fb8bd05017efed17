import { readdirSync } from 'node:fs'

const FOLDERS = ['.github', 'app', 'components', 'deploy', 'docs', 'e2e', 'lib', 'scripts', 'testing']

/** Files that others wrote or printed, and generated files. */
const NOT_OURS =
  /^testing\/(?:recordings|code|clients|field-cases|transcripts)\/|^lib\/catalog\/data\.ts$|^docs\/LICENSE$/u
/** The list of words and its tests, which contain the words themselves. */
const THE_LIST = /^scripts\/(?:words|words\.test)\.(?:mjs|ts)$/u

/** @returns {string[]} every file of this project that holds code, a page or a document, as paths from its folder */
export function sources() {
  return [
    'README.md',
    ...FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    ),
  ].filter((file) => /\.(?:tsx?|mjs|md|yml)$/u.test(file) && !NOT_OURS.test(file) && !THE_LIST.test(file))
}
