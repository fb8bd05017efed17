import { throwawayKey } from '../testing/throwaway-key'
import { expect } from './fixtures'
import { readToken } from './signed-token'
import type { Workbench } from './workbench'

export const key = throwawayKey()
export const KEY_ID = 'D383SF739Q'
export const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/** Adds a team key and its identifiers, and waits for the token. */
export async function mintTeamToken(assay: Workbench): Promise<string> {
  await assay.choose({ name: `AuthKey_${KEY_ID}.p8`, content: key.pem })
  await assay.issuerId.fill(ISSUER)
  await assay.token.waitFor()
  return (await assay.token.textContent()) ?? ''
}

/** The token, once it contains `expected`. Fails if it never does. */
export async function tokenThat(assay: Workbench, expected: Record<string, unknown>) {
  await expect
    .poll(async () => {
      const compact = (await assay.token.count()) > 0 ? await assay.token.textContent() : null
      if (!compact) return undefined
      const { header, claims } = readToken(compact)
      return { ...header, ...claims }
    })
    .toMatchObject(expected)
  const compact = (await assay.token.textContent()) ?? ''
  return { compact, ...readToken(compact) }
}
