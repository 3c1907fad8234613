import { isComplex, type ScimComplex, type ScimValue } from '../scim/resource.ts';
import type { Filter } from '../scim/syntax.ts';
import { acceptList, acceptOne, acceptValue } from './attribute-value.ts';
import type { Elements } from './elements.ts';
import { withPart } from './patch-part.ts';
import type { AttributeTarget } from './patch-target.ts';
import { badRequest } from './refusal.ts';

export type Assignment = 'add' | 'replace';

/** RFC 7644 3.5.2.2 gives the value of a `remove` no meaning; Entra ID lists in it what to take away. */
export type RemoveWithValue = 'listed' | 'all' | 'refuse';

/** Carries out `add` or `replace` on a multi-valued attribute: the whole, chosen elements, or a part of those. */
export function assignElements(
  elements: Elements,
  op: Assignment,
  target: AttributeTarget,
  value: ScimValue,
): void {
  const { traits, filter, sub } = target;
  if (filter === undefined && sub === undefined) {
    if (op === 'replace')
      elements.replaceAll((acceptValue(traits, value) as readonly ScimValue[] | undefined) ?? []);
    else elements.add(acceptList(traits, value));
  } else {
    const places = elements.places(filter);
    if (places.length > 0) for (const place of places) assignElement(elements, op, target, place, value);
    else addDescribed(elements, op, target, value);
  }
  elements.settlePrimary();
}

function assignElement(
  elements: Elements,
  op: Assignment,
  target: AttributeTarget,
  place: number,
  value: ScimValue,
): void {
  const { traits, sub } = target;
  const before = elements.at(place);
  if (sub !== undefined) {
    const after = isComplex(before) ? withPart(before, sub, value) : undefined;
    elements.set(place, after);
    return;
  }
  const after = acceptOne(traits, value);
  const merged = op === 'add' && isComplex(before) && isComplex(after) ? { ...before, ...after } : after;
  elements.set(place, merged);
}

/**
 * A filter that selects nothing: `replace` has no target (RFC 7644 3.5.2.3), `add` makes the element that the filter
 * describes, as identity providers expect of `emails[type eq "work"].value`.
 */
function addDescribed(elements: Elements, op: Assignment, target: AttributeTarget, value: ScimValue): void {
  const { traits, filter, sub } = target;
  const described = op === 'add' && filter !== undefined ? descriptionOf(filter) : undefined;
  if (described === undefined) throw badRequest('noTarget', `No value of ${traits.name} is selected.`);
  const given: ScimComplex = sub === undefined ? (isComplex(value) ? value : {}) : { [sub.name]: value };
  const element = acceptOne(traits, { ...described, ...given } as ScimValue);
  if (element !== undefined) elements.add([element]);
}

/** The sub-attributes of an element that satisfies a conjunction of `eq`; undefined for any other filter. */
function descriptionOf(filter: Filter): Readonly<Record<string, ScimValue>> | undefined {
  if (filter.kind === 'compare' && filter.operator === 'eq') return { [filter.path.attribute]: filter.value };
  if (filter.kind !== 'and') return undefined;
  const [left, right] = [descriptionOf(filter.left), descriptionOf(filter.right)];
  return left === undefined || right === undefined ? undefined : { ...left, ...right };
}

/** Carries out `remove` on a multi-valued attribute. */
export function removeElements(
  elements: Elements,
  { traits, filter, sub }: AttributeTarget,
  value: ScimValue | undefined,
  removeWithValue: RemoveWithValue,
): void {
  if (filter === undefined && sub === undefined && value !== undefined && removeWithValue !== 'all') {
    if (removeWithValue === 'refuse')
      throw badRequest('invalidSyntax', 'The operation remove takes no value.');
    elements.discard(acceptList(traits, value));
    return;
  }
  for (const place of elements.places(filter)) {
    const before = elements.at(place);
    elements.set(place, sub !== undefined && isComplex(before) ? withPart(before, sub, null) : undefined);
  }
}
