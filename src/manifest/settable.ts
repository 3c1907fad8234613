import type { Origin } from '../diagnostic/source.ts';
import type { AttributePath } from '../scim/path.ts';
import { isCoreSchema } from '../scim/resource.ts';
import { type FaultList, key } from './fault.ts';

/** Who sets an attribute: a group, an entry of `users`, or a mapping. */
export type Setter = 'group' | 'user' | 'mapping' | 'event-mapping';

/** The server's own (RFC 7643 section 3.1), or beyond what plans may show (section 4.1.1: a password is never returned). */
const outOfReach = ['id', 'meta', 'schemas', 'password'];

const ofMapping = [
  ['username', 'Whoever changes a userName locks somebody out; change it where people sign in.'],
  ['groups', 'Let a rule under `members` of a group read a mapped attribute.'],
  ['members', 'Let a rule under `members` of a group read a mapped attribute.'],
] as const;

const elsewhere: { readonly [setter in Setter]: ReadonlyMap<string, string> } = {
  group: new Map([
    ['displayname', 'Say `displayName` beside `attributes`.'],
    ['externalid', 'Say `externalId` beside `attributes`.'],
    ['members', 'List the people under `members` of the group.'],
  ]),
  user: new Map([
    ['username', 'The userName is the key of the entry.'],
    ['active', 'Say `active` beside `attributes`.'],
    ['groups', 'List the person under `members` of a group.'],
    ['members', 'List the person under `members` of a group.'],
  ]),
  mapping: new Map([...ofMapping, ['active', 'Say who is active under `users`, or let events say it.']]),
  // An event says of one person that they have left; a row that is missing from a list says nothing.
  'event-mapping': new Map(ofMapping),
};

/** Checks that an attribute is one that may be set here. */
export function checkSettable(
  { schema, attribute, subAttribute }: AttributePath,
  setter: Setter,
  origin: Origin,
  faults: FaultList,
): void {
  const isCore = schema === undefined || isCoreSchema(schema);
  const name = attribute.toLowerCase();
  const advice = isCore ? elsewhere[setter].get(name) : undefined;
  const isOutOfReach = isCore && (outOfReach.includes(name) || isCoreSchema(attribute));
  // No server has an attribute of this name, and JavaScript takes it for something else.
  const isNoName = attribute === '__proto__' || subAttribute === '__proto__';
  if (advice === undefined && !isOutOfReach && !isNoName) return;
  faults.add({
    code: 'attribute-not-settable',
    summary: `"${attribute}" cannot be set here`,
    at: key(origin),
    ...(advice !== undefined && { advice }),
  });
}
