import type { PlanGround, PlanSource } from '../changeset/plan.ts';
import type { ManifestDifference, Said } from '../manifest/manifest-comparison.gen.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import type { Difference, Seen } from './drift-seen.ts';

/**
 * Tells which differences the manifest came to ask for between two of its revisions. Says so only of what is plainly new:
 * where anything that stood there before asks for it too, somebody else made the difference.
 */
export function newSince(differences: readonly ManifestDifference[]): (seen: Seen) => boolean {
  const bySubject = new Map<string, ManifestDifference[]>();
  for (const difference of differences) {
    const known = bySubject.get(difference.subject);
    if (known) known.push(difference);
    else bySubject.set(difference.subject, [difference]);
  }
  return (seen) => isNew(seen, bySubject);
}

type BySubject = ReadonlyMap<string, readonly ManifestDifference[]>;

function isNew({ difference, grounds = [], ways = [] }: Seen, bySubject: BySubject): boolean {
  const { address, what } = difference;
  const own = bySubject.get(address) ?? [];
  const isDeclaredAnew = own.some(({ part, kind }) => part === 'declaration' && kind === 'added');
  // Of a person the declaration says nothing but who they are.
  if (isDeclaredAnew && (what === 'user-removed' || address.startsWith('group/'))) return true;
  switch (what) {
    case 'group-removed':
    case 'user-removed':
    case 'grant-changed':
    case 'grant-added':
      return false;
    case 'group-added':
      return isDropped(difference, bySubject);
    case 'member-removed':
      return grounds.length > 0 && grounds.every((ground) => isNewGround(ground, difference, own));
    case 'member-added':
      return isNewRefusal(difference, own);
    case 'value-changed':
      return isNewValue(difference, own);
    case 'grant-removed':
      return (
        ways.length > 0 &&
        ways.every(({ source, groups }) => isNewGrant(source, groups, difference, bySubject))
      );
  }
}

/** A group that no file declares has an address of its own, so that its name has to tell. */
function isDropped({ displayName }: Difference, bySubject: BySubject): boolean {
  return [...bySubject.values()].some((own) =>
    own.some(
      ({ part, kind, before }) =>
        part === 'declaration' && kind === 'removed' && before?.text.startsWith(`${displayName}, `),
    ),
  );
}

function isNewGround(
  { kind, text = '', source }: PlanGround,
  { member }: Difference,
  own: readonly ManifestDifference[],
): boolean {
  // What comes through a nested group may have been declared there long ago.
  if (kind === 'nested') return false;
  const words = kind === 'rule' ? `where ${text}` : (member?.name ?? '');
  return own.some(
    ({ part, kind: deed, after }) =>
      part === 'members' && deed === 'added' && isAt(after, source) && speaksOf(after, words),
  );
}

/** An entry that is gone, an exception, or a list that is exact only now. */
function isNewRefusal({ member, ground }: Difference, own: readonly ManifestDifference[]): boolean {
  const name = member?.name ?? '';
  return own.some(({ part, kind, before, after }) => {
    if (part === 'members') return kind === 'removed' && speaksOf(before, name);
    if (part === 'except') return kind === 'added' && ground === 'excepted' && after?.text === name;
    return part === 'membership' && after?.text === 'exact';
  });
}

/** Another value where the one before is live still, or a value where nothing was said. */
function isNewValue({ path = '', live, source }: Difference, own: readonly ManifestDifference[]): boolean {
  return own.some(({ part, kind, before, after }) => {
    const wasSo =
      part === 'attributes'
        ? before?.text === `${path} = ${canonicalJson(live ?? null)}`
        : part === path && before?.text === live;
    const isHere = part === path || (part === 'attributes' && isAt(after, source));
    return isHere && (kind === 'added' || (kind === 'changed' && wasSo));
  });
}

function isNewGrant(
  source: PlanSource | undefined,
  groups: readonly string[],
  { grant }: Difference,
  bySubject: BySubject,
): boolean {
  return groups.some((group) =>
    (bySubject.get(group) ?? []).some(
      ({ part, kind, after }) =>
        part === `${grant?.kind}s` &&
        kind === 'added' &&
        isAt(after, source) &&
        (after?.text === grant?.key || after?.text.startsWith(`${grant?.key}, `) === true),
    ),
  );
}

function isAt(said: Said | undefined, source: PlanSource | undefined): boolean {
  return said !== undefined && said.file === source?.file && said.line === source.line;
}

/** Dates and a reason follow the words. */
function speaksOf(said: Said | undefined, words: string): boolean {
  return words !== '' && (said?.text === words || said?.text.startsWith(`${words} `) === true);
}
