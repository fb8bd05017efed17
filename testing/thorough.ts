/** Whether time matters less than the number of cases: in `npm run fuzz` and before a release, not for each change. */
export const thorough = process.env.FUZZ_CASES !== undefined
