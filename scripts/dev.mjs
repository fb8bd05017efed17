// npm run dev: Next's own development server, at PORT or 3000. It sends no policy; test what you made with npm start.

import { run } from './run.mjs'

process.exitCode = (await run('next', ['dev', ...process.argv.slice(2)])) ? 0 : 1
