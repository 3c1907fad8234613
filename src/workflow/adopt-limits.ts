import { findCycle } from '../resolve/cycles.ts';
import { type AdoptionContext, keysAround } from './adopt-context.ts';
import type { Decision } from './adoption.ts';

/** Leaves what would make the manifest one that no plan accepts: groups that are too large, and groups in a circle. */
export function withinLimits(decisions: readonly Decision[], context: AdoptionContext): readonly Decision[] {
  const sizes = groupSizes(decisions, context);
  const nested = nestingLeft(decisions, context);
  return decisions.map((decision): Decision => {
    if (decision.edits === undefined) return decision;
    const { edits, why: _, ...difference } = decision;
    const addition = edits.find((edit) => edit.kind === 'add-members');
    const [entry] = addition?.entries ?? [];
    const size = sizes.get(decision.address);
    const { member } = decision;
    if (member !== undefined && size?.gained.has(member)) {
      const full = entry !== undefined && entry.kind !== 'group' && size.listed === size.limit;
      if (full || !hasRoom(decision.address, member, sizes, context)) {
        return { ...difference, why: `a group may have ${size.limit} members (safety.membersPerGroup)` };
      }
      if (entry !== undefined && entry.kind !== 'group') size.listed += 1;
    }
    if (addition === undefined || entry?.kind !== 'group') return decision;
    const inner = [...(nested.get(addition.key) ?? []), entry.key];
    if (findCycle(new Map([...nested, [addition.key, inner]])) !== undefined) {
      return { ...difference, why: 'the groups would contain each other' };
    }
    nested.set(addition.key, inner);
    return decision;
  });
}

interface GroupSize {
  readonly limit: number;
  /** Ids of members whom an adoption would declare. */
  readonly gained: ReadonlySet<string>;
  /** A group that is larger already may stay so. */
  readonly live: number;
  /** People in the list of the declaration. */
  listed: number;
  /** Ids of the members that a plan would leave in the group. */
  readonly expected: Set<string>;
}

/**
 * Counts somebody in who is adopted, where the server does not nest groups also in the groups around; nobody where one of them
 * would become too large.
 */
function hasRoom(
  address: string,
  member: string,
  sizes: ReadonlyMap<string, GroupSize>,
  context: AdoptionContext,
): boolean {
  const around = context.comparison.directory.nesting
    ? []
    : keysAround(address.replace(/^group\//, ''), context);
  const concerned = [address, ...[...around].map((key) => `group/${key}`)].flatMap(
    (group) => sizes.get(group) ?? [],
  );
  const isFull = ({ expected, limit, live }: GroupSize) =>
    !expected.has(member) && expected.size >= Math.max(limit, live);
  if (concerned.some(isFull)) return false;
  for (const { expected } of concerned) expected.add(member);
  return true;
}

function groupSizes(
  decisions: readonly Decision[],
  { comparison, manifest }: AdoptionContext,
): ReadonlyMap<string, GroupSize> {
  const changes = new Map(comparison.difference.changes.map((change) => [change.address, change.members]));
  const adopted = new Set(
    decisions.flatMap(({ address, member, edits }) => (edits === undefined ? [] : [`${address} ${member}`])),
  );
  const removed = removedOrigins(decisions);
  const declarations = new Map(manifest.groups.map((group) => [`group/${group.key}`, group]));
  return new Map(
    comparison.groups.map(({ address, members, live }): [string, GroupSize] => {
      const { add = [], remove = [] } = changes.get(address) ?? {};
      const listed = declarations.get(address)?.members?.filter(({ kind }) => kind === 'person') ?? [];
      const gone = new Set(add.flatMap(({ id }) => (adopted.has(`${address} ${id}`) ? [id] : [])));
      return [
        address,
        {
          limit: manifest.safety.membersPerGroup,
          gained: new Set(remove.map(({ id }) => id)),
          live: live?.members?.length ?? 0,
          listed: listed.filter(({ origin }) => !removed.has(origin)).length,
          expected: new Set([...members.keys()].filter((id) => !gone.has(id))),
        },
      ];
    }),
  );
}

/** The nesting that is declared, without what goes. */
function nestingLeft(
  decisions: readonly Decision[],
  { manifest }: AdoptionContext,
): Map<string, readonly string[]> {
  const removed = removedOrigins(decisions);
  return new Map(
    manifest.groups.map(({ key, members = [] }) => [
      key,
      members.flatMap((member) =>
        member.kind === 'group' && !removed.has(member.origin) ? [member.key] : [],
      ),
    ]),
  );
}

function removedOrigins(decisions: readonly Decision[]): ReadonlySet<object> {
  const edits = decisions.flatMap((decision) => decision.edits ?? []);
  return new Set(edits.flatMap((edit) => (edit.kind === 'remove-entries' ? edit.origins : [])));
}
