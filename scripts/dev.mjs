// npm run dev: Next's own development server, at PORT or 3000. It sends no policy, so test the built site with npm
// start.

import { run } from './run.mjs'

process.exitCode = (await run('next', ['dev', ...process.argv.slice(2)])) ? 0 : 1
