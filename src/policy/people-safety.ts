import type { Block, GrantEdit, Plan, UserChange } from '../changeset/plan.ts';
import { isClear, isDeactivation, isRemoval } from '../changeset/removal.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import type { SafetyDeclaration } from '../manifest/manifest.ts';
import { exceeds, percent, printLimit } from './limit.ts';
import type { HoldingsReader } from './people-after.ts';
import { listed } from './violation.ts';

interface PeopleSafetyInput extends Pick<Plan, 'changes' | 'users'> {
  readonly groups: readonly DesiredGroup[];
  readonly people: readonly DesiredUser[];
  readonly index: Pick<DirectoryIndex, 'userById'>;
  readonly holdings: HoldingsReader;
  readonly safety: SafetyDeclaration;
}

/**
 * Why the plan takes too much away from people themselves: what they hold, what is known of them, their access.
 *
 * @param removals everything the plan takes away, which is the number that allows it
 */
export function peopleSafety(input: PeopleSafetyInput, removals: number): readonly Block[] {
  const blocks = [
    ...grantRemovals(input),
    ...itemRemovals(input),
    ...clearedAttributes(input),
    ...deactivations(input),
  ];
  return blocks.map((block) => ({ ...block, allow: { flag: '--allow-removals', value: removals } }));
}

function grantRemovals(input: PeopleSafetyInput): readonly Block[] {
  const { changes, users, safety } = input;
  const losing = [...changes, ...users].filter(({ grants }) => grants?.some(isRemoval));
  const removed = losing.flatMap(({ grants = [] }) => grants.filter(isRemoval)).length;
  // To count what everybody holds is only worth while when the head count alone would not do.
  if (removed <= safety.removalsTotal.people) return [];
  const held = holdingsCounted(input);
  if (!exceeds(safety.removalsTotal, removed, held)) return [];
  return [
    {
      rule: 'grant-removals',
      summary: `${removed} of ${held} skills, languages and roles would be taken away (${percent(removed / held)}); the limit in total is ${printLimit(safety.removalsTotal)}`,
      addresses: losing.map(({ address }) => address),
    },
  ];
}

/** A line that is lost takes one role from all who hold it, which is little of everything that everybody holds. */
function itemRemovals({ users, index, holdings, safety }: PeopleSafetyInput): readonly Block[] {
  const limit = safety.removalsPerGroup;
  const losing = new Map<string, { readonly edit: GrantEdit; readonly addresses: string[] }>();
  for (const { address, grants } of users) {
    for (const edit of grants.filter(isRemoval)) {
      const item = `${edit.kind} ${edit.key}`;
      const known = losing.get(item) ?? { edit, addresses: [] };
      losing.set(item, known);
      known.addresses.push(address);
    }
  }
  const many = [...losing.values()].filter(({ addresses }) => addresses.length > limit.people);
  if (many.length === 0) return [];
  const held = new Map<string, number>();
  for (const { resource } of index.userById.values()) {
    for (const { item } of holdings(resource)) {
      const name = `${item.kind} ${item.key}`;
      held.set(name, (held.get(name) ?? 0) + 1);
    }
  }
  return many.flatMap(({ edit: { kind, key, name }, addresses }): readonly Block[] => {
    const [removed, holders] = [addresses.length, held.get(`${kind} ${key}`) ?? addresses.length];
    if (!exceeds(limit, removed, holders)) return [];
    const summary = `${kind} "${name}" would be taken from ${removed} of ${holders} people (${percent(removed / holders)}); the limit for each is that of a group: ${printLimit(limit)}`;
    return [{ rule: 'grant-removals', summary, addresses }];
  });
}

/** What people hold of the catalogue now, and what groups carry of it themselves. */
function holdingsCounted({ changes, groups, index, holdings }: PeopleSafetyInput): number {
  let count = 0;
  for (const { resource } of index.userById.values()) count += holdings(resource).length;
  for (const { grants, surplus } of groups) count += grants.length + surplus.length;
  for (const { grants = [] } of changes) count -= grants.filter(({ action }) => action === 'add').length;
  return count;
}

/** A source that lost a column clears that attribute of everybody it speaks of, so each mapping is judged by itself. */
function clearedAttributes({
  users,
  people,
  safety: { removalsTotal: limit },
}: PeopleSafetyInput): readonly Block[] {
  const cleared = new Map<string, UserChange[]>();
  for (const change of users) {
    for (const mapping of mappingsOf(change.attributes.filter(isClear).map((edit) => edit.mapping))) {
      const known = cleared.get(mapping);
      if (known === undefined) cleared.set(mapping, [change]);
      else known.push(change);
    }
  }
  if (cleared.size === 0) return [];
  const mapped = new Map<string, number>();
  for (const { attributes } of people) {
    for (const mapping of mappingsOf(attributes.map((attribute) => attribute.mapping?.name))) {
      mapped.set(mapping, (mapped.get(mapping) ?? 0) + 1);
    }
  }
  return [...cleared].sort(byName).flatMap(([mapping, losing]): readonly Block[] => {
    const whole = mapped.get(mapping) ?? losing.length;
    if (!exceeds(limit, losing.length, whole)) return [];
    return [
      {
        rule: 'cleared-attributes',
        summary: `${losing.length} of ${whole} people of mapping "${mapping}" would lose the value of an attribute (${percent(losing.length / whole)}); the limit in total is ${printLimit(limit)}`,
        addresses: losing.map(({ address }) => address),
      },
    ];
  });
}

function mappingsOf(names: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name !== undefined));
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return compareText(left, right);
}

/** Who is deactivated can do nothing at all any more, so that is always asked. */
function deactivations({ users }: PeopleSafetyInput): readonly Block[] {
  const addresses = users
    .filter(({ attributes }) => attributes.some(isDeactivation))
    .map(({ address }) => address);
  if (addresses.length === 0) return [];
  const people = addresses.length === 1 ? 'person' : 'people';
  const summary = `${addresses.length} ${people} would be deactivated: ${listed(addresses)}`;
  return [{ rule: 'deactivations', summary, addresses }];
}
