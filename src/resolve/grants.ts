import type { Grantable } from '../directory/carrier.ts';
import type { CarrierReaders } from '../directory/carrier-reader.ts';
import type { DesiredGrant, DesiredGroup, GrantGround } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { Grantables } from './catalogue.ts';
import type { EffectiveReader } from './effective.ts';

/** What each person should hold, by id. */
export type GrantsByPerson = ReadonlyMap<string, ReadonlyMap<Grantable, DesiredGrant>>;

/** A group as it was declared and as it was resolved. */
export interface GrantingGroup {
  readonly declaration: GroupDeclaration;
  readonly desired: DesiredGroup;
}

/** One item that a group grants. */
export interface GroupGrant {
  readonly item: Grantable;
  readonly ground: GrantGround;
  readonly mode: 'exact' | 'at-least';
}

/** What a declaration grants of the items that exist, where they are carried on users, or on groups. */
export function groupGrants(
  { key, grants }: GroupDeclaration,
  on: 'user' | 'group',
  { grantables, readers }: { readonly grantables: Grantables; readonly readers: CarrierReaders },
): readonly GroupGrant[] {
  return grants.flatMap(({ kind, mode, items }) => {
    const carrier = readers.get(kind)?.carrier;
    if (carrier?.on !== on) return [];
    return items.flatMap(({ key: itemKey, proficiency, origin }) => {
      const item = grantables.get(kind)?.get(itemKey);
      if (item === undefined) return [];
      const hasLevel = proficiency !== undefined && carrier.proficiency !== undefined;
      const ground = { group: `group/${key}` as const, origin, ...(hasLevel && { proficiency }) };
      return [{ item, mode, ground }];
    });
  });
}

/** The union of what a person's groups grant: the highest proficiency wins, and every ground is kept. */
export function grantsByPerson(
  groups: readonly GrantingGroup[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
  effective: EffectiveReader,
): GrantsByPerson {
  const byPerson = new Map<string, Map<Grantable, Collected>>();
  for (const { declaration, desired } of groups) {
    const grants = grantsOf(declaration);
    if (grants.length === 0) continue;
    for (const [id, through] of effective.after(desired).people) {
      const held = byPerson.get(id) ?? new Map<Grantable, Collected>();
      byPerson.set(id, held);
      for (const { item, ground } of grants) collect(held, item, ground, through);
    }
  }
  return byPerson;
}

type Collected = { readonly item: Grantable; proficiency?: number; readonly grounds: GrantGround[] };

function collect(
  held: Map<Grantable, Collected>,
  item: Grantable,
  ground: GrantGround,
  through: string | undefined,
): void {
  const { proficiency } = ground;
  const grounded = through === undefined ? ground : { ...ground, through };
  const collected = held.get(item);
  if (collected === undefined) {
    // Most have one ground, and a list that grows keeps room for sixteen more.
    held.set(item, { item, ...(proficiency !== undefined && { proficiency }), grounds: [grounded] });
    return;
  }
  collected.grounds.push(grounded);
  if (proficiency !== undefined)
    collected.proficiency = Math.max(proficiency, collected.proficiency ?? proficiency);
}
