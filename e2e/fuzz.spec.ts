import { expect, test } from 'playwright/test'
import { rolldown } from 'rolldown'
import type { Batch } from '../scripts/fuzz/batch'
import type { TargetName } from '../scripts/fuzz/targets'

const SEED = 20_260_921
const CASES = 150

// A language and a time zone that differ from those of the test machine.
test.use({ locale: 'tr-TR', timezoneId: 'Asia/Kolkata' })

test('Chromium and Node give the same result for mutated texts', { tag: ['@desktop', '@release'] }, async ({
  page,
}) => {
  test.slow()
  // All readers: loaded here, and not by every other run of the suite.
  const [{ batch }, { corpus }, { targets }] = await Promise.all([
    import('../scripts/fuzz/batch'),
    import('../scripts/fuzz/corpus'),
    import('../scripts/fuzz/targets'),
  ])
  const bundle = await rolldown({ input: 'scripts/fuzz/batch.ts', platform: 'browser' })
  const { output } = await bundle.generate({ format: 'iife', name: 'fuzz', codeSplitting: false })
  await bundle.close()
  // WebCrypto needs a secure page.
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><meta charset="utf-8">' }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: output[0].code })
  const texts = corpus()
  for (const name of Object.keys(targets) as TargetName[]) {
    const parameters = [name, texts, SEED, CASES] as const
    const here = await batch(...parameters)
    expect(here.failure, name).toBeUndefined()
    // The result is JSON, because half of a surrogate pair would not survive the transfer.
    const json = await page.evaluate<string>(
      `fuzz.batch(...${JSON.stringify(parameters)}).then((batch) => JSON.stringify(batch))`,
    )
    const there: Batch = JSON.parse(json)
    expect(there.failure, name).toBeUndefined()
    expect(there.outcomes.length, name).toBe(CASES)
    const other = there.outcomes.findIndex((outcome, at) => outcome !== here.outcomes[at])
    expect(there.outcomes[other], `${name}: text ${other} of seed ${SEED}`).toBe(here.outcomes[other])
  }
})
