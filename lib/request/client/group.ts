/** The heading for every target that isn't a shell with curl. */
export const CLIENTS = 'Clients and languages'
