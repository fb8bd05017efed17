/** How often what takes long is measured; `BENCH_ROUNDS` is for a run that only has to end. */
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)

/**
 * @param {number[]} values
 * @returns {number} the upper one of two in the middle; not a number where there are none
 */
export const median = (values) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
