/** What the server says of a request (RFC 4511 section 4.1.9); 0 is success. */
export interface LdapResult {
  readonly code: number;
  readonly message: string;
}

export interface LdapSearch {
  readonly baseDn: string;
  readonly scope: 'base' | 'one' | 'sub';
  readonly filter: string;
  readonly attributes: readonly string[];
  readonly pageSize: number;
}

export interface LdapPage {
  readonly result: LdapResult;
  readonly entries: readonly LdapEntry[];
  readonly referrals: readonly string[];
  /** Leads to the next page (RFC 2696); an empty page may have one too. */
  readonly cookie: Buffer | undefined;
}

export interface LdapEntry {
  readonly dn: string;
  readonly attributes: readonly LdapAttribute[];
}

export interface LdapAttribute {
  readonly name: string;
  readonly values: readonly Buffer[];
}

/** One session, one request at a time. A session that broke stays broken: nothing connects again by itself. */
export interface LdapConnection {
  readonly startTls: () => Promise<LdapResult>;
  readonly bind: (dn: string, password: string) => Promise<LdapResult>;
  readonly searchPage: (search: LdapSearch, cookie: Buffer | undefined) => Promise<LdapPage>;
  readonly close: () => void;
}
