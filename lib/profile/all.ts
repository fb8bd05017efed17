import { adAttributionKit } from './adattributionkit'
import { apns } from './apns'
import { appStoreServer } from './app-store-server'
import { appleAds } from './apple-ads'
import { appleBusiness } from './apple-business'
import { appleMusic } from './apple-music'
import { appleTvFeed } from './apple-tv-feed'
import { appsAndBooks } from './apps-and-books'
import { ascIndividual } from './asc-individual'
import { withAscRequests } from './asc-requests'
import { ascTeam } from './asc-team'
import { classKit } from './classkit'
import { dataSharing } from './data-sharing'
import { deviceCheck } from './devicecheck'
import { enterprise } from './enterprise'
import { installVerification } from './install-verification'
import { maps } from './maps'
import { marketplace } from './marketplace'
import { notary } from './notary'
import { notaryIndividual } from './notary-individual'
import type { Profile } from './profile'
import { byService } from './service'
import { signInWithApple } from './sign-in-with-apple'
import { storeKitAdvancedCommerce } from './storekit-advanced-commerce'
import { storeKitIntroductoryOffer } from './storekit-introductory-offer'
import { storeKitPromotionalOffer } from './storekit-promotional-offer'
import { verifier } from './verifier'
import { weatherKit } from './weatherkit'

/** Every kind of token Assay knows, in the order of the service list. It is too large to be part of the first load. */
export const profiles: readonly Profile[] = [
  withAscRequests(ascTeam),
  withAscRequests(ascIndividual),
  notary,
  notaryIndividual,
  enterprise,
  appStoreServer,
  storeKitPromotionalOffer,
  storeKitIntroductoryOffer,
  storeKitAdvancedCommerce,
  apns,
  signInWithApple,
  deviceCheck,
  dataSharing,
  appleMusic,
  maps,
  weatherKit,
  appleTvFeed,
  appleAds,
  appleBusiness,
  classKit,
  appsAndBooks,
  marketplace,
  installVerification,
  verifier,
  adAttributionKit,
]

/** Every service with its profiles. */
export const services = byService(profiles)
