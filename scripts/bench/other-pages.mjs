// The pages that ours is measured beside, made with the same versions of Next and React.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tags } from '../page.mjs'
import { run } from '../run.mjs'

/** A component that says when React runs. */
const READY = [
  "'use client'",
  "import { useEffect, useState } from 'react'",
  'export function Ready({ children }) {',
  '  const [ready, setReady] = useState(false)',
  '  useEffect(() => setReady(true), [])',
  '  return <main data-ready={ready}>{children}</main>',
  '}',
].join('\n')

/**
 * Exports a page that contains only one word, in a client component.
 *
 * @returns {Promise<string>} the exported folder
 */
export const buildBlankPage = () => build('blank', 'Blank', '')

/**
 * Exports a page with the document and the style sheet of ours, in which nothing reacts to input. Its times are the
 * least that a page with this document can have.
 *
 * @param {string} folder our exported site
 * @returns {Promise<string>} the exported folder
 */
export function buildInertPage(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const elements = tags(html)
  const styles = elements.flatMap(({ attributes: { rel, href } }) =>
    rel === 'stylesheet' && href ? [readFileSync(join(folder, href), 'utf8')] : [],
  )
  const body = elements.find(({ name }) => name === 'body')
  let inside = html.slice(body?.end, html.lastIndexOf('</body>'))
  for (const { name, start, close } of elements.toReversed())
    if (name === 'script' && body && start > body.end)
      inside = inside.slice(0, start - body.end) + inside.slice(close - body.end)
  // The element `main` is that of React.
  const inert = JSON.stringify(inside.replace('<main', '<div').replace('</main>', '</div>'))
  return build('inert', `<div dangerouslySetInnerHTML={{ __html: ${inert} }} />`, styles.join('\n'))
}

/**
 * @param {string} name of a folder inside our own `.next`, where it resolves the same Next and React
 * @param {string} content
 * @param {string} style
 * @returns {Promise<string>}
 */
async function build(name, content, style) {
  const project = join('.next', name)
  rmSync(project, { recursive: true, force: true })
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': "export default { output: 'export' }",
    'app/style.css': style,
    'app/layout.jsx': `${style && "import './style.css'\n"}export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }`,
    'app/page.jsx': `import { Ready } from './ready'\nexport default function Page() { return <Ready>${content}</Ready> }`,
    'app/ready.jsx': READY,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
  }
  if (!(await run('next', ['build', project]))) throw new Error(`The ${name} page could not be built`)
  return join(project, 'out')
}
