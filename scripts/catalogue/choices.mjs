/** Above this a list is one of countries, which no one picks from while typing and which would double the names. */
const most = 40

/**
 * Keeps the values that the source lists for a filter, a sort or a grouping. Those of `fields` and `include` are left
 * out: they are names inside the response, and longer than all the rest of the catalog.
 *
 * @param {string} name of the parameter
 * @param {readonly string[]} values none where the source lists none
 * @returns {{ choices?: readonly string[] }}
 * @throws if a value holds a character that parts values in the compact form
 */
export function choicesOf(name, values) {
  if (values.length === 0 || values.length > most || /^(?:fields|include)\b/.test(name)) return {}
  const odd = values.find((value) => /[,\s]/.test(value))
  if (odd !== undefined)
    throw new Error(`${name} lists the value ${odd}, which the compact form cannot hold.`)
  return { choices: values }
}
