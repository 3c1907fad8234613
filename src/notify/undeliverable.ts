/** What will not get better by trying again: a refused address, a receiver that is no longer declared. */
export class Undeliverable extends Error {}
