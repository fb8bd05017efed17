import type { Paste, PastedTime } from './paste'
import type { Unwrapped } from './unwrap'

/**
 * Converts every range of a reading to a range in the text as it was pasted.
 *
 * @param place - converts a range of the text that was read to a range of the pasted text
 * @param stamps - times that were read from the pasted text itself
 */
export function inPlace(paste: Paste, place: Unwrapped['place'], stamps: readonly PastedTime[]): Paste {
  const moved = <Item extends { readonly start: number; readonly end: number }>(item: Item): Item => {
    const [start, end] = place(item.start, item.end)
    return { ...item, start, end }
  }
  const from = <Item extends { readonly start: number }>(item: Item): Item => ({
    ...item,
    start: place(item.start, item.start + 1)[0],
  })
  return {
    ...paste,
    tokens: paste.tokens.map(moved),
    decoded: paste.decoded.map(moved),
    requests: paste.requests.map((request) => ({ ...moved(request), words: request.words.map(moved) })),
    responses: paste.responses.map(moved),
    messages: paste.messages.map(from),
    times: [...stamps, ...paste.times.map(from)].sort((one, other) => one.start - other.start),
  }
}
