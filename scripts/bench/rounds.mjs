/** How often slow measurements are repeated. `BENCH_ROUNDS` lowers the number for a run whose figures nobody needs. */
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)

/**
 * @param {number[]} values
 * @returns {number} the upper one of the two values in the middle; NaN if there are no values
 */
export const median = (values) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
