import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { LiveDirectory, ReadingGap } from '../directory/directory.ts';
import type { ReadingNeed, WantedUser } from '../directory/need.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import { compileFilter } from '../scim/filter-match.ts';
import { foldName } from '../scim/fold.ts';
import { declaredAmong, membersToName } from './declared.ts';
import { lackingAttributes } from './snapshot-projection.ts';
import type { SnapshotTarget } from './snapshot-target.ts';

/**
 * What a plan needs, out of a snapshot instead of a server: the same people and groups that a reading would have shown.
 *
 * @returns the directory; or everything that the snapshot does not hold and the plan needs
 */
export function readSnapshot(target: SnapshotTarget, need: ReadingNeed): Outcome<LiveDirectory> {
  const { snapshot, profile } = target;
  const { header } = snapshot;
  const lacking = lackingIn(target, need);
  if (lacking.length > 0) return fail([incomplete(target, lacking)]);
  const none = !need.groups.all && need.groups.wanted.length === 0;
  const groups = none ? [] : snapshot.groups;
  const { skill, language, role } = header.catalogues;
  const offered = { skill, language, role };
  return succeed({
    users: seenPeople(target, need, groups),
    groups,
    gaps: header.gaps.filter(isOfConcern(target, need)),
    nesting: profile.nesting,
    schemas: profile.schemas,
    carriers: profile.carriers,
    catalogues: Object.fromEntries(
      need.catalogues.flatMap((kind) => (offered[kind] === undefined ? [] : [[kind, offered[kind]]])),
    ),
  });
}

function lackingIn({ snapshot }: SnapshotTarget, need: ReadingNeed): readonly string[] {
  const { read } = snapshot.header;
  return [
    ...lackingAttributes(need.users, read.userAttributes).map((name) => `${name} of people`),
    ...lackingAttributes(need.groups, read.groupAttributes).map((name) => `${name} of groups`),
    ...need.catalogues
      .filter((kind) => !read.catalogues.includes(kind))
      .map((kind) => `the list of ${kind}s`),
  ];
}

/**
 * Whom a reading would have shown: everybody where everybody is needed, or where somebody is looked for in vain, but the
 * inactive only where they are asked for or a server does not hide them; and in any case those who are wanted, and the
 * members who have to be named.
 */
function seenPeople(
  { snapshot, profile }: SnapshotTarget,
  { users: need, groups: { wanted } }: ReadingNeed,
  groups: readonly LiveGroup[],
): readonly LiveUser[] {
  const { users } = snapshot;
  const keys = new Set([
    ...[...membersToName(groups, wanted)].map((id) => keyOf('id', id)),
    ...need.wanted.map(({ by, value }) => keyOf(by, value)),
  ]);
  const held = new Set(users.flatMap(keysOf));
  const everybody = need.all || [...keys].some((key) => !held.has(key));
  const inactiveToo = need.inactive || profile.inactiveUsers === undefined;
  return users.filter(
    (user) => (everybody && (user.active || inactiveToo)) || keysOf(user).some((key) => keys.has(key)),
  );
}

function keysOf({ id, userName, externalId }: LiveUser): readonly string[] {
  const keys = [keyOf('id', id), keyOf('userName', userName)];
  return externalId === undefined ? keys : [...keys, keyOf('externalId', externalId)];
}

function keyOf(by: WantedUser['by'], value: string): string {
  return `${by} ${by === 'userName' ? foldName(value) : value}`;
}

/** Whether a gap matters: one in the members of a group does where they do. */
function isOfConcern(
  { snapshot, profile }: SnapshotTarget,
  { groups: { wanted, deletable } }: ReadingNeed,
): (gap: ReadingGap) => boolean {
  const byId = new Map<string, LiveGroup>(snapshot.groups.map((group) => [group.id, group]));
  const isMeant = declaredAmong(wanted.filter(({ members }) => members !== 'none'));
  const isDeletable = deletable === undefined ? () => false : compileFilter(deletable, profile.schemas);
  return (gap) => {
    const group = gap.kind === 'members' ? byId.get(gap.groupId) : undefined;
    return group === undefined || isMeant(group) || isDeletable(group.resource);
  };
}

function incomplete({ snapshot }: SnapshotTarget, lacking: readonly string[]): Diagnostic {
  const { takenAt, pseudonyms } = snapshot.header;
  return {
    code: 'snapshot-incomplete',
    severity: 'error',
    summary: `the snapshot of ${takenAt} does not hold ${lacking.join(', ')}, which this manifest needs`,
    ...(pseudonyms !== undefined && {
      detail: 'It was redacted: what says who somebody is was left out of it.',
    }),
    advice:
      'Take a new one with this manifest (rollcall snapshot --out FILE), or ask for attributes that a manifest may come to need: --attribute NAME.',
  };
}
