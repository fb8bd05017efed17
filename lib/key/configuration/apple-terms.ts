/** For each kind of key, the terms in names that only this kind uses. The words of a term are joined by `_`. */
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

/** Terms that identify Apple. `ios`, `team` and `bundle` alone don't, because other vendors use them too. */
export const APPLE_TERMS: readonly string[] = [
  'apple',
  'itunes',
  'p8',
  'authkey',
  'auth_key',
  ...KINDS_OF_KEYS.flat(),
]
