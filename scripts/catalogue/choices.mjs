/**
 * A longer list is a list of countries. Nobody chooses from it while typing, and it would double the size of the names.
 */
const most = 40

/**
 * Keeps the values that the source lists for a filter, a sort or a grouping. The values of `fields` and `include` are
 * left out: they are names inside the response, and longer than all the rest of the catalog.
 *
 * @param {string} name of the parameter
 * @param {readonly string[]} values empty if the source lists no values
 * @returns {{ choices?: readonly string[] }}
 * @throws if a value contains a character that separates values in the compact format
 */
export function choicesOf(name, values) {
  if (values.length === 0 || values.length > most || /^(?:fields|include)\b/.test(name)) return {}
  const odd = values.find((value) => /[,\s]/.test(value))
  if (odd !== undefined)
    throw new Error(`${name} lists the value ${odd}, which the compact format can’t represent.`)
  return { choices: values }
}
