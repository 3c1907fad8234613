import type { Block, UserChange } from '../changeset/plan.ts';
import { isClear, isDeactivation, isRemoval } from '../changeset/removal.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import { type ItemRemovalsInput, itemRemovals } from './item-removals.ts';
import { exceeds, percent, printLimit } from './limit.ts';
import { listed } from './violation.ts';

interface PeopleSafetyInput extends ItemRemovalsInput {
  readonly groups: readonly DesiredGroup[];
  readonly people: readonly DesiredUser[];
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
