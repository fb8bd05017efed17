/** Ends the reading of a command; its message is what the person is told. */
export class Refusal extends Error {}
