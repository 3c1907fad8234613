import { createHash } from 'node:crypto';
import { isUnassigned } from '../scim/equal.ts';
import { parsePath } from '../scim/path.ts';
import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimResource,
  type ScimValue,
} from '../scim/resource.ts';
import { valueAt } from '../scim/value-at.ts';

/**
 * Versions that we make ourselves, for servers that have none: a hash of what a change of ours could collide with.
 * Two can be compared only when they cover the same, so that each says before its hash what it covers.
 */
export function groupFingerprint(resource: ScimResource): string {
  const members = readAttribute(resource, 'members');
  const ids = Array.isArray(members)
    ? members.map((member) => (isComplex(member) ? String(readAttribute(member, 'value')) : '')).sort()
    : undefined;
  const content = [
    readAttribute(resource, 'displayName'),
    readAttribute(resource, 'externalId') ?? null,
    ids,
  ];
  return `${ids ? 'content+members' : 'content'}:${hashOf(content)}`;
}

/** Prepares the fingerprint of people over the attributes asked for: the same ones are read again before a write. */
export function userFingerprint(asked: readonly string[]): (resource: ScimResource) => string {
  const covered = asked.filter((name) => !uncovered.has(name.toLowerCase())).toSorted();
  const readers = covered.map((name) => {
    const path = parsePath(name);
    return path.ok ? valueAt(path.value, []) : () => undefined;
  });
  return (resource) => {
    const content = readers.map((read) => canonical(read(resource)));
    return `content+${covered.join(',')}:${hashOf(content)}`;
  };
}

/** The attributes that a version of our own making was made of; none for one of the server's. */
export function coveredAttributes(version: string | undefined): readonly string[] {
  const list = /^content\+(.+):[0-9a-f]{32}$/.exec(version ?? '')?.[1];
  return list?.split(',') ?? [];
}

/** What never changes, is the version itself, or moves with the members of groups. */
const uncovered = new Set(['id', 'schemas', 'meta', 'version', 'groups']);

/** One text for every spelling of a value: neither the order of lists nor that of names counts, nor what is unassigned. */
function canonical(value: ScimValue | undefined): string {
  if (isUnassigned(value)) return 'null';
  if (isMultiValued(value)) return `[${value.map(canonical).toSorted().join(',')}]`;
  if (!isComplex(value)) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => !isUnassigned(part));
  const texts = parts.map(([name, part]) => `${JSON.stringify(name.toLowerCase())}:${canonical(part)}`);
  return `{${texts.toSorted().join(',')}}`;
}

function hashOf(content: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}
