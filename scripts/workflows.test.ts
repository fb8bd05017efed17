import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const workflows = [
  ...readdirSync('.github/workflows').map((file) => `.github/workflows/${file}`),
  'deploy/github-pages.yml',
]

test.each(workflows)(
  '%s pins each action to a commit, and has no permission that it does not name',
  (file) => {
    const text = readFileSync(file, 'utf8')
    const uses = [...text.matchAll(/\buses: *(\S+)( # v\d+\.\d+\.\d+)?/g)]
    expect(uses.length).toBeGreaterThan(0)
    for (const [, action, version] of uses) {
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      expect(version).toBeDefined()
    }
    expect(text).toMatch(/^permissions: \{\}$/m)
    // Values that an event supplies, such as the name of a branch, must never become part of a script.
    for (const [, script = ''] of text.matchAll(/\brun: (.*)/g)) expect(script).not.toContain('${{')
  },
)
