import { bundleIdField } from '../field/bundle-id'
import type { Field } from '../field/field'
import { issuerIdField } from '../field/issuer-id'
import { keyIdField } from '../field/key-id'
import { claim } from './members'
import type { Member, Profile } from './profile'

/** The parts shared by everything that is signed with an In-App Purchase key. */

const PAGE = 'App Store Connect → Users and Access → Integrations → In-App Purchase'

export const inAppPurchaseFields: readonly Field[] = [
  keyIdField(`${PAGE}, in the row of your key.`),
  issuerIdField('Users and Access → Integrations → above the keys. Same for the whole team.'),
  bundleIdField('App Store Connect → your app → App Information → Bundle ID.'),
]

export const bundleId: Member = claim('bid', 'bundleId', 'Bundle ID of the app that the request is about.')

export const inAppPurchaseKey: Profile['key'] = {
  where: `${PAGE} → Generate In-App Purchase Key. You can download it once. A team has at most 10. A key for the App Store Connect API does not work here.`,
  origin: 'downloaded',
  fileNames: ['SubscriptionKey'],
}
