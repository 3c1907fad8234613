import { GRANT_KINDS } from '../directory/carrier.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGrant, GrantGround, SurplusGrant } from '../directory/resource.ts';
import { sameValue } from '../scim/equal.ts';
import { isComplex, readAttribute, type ScimResource, type ScimValue } from '../scim/resource.ts';
import type { CarrierValues } from './carrier-values.ts';
import type { Comparison } from './comparison.ts';
import type { GrantEdit, PlanGrantGround } from './plan.gen.ts';

interface Granted {
  readonly grants: readonly DesiredGrant[];
  readonly surplus: readonly SurplusGrant[];
}

/**
 * What of a carrier's values is to be added, changed and removed, each as an edit of that value alone; sorted by kind
 * and name, each path at most once. What is granted is never removed, whatever else is said of it.
 *
 * @param live absent for a resource that the plan creates
 */
export function diffGrants(
  on: 'user' | 'group',
  { grants, surplus }: Granted,
  live: ScimResource | undefined,
  comparison: Comparison,
): readonly GrantEdit[] {
  const granted = new Set(grants.map(({ item }) => item));
  const edits = new Map<string, GrantEdit>();
  for (const kind of GRANT_KINDS) {
    const values = comparison.carriers.get(kind);
    if (values?.carrier.on !== on) continue;
    const wanted = grants.filter(({ item }) => item.kind === kind);
    const gone = surplus.filter(({ item }) => item.kind === kind && !granted.has(item));
    if (wanted.length + gone.length === 0) continue;
    const held = live === undefined ? new Map<string, ScimValue>() : values.read(live);
    const ofKind = [
      ...wanted.map((grant) => granting(grant, held, values, comparison)),
      ...gone.map((grant) => removal(grant, values)),
    ];
    for (const edit of ofKind.flatMap((found) => found ?? []).sort(byName)) {
      if (!edits.has(edit.path)) edits.set(edit.path, edit);
    }
  }
  return [...edits.values()];
}

/** Nothing when it is held already; a grant that says no proficiency leaves the one that is there. */
function granting(
  { item, proficiency, grounds }: DesiredGrant,
  held: ReadonlyMap<string, ScimValue>,
  { carrier, keyOf, nameIn, pathTo, write }: CarrierValues,
  comparison: Comparison,
): GrantEdit | undefined {
  const { kind, key, name, value } = item;
  const present = held.get(keyOf(value));
  if (present === undefined) {
    return {
      kind,
      key,
      name,
      action: 'add',
      path: pathTo(value),
      after: write(value, proficiency),
      grounds: planGrounds(grounds, comparison),
    };
  }
  if (carrier.proficiency === undefined || proficiency === undefined) return undefined;
  const before = isComplex(present) ? readAttribute(present, carrier.proficiency) : undefined;
  if (sameValue(proficiency, before)) return undefined;
  return {
    kind,
    key,
    name,
    action: 'change',
    path: `${pathTo(nameIn(present) ?? value)}.${carrier.proficiency}`,
    ...(before !== undefined && before !== null && { before }),
    after: proficiency,
    grounds: planGrounds(grounds, comparison),
  };
}

function removal({ item, held, lost }: SurplusGrant, { nameIn, pathTo }: CarrierValues): GrantEdit {
  const { kind, key, name, value } = item;
  return {
    kind,
    key,
    name,
    action: 'remove',
    path: pathTo(nameIn(held) ?? value),
    before: held,
    grounds: [],
    ...(lost.length > 0 && { lost: [...lost].sort(compareText) }),
  };
}

/** Only for an edit: nobody sees the grounds of what is held already, and to look their places up takes time. */
function planGrounds(grounds: readonly GrantGround[], comparison: Comparison): readonly PlanGrantGround[] {
  return grounds.map((ground) => planGround(ground, comparison)).sort(byWeight);
}

function planGround(
  { group, through, proficiency, origin }: GrantGround,
  { sourceOf }: Comparison,
): PlanGrantGround {
  return {
    group,
    ...(through !== undefined && { through }),
    ...(proficiency !== undefined && { proficiency }),
    source: sourceOf(origin),
  };
}

function byName(left: GrantEdit, right: GrantEdit): number {
  return compareText(left.name, right.name) || compareText(left.key, right.key);
}

/** First the ground that decides the proficiency, for it may be the only one a reader sees. */
function byWeight(left: PlanGrantGround, right: PlanGrantGround): number {
  return (right.proficiency ?? -1) - (left.proficiency ?? -1) || byPlace(left, right);
}

function byPlace(left: PlanGrantGround, right: PlanGrantGround): number {
  return (
    compareText(left.source.file, right.source.file) ||
    left.source.line - right.source.line ||
    compareText(left.group, right.group)
  );
}
