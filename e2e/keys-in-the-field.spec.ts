import { Buffer } from 'node:buffer'
import cases from '../testing/field-cases/keys.json' with { type: 'json' }
import { expect, test } from './fixtures'

test('every key that came with something around it is found or rejected as it should be', {
  tag: ['@desktop', '@release'],
}, async ({ page, assay }) => {
  test.slow()
  // One context for all: a page that is opened again has its scripts from the cache.
  for (const one of cases)
    await test.step(`${one.id}: ${one.title}`, async () => {
      await assay.open()
      const { expect: wanted } = one
      const content = one.input ?? Buffer.from(one.inputBase64 ?? '', 'base64')
      if (one.fileName) await assay.choose({ name: one.fileName, content })
      else await assay.privateKey.fill(String(content))
      if (wanted.choose) {
        const name = new RegExp(wanted.choose.slice(1, -1))
        await page
          .getByRole('group', { name: 'Which key', exact: true })
          .getByRole('button', { name })
          .click()
      }
      if (wanted.load === false) {
        await expect(assay.alert).toContainText(new RegExp(wanted.refusalSays ?? '', 'i'))
        await expect(assay.loaded).toHaveCount(0)
        return
      }
      await expect(assay.fingerprint).toHaveAttribute('data-fingerprint', wanted.fingerprint ?? '')
      if (wanted.serviceByItself) await expect(assay.service).toHaveValue(wanted.service)
      else await assay.service.selectOption(wanted.service)
      for (const [label, value] of Object.entries(wanted.fields)) {
        await expect(assay.textbox(label), label).toHaveValue(value)
      }
      const shown = await page
        .getByRole('textbox')
        .evaluateAll((boxes) => boxes.map((box) => 'value' in box && box.value))
      for (const value of Array.isArray(wanted.notInAnyField) ? wanted.notInAnyField : []) {
        expect(shown).not.toContain(value)
      }
    })
})
