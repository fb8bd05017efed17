import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appStoreConnect, reportText } from '../testing/app-store-connect'
import { type StandIn, startStandIn } from '../testing/apple-stand-in'
import {
  type Interpreter,
  installed,
  runCommand,
  type Surroundings,
  typeCommand,
} from '../testing/run-command'
import { throwawayKey } from '../testing/throwaway-key'
import type { Clipboard } from './clipboard'
import { expect, test } from './fixtures'
import type { Workbench } from './workbench'

const teamKey = throwawayKey()
const personalKey = throwawayKey()
const TEAM = {
  kid: 'D383SF739Q',
  publicKey: teamKey.publicKey,
  issuer: '57246542-96fe-1a63-e053-0824d011072a',
}
const PERSONAL = { kid: 'Z9Y8X7W6V5', publicKey: personalKey.publicKey }

/** Values for required parameters. */
const EXAMPLES: Readonly<Record<string, string>> = {
  id: '1234567890',
  'filter[vendorNumber]': '80012345',
  'filter[reportDate]': '2026-10',
}
/** The shells that the page writes commands for and that are installed, by the value of the choice. */
const SHELLS = (
  [
    ['bash', 'bash'],
    ['bash', 'zsh'],
    ['fish', 'fish'],
  ] as const satisfies readonly (readonly [string, Interpreter])[]
).filter(([, interpreter]) => installed(interpreter))

let apple: StandIn
/** The number of seconds by which Apple's clock is ahead of ours. */
let ahead = 0
let directory = ''
let around: Surroundings

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'commands-'))
  apple = await startStandIn({
    hosts: ['api.appstoreconnect.apple.com'],
    respond: appStoreConnect([TEAM, PERSONAL], () => Math.floor(Date.now() / 1000) + ahead),
  })
  const curlHome = join(directory, 'curl')
  apple.writeCurlHome(curlHome)
  around = { curlHome, directory: join(directory, 'work') }
  mkdirSync(around.directory)
})

test.afterAll(async () => {
  await apple.stop()
  rmSync(directory, { recursive: true })
})

test.beforeEach(async ({ assay }) => {
  ahead = 0
  await assay.open()
})

async function giveTeamKey(assay: Workbench) {
  await assay.choose({ name: `AuthKey_${TEAM.kid}.p8`, content: teamKey.pem })
  await assay.issuerId.fill(TEAM.issuer)
  await assay.token.waitFor()
}

/** Fills the parameters that the chosen operation still lacks, and waits for the command. */
async function fillRequired(assay: Workbench) {
  for (const field of await assay.request.locator('[aria-required="true"]').all()) {
    if ((await field.inputValue()) !== '') continue
    const name = (await field.evaluate((element: HTMLInputElement) => element.labels?.[0]?.textContent)) ?? ''
    await field.fill(EXAMPLES[name] ?? '1')
  }
  await assay.command.waitFor()
}

/** Copies the command with its button, and returns it as a paste would insert it. */
async function copied(assay: Workbench, clipboard: Clipboard): Promise<string> {
  await assay.copyCommand.click()
  const shown = (await assay.command.textContent()) ?? ''
  await expect.poll(clipboard.read).toBe(shown)
  return shown
}

test.describe('the copied command', { tag: ['@desktop', '@release'] }, () => {
  test.slow()
  test('of every popular operation runs as it is in bash, and Apple’s rules accept it', async ({
    assay,
    clipboard,
  }) => {
    await giveTeamKey(assay)
    const popular = async () => (await assay.listed()).filter(({ group }) => group === 'Popular')
    // The popular operations load with the rest of the catalog.
    await expect.poll(async () => (await popular()).length).toBeGreaterThanOrEqual(8)
    const operations = await popular()
    for (const { id, method, path } of operations) {
      await assay.pick(id)
      await fillRequired(assay)
      const command = await copied(assay, clipboard)
      const before = apple.arrivals.length
      const outcome = await runCommand('bash', command, around)
      expect(outcome, id).toMatchObject({ code: 0, stderr: '' })
      const [arrival] = apple.arrivals.slice(before)
      expect(apple.arrivals.length - before, id).toBe(1)
      expect(arrival?.method, id).toBe(method)
      expect(arrival?.target.split('?')[0], id).toBe(path.replace('{id}', EXAMPLES.id ?? ''))
      if (method === 'GET' && !path.endsWith('Reports')) {
        expect(JSON.parse(outcome.stdout), id).toHaveProperty('data')
      }
    }
    for (const report of ['sales.tsv', 'finance.tsv']) {
      expect(readFileSync(join(around.directory, report), 'utf8')).toBe(reportText)
    }
  })

  test('is rejected with Apple’s 401 once the token is broken, foreign or expired', async ({
    assay,
    clipboard,
  }) => {
    await giveTeamKey(assay)
    const good = await copied(assay, clipboard)
    expect(await runCommand('bash', good, around)).toMatchObject({ code: 0 })

    const token = (await assay.token.textContent()) ?? ''
    const at = token.lastIndexOf('.') + 10
    const broken = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    expect(good).toContain(token)
    await refused(good.replace(token, broken), 'signature')

    await assay.issuerId.fill('00000000-96fe-1a63-e053-0824d011072a')
    await expect(assay.command).not.toContainText(token)
    await refused(await copied(assay, clipboard), 'issuer')

    ahead = 1200
    await refused(good, 'expired')

    async function refused(command: string, why: string) {
      const outcome = await runCommand('bash', command, around)
      expect(outcome.code, why).toBe(22)
      expect(JSON.parse(outcome.stdout).errors[0], why).toMatchObject({
        status: '401',
        code: 'NOT_AUTHORIZED',
        detail: expect.stringContaining(why),
      })
    }
  })

  test('means the same in every shell, even with brackets, quotes and special characters of that shell', async ({
    assay,
    clipboard,
  }) => {
    await giveTeamKey(assay)
    const name = `O'Neil & "Söhne" $HOME \`id\` %41 !x \\ #`
    await assay.pick('apps_getCollection')
    await assay.parameters.click()
    await assay.textbox('filter[name]').fill(name)
    for (const [shell, interpreter] of SHELLS) {
      await assay.shell.selectOption(shell)
      const outcome = await runCommand(interpreter, await copied(assay, clipboard), around)
      expect(outcome, interpreter).toMatchObject({ code: 0, stderr: '' })
      const query = new URLSearchParams(apple.arrivals.at(-1)?.target.split('?')[1])
      expect(query.get('filter[name]'), interpreter).toBe(name)
    }
  })

  test('unpacks the sales report in every shell, and leaves no file when it is rejected', async ({
    assay,
    clipboard,
  }) => {
    await giveTeamKey(assay)
    await assay.pick('salesReports_getCollection')
    await fillRequired(assay)
    const file = join(around.directory, 'sales.tsv')
    for (const [shell, interpreter] of SHELLS) {
      await assay.shell.selectOption(shell)
      const command = await copied(assay, clipboard)
      ahead = 0
      expect(await runCommand(interpreter, command, around), interpreter).toMatchObject({ code: 0 })
      expect(readFileSync(file, 'utf8'), interpreter).toBe(reportText)
      rmSync(file)
      ahead = 1200
      const outcome = await runCommand(interpreter, command, around)
      expect(outcome.code, interpreter).not.toBe(0)
      expect(outcome.stdout, interpreter).toContain('NOT_AUTHORIZED')
      expect(() => readFileSync(file), interpreter).toThrow('ENOENT')
      expect(() => readFileSync(`${file}.gz`), interpreter).toThrow('ENOENT')
    }
  })

  test('can read the token from a variable', async ({ assay, clipboard }) => {
    await giveTeamKey(assay)
    const token = (await assay.token.textContent()) ?? ''
    await assay.placement.selectOption('variable')
    for (const [shell, interpreter] of SHELLS) {
      await assay.shell.selectOption(shell)
      const command = await copied(assay, clipboard)
      expect(command).not.toContain(token.slice(0, 20))
      const variable = /APPLE_TOKEN/.exec(command)?.[0] ?? ''
      const given = { ...around, variables: { [variable]: token } }
      expect(await runCommand(interpreter, command, given), interpreter).toMatchObject({ code: 0 })
      const without = await runCommand(interpreter, command, around)
      expect(without.code, interpreter).not.toBe(0)
    }
  })

  test('can ask for the token in a terminal without showing it', async ({ assay, clipboard }) => {
    await giveTeamKey(assay)
    const token = (await assay.token.textContent()) ?? ''
    await assay.placement.selectOption('prompt')
    for (const [shell, interpreter] of SHELLS) {
      await assay.shell.selectOption(shell)
      const command = await copied(assay, clipboard)
      expect(command).not.toContain(token.slice(0, 20))
      const before = apple.arrivals.length
      const outcome = await typeCommand(interpreter, command, token, around)
      expect(outcome.code, `${interpreter}: ${outcome.stdout}`).toBe(0)
      expect(apple.arrivals.length - before, interpreter).toBe(1)
      expect(outcome.stdout, interpreter).toContain('"data"')
      expect(outcome.stdout, interpreter).not.toContain(token.slice(0, 20))
    }
  })

  test('works with an individual key, and with a scope only for the requests that it names', async ({
    assay,
    clipboard,
  }) => {
    await assay.choose({ name: `ApiKey_${PERSONAL.kid}.p8`, content: personalKey.pem })
    await assay.scope.fill('GET /v1/apps\nGET /v1/builds?include=preReleaseVersion')
    await assay.token.waitFor()
    for (const [operation, code] of [
      ['apps_getCollection', 0],
      ['builds_getCollection', 0],
      ['users_getCollection', 22],
    ] as const) {
      await assay.pick(operation)
      const outcome = await runCommand('bash', await copied(assay, clipboard), around)
      expect(outcome, operation).toMatchObject({ code })
    }
  })
})

test('can be copied for every shell, in the syntax of that shell', { tag: '@desktop' }, async ({
  assay,
  clipboard,
}) => {
  await giveTeamKey(assay)
  await assay.pick('users_getCollection')
  const token = (await assay.token.textContent()) ?? ''
  const seen = new Set<string>()
  for (const shell of ['bash', 'fish', 'powershell', 'cmd']) {
    await assay.shell.selectOption(shell)
    for (const placement of ['inline', 'variable', 'prompt']) {
      await assay.placement.selectOption(placement)
      const shown = (await assay.command.textContent()) ?? ''
      expect(shown).toContain('https://api.appstoreconnect.apple.com/v1/users')
      expect(shown.includes(token), `${shell} ${placement}`).toBe(placement === 'inline')
      seen.add(shown)
    }
    expect(await copied(assay, clipboard), shell).toContain('/v1/users')
  }
  expect(seen.size).toBe(11)
})
