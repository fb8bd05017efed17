/** The heading that everything is offered under which is no shell with curl. */
export const CLIENTS = 'Clients and languages'
