import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { compareText } from '../directory/order.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { memberIds } from './member-diff.ts';
import type { Change } from './plan.gen.ts';

/** The share of members, of either group, from which one looks like the other under a new name. */
const leastShare = 0.7;
/** Two people have worked in many a team together. */
const leastShared = 3;
/** A group that resembles so many others tells nothing about any of them. */
const mostCandidates = 100;

/** A group that exists and that the manifest does not speak of any more. */
interface Vanishing {
  readonly id: string;
  readonly displayName: string;
  readonly isDeleted: boolean;
  readonly members: ReadonlySet<string>;
}

interface Pair {
  readonly created: Change;
  readonly old: Vanishing;
  readonly shared: number;
  readonly share: number;
}

/**
 * Warns of each group that is created with most members of one that goes: a rename that nobody declared costs the group
 * its id, its history and whatever refers to it from outside. Each group is named once, with the one most like it.
 *
 * @param undeclared live groups nobody declares, where the scope asks for a report; those without known members are passed over
 */
export function renameHints(
  changes: readonly Change[],
  undeclared: readonly LiveGroup[],
): readonly Diagnostic[] {
  const vanishing = [...changes.flatMap(deletedGroup), ...undeclared.flatMap(undeclaredGroup)];
  if (vanishing.length === 0) return [];
  const byMember = indexByMember(vanishing);
  const pairs = changes.flatMap((change) => pairsOf(change, byMember)).sort(closestFirst);
  return distinctPairs(pairs).map(hint);
}

function deletedGroup({ kind, id, displayName, members }: Change): readonly Vanishing[] {
  if (kind !== 'delete' || id === undefined || members === undefined) return [];
  return [{ id, displayName, isDeleted: true, members: new Set(members.before) }];
}

function undeclaredGroup({ id, displayName, members }: LiveGroup): readonly Vanishing[] {
  if (members === undefined) return [];
  return [{ id, displayName, isDeleted: false, members: new Set(memberIds(members)) }];
}

type MemberIndex = ReadonlyMap<string, readonly Vanishing[]>;

function indexByMember(groups: readonly Vanishing[]): MemberIndex {
  const index = new Map<string, Vanishing[]>();
  for (const group of groups) {
    for (const member of group.members) {
      const others = index.get(member);
      if (others) others.push(group);
      else index.set(member, [group]);
    }
  }
  return index;
}

function pairsOf(created: Change, byMember: MemberIndex): readonly Pair[] {
  const added = created.kind === 'create' ? (created.members?.add ?? []) : [];
  const members = added.map(({ id, address, name }) => id ?? address ?? name);
  if (members.length < leastShared) return [];
  const candidates = candidatesFor(members, byMember);
  if (candidates.size > mostCandidates) return [];
  return [...candidates].flatMap((old) => {
    const shared = members.filter((member) => old.members.has(member)).length;
    const share = shared / Math.max(members.length, old.members.size);
    return shared >= leastShared && share >= leastShare ? [{ created, old, shared, share }] : [];
  });
}

/**
 * Who has seventy of a hundred members has at least one of any thirty-one of them. So only the groups of as many members
 * need to be looked at, and those who are in the fewest groups lead to the fewest: all pairs would be too many.
 */
function candidatesFor(members: readonly string[], byMember: MemberIndex): ReadonlySet<Vanishing> {
  const enough = members.length - Math.ceil(leastShare * members.length) + 1;
  const groupsOfEach = members.map((member) => byMember.get(member) ?? []);
  const rarest = groupsOfEach.sort((left, right) => left.length - right.length).slice(0, enough);
  const candidates = new Set<Vanishing>();
  for (const groups of rarest) {
    for (const group of groups) {
      candidates.add(group);
      if (candidates.size > mostCandidates) return candidates;
    }
  }
  return candidates;
}

function closestFirst(left: Pair, right: Pair): number {
  return (
    right.share - left.share ||
    compareText(left.created.address, right.created.address) ||
    compareText(left.old.id, right.old.id)
  );
}

/** One name cannot be the former name of two groups. */
function distinctPairs(pairs: readonly Pair[]): readonly Pair[] {
  const told = new Set<string>();
  const distinct = pairs.filter(({ created, old }) => {
    if (told.has(created.address) || told.has(`id ${old.id}`)) return false;
    told.add(created.address).add(`id ${old.id}`);
    return true;
  });
  return distinct.sort((left, right) => compareText(left.created.address, right.created.address));
}

function hint({ created, old, shared, share }: Pair): Diagnostic {
  const { source } = created;
  const fate = old.isDeleted ? 'is deleted' : 'is declared no more';
  const most = Math.max(created.members?.add.length ?? 0, old.members.size);
  return {
    code: 'rename-hint',
    severity: 'warning',
    summary: `${created.address} is created and "${old.displayName}" ${fate}, with ${shared} of ${most} members the same (${Math.floor(share * 100)}%)`,
    // JSON is YAML (YAML 1.2 section 1.3), so that any name comes back as it was.
    advice: `A new group has a new id, no history, and nothing from outside refers to it. If this is a rename, write under the group: previously: [${JSON.stringify(old.displayName)}]`,
    ...(source !== undefined && {
      range: { file: source.file, line: source.line, column: source.column ?? 1 },
    }),
  };
}
