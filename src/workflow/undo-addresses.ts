import type { GroupEffect, RunEffects, ValueEffect } from '../changeset/inverse-effects.ts';
import type { DesiredGroup } from '../directory/resource.ts';

/**
 * The effects under the addresses that the manifest has for the groups today. Keys may be renamed, and what is said of a
 * group, such as that it is protected, is found by its address.
 */
export function atTodaysAddresses(effects: RunEffects, declared: readonly DesiredGroup[]): RunEffects {
  const addressById = new Map<string, string>(
    declared.flatMap(({ live, address }) => (live === undefined ? [] : [[live.id, address] as const])),
  );
  const inUse = new Set(addressById.values());
  const today = ({ id, address }: GroupEffect): string => {
    // Another group may have the key by now, and what is said of that one is not said of this.
    return addressById.get(id) ?? (inUse.has(address) ? `group/${id}` : address);
  };
  const moved = new Map(effects.groups.map((effect) => [effect.address, today(effect)]));
  const groundedToday = (value: ValueEffect): ValueEffect => {
    if (value.grant === undefined) return value;
    const groups = value.grant.groups.map((group) => moved.get(group) ?? group);
    return { ...value, grant: { ...value.grant, groups } };
  };
  return {
    ...effects,
    groups: effects.groups.map((effect) => ({ ...effect, address: today(effect) })),
    people: effects.people.map((effect) => ({ ...effect, values: effect.values.map(groundedToday) })),
  };
}
