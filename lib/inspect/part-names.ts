/** The parts of a compact serialization in their order (RFC 7515 section 7.1), as people call them. */
export const PART_NAMES: readonly string[] = ['header', 'payload', 'signature']
