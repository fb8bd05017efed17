/** Kinds of keys, by the terms of names that only one of them is called by. Words joined by `_`. */
export const KINDS_OF_KEYS: readonly (readonly string[])[] = [
  ['asc', 'app_store_connect', 'appstore_connect', 'appstore', 'app_store'],
  ['apns', 'apn'],
  ['siwa', 'sign_in_with_apple'],
  ['weatherkit', 'weather_kit'],
  ['musickit', 'music_kit', 'apple_music'],
  ['mapkit', 'map_kit'],
  ['devicecheck', 'device_check'],
  ['searchads', 'search_ads'],
]

/** Terms that say Apple. `ios`, `team` and `bundle` alone do not: others use them too. */
export const APPLE_TERMS: readonly string[] = [
  'apple',
  'itunes',
  'p8',
  'authkey',
  'auth_key',
  ...KINDS_OF_KEYS.flat(),
]
