import { describe, expect, test } from 'vitest'
import { header } from '../../../testing/apple-stand-in'
import { programArguments, readPrompt } from '../../../testing/cmd-prompt'
import { installed, runCommand, runProgram } from '../../../testing/run-command'
import { ascHost, ascToken, shellSession } from '../../../testing/shell-session'
import { command } from '../../../testing/written'
import { bearer, type HttpRequest } from '../request'
import { requestUrl } from '../url'

const session = shellSession([ascHost])

describe('what arrives from the shells of Windows', () => {
  const text = '{\n\t"name": "It\'s \\"5\\" \\\\ o\\u0027clock, %PATH% & <ü> 漢 😀!"\n}'
  const request: HttpRequest = {
    method: 'PATCH',
    host: ascHost,
    path: '/v1/apps/1',
    query: [['filter[name]', '100% "ü" & more']],
    headers: [['X-Quoted', 'say "hi" \\ %USER%']],
    body: { type: 'json', text },
    token: bearer,
  }

  function expectArrival(secret: string) {
    const [arrival] = session.arrivals
    expect(`https://${ascHost}${arrival?.target}`).toBe(requestUrl(request))
    expect(arrival).toMatchObject({ method: 'PATCH' })
    expect(arrival && header(arrival, 'authorization')).toBe(`Bearer ${secret}`)
    expect(arrival && header(arrival, 'content-type')).toBe('application/json')
    expect(arrival && header(arrival, 'x-quoted')).toBe('say "hi" \\ %USER%')
    expect(JSON.parse(arrival?.body ?? '')).toEqual(JSON.parse(text))
  }

  test('cmd.exe', async () => {
    const secret = ascToken()
    const [call] = readPrompt(command('cmd', request, { mode: 'inline', token: secret }), {
      PATH: 'x',
      USER: 'y',
    })
    const parameters = programArguments(call && 'text' in call ? call.text : '')
    expect(await runProgram('curl', parameters, '', session.around)).toMatchObject({ code: 0, stderr: '' })
    expectArrival(secret)
  })

  test.runIf(installed('pwsh'))('PowerShell', async () => {
    const secret = ascToken()
    const text = command('powershell', request, { mode: 'inline', token: secret })
    expect(await runCommand('pwsh', text, session.around)).toMatchObject({ code: 0, stderr: '' })
    expectArrival(secret)
  })
})
