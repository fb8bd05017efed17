/** Whether many cases matter more than time. True in `npm run fuzz` and before a release, but not for each change. */
export const thorough = process.env.FUZZ_CASES !== undefined
