import type { JsonValue } from '../../expression/evaluate.ts';
import type { LdapAttribute } from './protocol.ts';

/** An attribute as the manifest asks for it. */
export interface WantedAttribute {
  /** Its name in the record, and what the server is asked for. */
  readonly name: string;
  /** Always a list, empty when there are no values; otherwise one text, absent when there is none. */
  readonly list: boolean;
  readonly encoding: 'text' | 'base64';
}

/** RFC 4512 section 2.5: a name or an OID, and options; then what we make of it. */
const attributeForm = /^((?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)(?:;[A-Za-z0-9-]+)*?)(;base64)?(\[\])?$/;

/**
 * Understands `employeeNumber`, `memberOf[]` (a list), `objectGUID;base64` (bytes) or `userCertificate;base64[]`.
 * Whether an attribute is a list depends on what is written here and never on how many values somebody happens to
 * have: an expression that works for one person works for all.
 */
export function parseAttribute(written: string): WantedAttribute | undefined {
  const [, name, base64, list] = attributeForm.exec(written) ?? [];
  if (name === undefined) return undefined;
  return { name, list: list !== undefined, encoding: base64 === undefined ? 'text' : 'base64' };
}

/** LDAP compares names without case, and a server may say `;binary` unasked (RFC 4522). */
export function attributeKey(name: string): string {
  return name.toLowerCase().replace(/;binary\b/, '');
}

/** What an entry says of an attribute. `doubtful` can be used and is told, `faulty` keeps the whole entry out. */
export type AttributeReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'doubtful'; readonly value: JsonValue; readonly what: string; readonly advice: string }
  | { readonly kind: 'faulty'; readonly what: string; readonly advice?: string };

/** @param answered the entry's attributes by `attributeKey` */
export function readAttribute(
  wanted: WantedAttribute,
  answered: ReadonlyMap<string, LdapAttribute>,
): AttributeReading {
  const { name, list, encoding } = wanted;
  const key = attributeKey(name);
  // Active Directory renames an attribute of which it sends only the first values: `member;range=0-1499`.
  if ([...answered.keys()].some((other) => other.startsWith(`${key};range=`))) {
    return { kind: 'faulty', what: `has more values of ${name} than the server gives out at once` };
  }
  const texts = answered.get(key)?.values.map((value) => textOf(value, encoding)) ?? [];
  const values = texts.filter((text) => text !== undefined);
  if (values.length < texts.length) {
    const advice = `Write ${name};base64 if these are meant to be bytes.`;
    return { kind: 'faulty', what: `has bytes that are no text in ${name}`, advice };
  }
  // Values have no order (RFC 4511 section 4.1.7), but the same directory must give the same record.
  values.sort();
  if (list) return { kind: 'value', value: values };
  const [value] = values;
  if (value === undefined) return { kind: 'nothing' };
  if (values.length === 1) return { kind: 'value', value };
  const advice = `Write ${name}[] to have all values in a list.`;
  const what = `has ${values.length} values of ${name}, of which the first by alphabet is taken`;
  return { kind: 'doubtful', value, what, advice };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(value: Buffer, encoding: WantedAttribute['encoding']): string | undefined {
  if (encoding === 'base64') return value.toString('base64');
  try {
    return utf8.decode(value);
  } catch {
    return undefined;
  }
}
