import { describe, expect, test } from 'vitest'
import { header } from '../../../testing/apple-stand-in'
import { programArguments, readPrompt } from '../../../testing/cmd-prompt'
import { readPipeline } from '../../../testing/powershell-reader'
import { runProgram } from '../../../testing/run-command'
import { ascHost, ascToken, shellSession } from '../../../testing/shell-session'
import { command } from '../command'
import { bearer, type HttpRequest } from '../request'
import { requestUrl } from '../url'

const session = shellSession([ascHost])

describe('what the shells of Windows hand to curl', () => {
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

  async function arrived(parameters: readonly string[], input: string, secret: string) {
    expect(await runProgram('curl', parameters, input, session.around)).toMatchObject({ code: 0, stderr: '' })
    const [arrival] = session.arrivals
    expect(`https://${ascHost}${arrival?.target}`).toBe(requestUrl(request))
    expect(arrival).toMatchObject({ method: 'PATCH' })
    expect(arrival && header(arrival, 'authorization')).toBe(`Bearer ${secret}`)
    expect(arrival && header(arrival, 'content-type')).toBe('application/json')
    expect(arrival && header(arrival, 'x-quoted')).toBe('say "hi" \\ %USER%')
    expect(JSON.parse(arrival?.body ?? '')).toEqual(JSON.parse(text))
  }

  test.each(['\n', '\r\n'])('PowerShell, with lines piped as %j', async (lineEnd) => {
    const secret = ascToken()
    const typed = command('powershell', request, { mode: 'prompt' }).replace(
      /\[Net\..*?\.Password/,
      `'${secret}'`,
    )
    const { parameters, input } = readPipeline(typed, {})
    await arrived(parameters, input.map((line) => line + lineEnd).join(''), secret)
  })

  test('cmd.exe', async () => {
    const secret = ascToken()
    const [call] = readPrompt(command('cmd', request, { mode: 'inline', token: secret }), {
      PATH: 'x',
      USER: 'y',
    })
    await arrived(programArguments(call && 'text' in call ? call.text : ''), '', secret)
  })
})
