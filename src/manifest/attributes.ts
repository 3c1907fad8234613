import type { Origin } from '../diagnostic/source.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ScimValue } from '../scim/resource.ts';
import type { Reference, SecretReference } from './reference.ts';

/** One attribute and the value it should have. */
export interface AttributeDeclaration {
  readonly path: AttributePath;
  /** Null: the attribute should have no value. */
  readonly value: ScimValue;
  readonly origin: Origin;
}

/** A person the manifest itself speaks of. */
export interface UserDeclaration {
  readonly userName: string;
  readonly origin: Origin;
  readonly owner?: string;
  /** Absent: as it is. */
  readonly active?: { readonly value: boolean; readonly origin: Origin };
  /** Whether the person is created when there is none of this userName. */
  readonly create: boolean;
  readonly attributes: readonly AttributeDeclaration[];
}

/** Records of a source become attributes of people. */
export interface AttributeMapping {
  readonly name: string;
  readonly origin: Origin;
  /** The source's name. */
  readonly source: string;
  /** A person and a record belong together when this attribute equals what the expression yields. */
  readonly match: { readonly path: AttributePath; readonly expression: string; readonly origin: Origin };
  readonly set: readonly MappedAttribute[];
  /** What it means that a record fits nobody. */
  readonly unmatched: 'ignore' | 'warn' | 'error';
  /** Of events: one about nobody is done with, because the manifest says so itself; any other waits for them. */
  readonly passesOver?: boolean;
}

export interface MappedAttribute {
  readonly path: AttributePath;
  /** JSONata over the record. */
  readonly expression: string;
  /** Taken where the expression yields nothing. */
  readonly default?: ScimValue;
  /** Where there is neither: the attribute stays as it is, or loses its value. */
  readonly whenMissing: 'keep' | 'clear';
  readonly origin: Origin;
}

/** Where records come from. */
export type SourceDeclaration = {
  readonly name: string;
  readonly origin: Origin;
} & (
  | { readonly kind: 'csv'; readonly path: string; readonly delimiter?: string }
  | { readonly kind: 'json' | 'yaml'; readonly path: string; readonly items?: string }
  | { readonly kind: 'ndjson'; readonly path: string }
  | HttpSourceDeclaration
  | LdapSourceDeclaration
  | EventsSourceDeclaration
);

export interface HttpSourceDeclaration {
  readonly kind: 'http';
  readonly url: Reference;
  readonly auth?:
    | { readonly kind: 'token'; readonly token: SecretReference }
    | { readonly kind: 'basic'; readonly username: Reference; readonly password: SecretReference };
  readonly headers: Readonly<Record<string, Reference>>;
  /** JSONata over a page that yields its records; absent: the page itself is the list. */
  readonly items?: string;
  /** JSONata over a page that yields the address of the next one. */
  readonly next?: string;
  /** Seconds for one request. */
  readonly timeout?: number;
}

/** Records that come one by one, as signed events to `rollcall serve`; elsewhere there are none. */
export interface EventsSourceDeclaration {
  readonly kind: 'events';
  /** The field of a record that says whom it is about; names below one another with dots between. */
  readonly key: string;
  /** What senders sign with (HMAC-SHA-256). */
  readonly secret: SecretReference;
  /** Seconds by which the time in a signature may differ from ours. */
  readonly tolerance: number;
}

export interface LdapSourceDeclaration {
  readonly kind: 'ldap';
  readonly url: Reference;
  readonly bindDn?: Reference;
  readonly bindPassword?: SecretReference;
  readonly baseDn: string;
  readonly scope: 'base' | 'one' | 'sub';
  readonly filter: string;
  /** A name that ends in `[]` is always a list. */
  readonly attributes: readonly string[];
  readonly startTls: boolean;
  /** The certificate authority's file, in the manifest's folder. */
  readonly caFile?: string;
  readonly pageSize?: number;
  /** Seconds for one request. */
  readonly timeout?: number;
}
