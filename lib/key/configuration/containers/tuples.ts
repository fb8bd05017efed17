import type { Container } from '../entry'

/** A name and a string as two arguments or as the two parts of a tuple. */
const PAIR =
  /[({[,]\s{0,20}(?::|["'`])?([A-Za-z][\w.-]{1,60})["'`]?\s{0,8},\s{0,40}(?:<<|@)?(["'`])((?:\\.|(?!\2)[^\\]){1,1200})\2(?:>>)?\s{0,20}[)}\],]/g

/** Reads Erlang's `{key_id, <<"…">>}`, and calls such as `put("key_id", "…")` or `setenv("KEY_ID", "…", 1)`. */
export const tuples: Container = {
  name: 'configuration',
  whole: false,
  read: (text) =>
    Array.from(text.matchAll(PAIR), (match) => ({ path: [], name: match[1] ?? '', value: match[3] ?? '' })),
}
