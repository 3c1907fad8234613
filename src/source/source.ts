import type { Runtime, Secret } from '../runtime.ts';

/** What to read. Paths are relative to the manifest's folder; references to secrets are resolved already. */
export type Source = CsvSource | DocumentSource | NdjsonSource | HttpSource | LdapSource;

export interface CsvSource {
  readonly kind: 'csv';
  readonly name: string;
  readonly path: string;
  /** One character; a comma unless said otherwise. */
  readonly delimiter?: string;
}

export interface DocumentSource {
  readonly kind: 'json' | 'yaml';
  readonly name: string;
  readonly path: string;
  /** JSONata over the whole document that yields the records; the document itself unless said otherwise. */
  readonly items?: string;
}

export interface NdjsonSource {
  readonly kind: 'ndjson';
  readonly name: string;
  readonly path: string;
}

export interface HttpSource {
  readonly kind: 'http';
  readonly name: string;
  readonly url: string;
  readonly auth?: HttpAuth;
  readonly headers?: { readonly [name: string]: string | Secret };
  /** JSONata over a page that yields its records. */
  readonly items: string;
  /** JSONata over a page that yields the address of the next one, or nothing; without it `Link: rel=next` counts. */
  readonly next?: string;
  /** Milliseconds for one request as a whole. */
  readonly timeout?: number;
}

type HttpAuth =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret };

export interface LdapSource {
  readonly kind: 'ldap';
  readonly name: string;
  /** `ldaps://host` or `ldap://host`, with a port if need be. */
  readonly url: string;
  readonly bindDn?: string;
  readonly bindPassword?: Secret;
  readonly baseDn: string;
  /** The whole subtree unless said otherwise. */
  readonly scope?: 'base' | 'one' | 'sub';
  readonly filter: string;
  /** See `parseAttribute`: `employeeNumber`, `memberOf[]`, `objectGUID;base64`. */
  readonly attributes: readonly string[];
  readonly startTls?: boolean;
  /** Certificates (PEM) to trust instead of the well-known ones. */
  readonly caFile?: string;
  readonly pageSize?: number;
  /** Milliseconds for connecting and for each page. */
  readonly timeout?: number;
}

/** The files of the manifest's folder that the records, or the way to them, are read from. As declared, or ready to be read. */
export function filesOf({ path, caFile }: SourceFiles): readonly string[] {
  return [path, caFile].filter((file) => file !== undefined);
}

export interface SourceFiles {
  readonly kind: string;
  readonly path?: string;
  readonly caFile?: string;
}

/** What reading needs from outside. Secrets are in the source, files lie in `folder`. */
export interface SourceContext {
  readonly folder: string;
  readonly runtime: Runtime;
  readonly signal?: AbortSignal;
  /**
   * Paths of files that are read only once nobody has written to any of them for a while, this source's own among them: for
   * who reads again and again with nobody there to see that one is half written. Without them a file is read as it is, but
   * not while somebody writes to it.
   */
  readonly restTogether?: readonly string[];
  /** Told now and then how many rows there are so far. */
  readonly onProgress?: (rows: number) => void;
}

/** A company's people fill some ten megabytes; whatever is much larger is not that, or would fill the memory. */
export const largestSource = 200 * 1024 * 1024;
export const largestSourceInWords = '200 MB';

/** Milliseconds a server may take for one answer unless the source says otherwise. */
export const usualTimeout = 60_000;
