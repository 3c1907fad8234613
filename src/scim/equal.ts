import { subAttributeTraits } from './attribute.ts';
import { instantOf } from './instant.ts';
import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimComplex,
  type ScimValue,
  sameName,
} from './resource.ts';
import type { AttributeTraits } from './schema.ts';

/**
 * Whether the live value of an attribute already is the desired one.
 * - Absent, null and [] are one state (RFC 7643 section 2.5), and `primary: false` equals no `primary` (section 2.4).
 * - Multi-valued attributes are sets: neither order nor repetition counts (section 2.4).
 * - Texts ignore case unless the traits say caseExact (section 2.2); dateTimes compare as moments.
 * - What servers add to a value by themselves is no difference as long as the desired value does not speak of it.
 */
export function sameValue(
  desired: ScimValue | undefined,
  live: ScimValue | undefined,
  traits?: AttributeTraits,
): boolean {
  if (isUnassigned(desired) || isUnassigned(live)) return isUnassigned(desired) && isUnassigned(live);
  if (isMultiValued(desired) || isMultiValued(live) || traits?.multiValued === true) {
    return sameSet(elementsOf(desired), elementsOf(live), traits);
  }
  return sameElement(desired, live, traits);
}

/** Whether a value says no more than its absence would: null, an empty list, a complex value with nothing in it. */
export function isUnassigned(value: ScimValue | undefined): value is null | undefined {
  if (value === undefined || value === null) return true;
  if (isMultiValued(value)) return value.every(isUnassigned);
  return isComplex(value) && Object.values(value).every(isUnassigned);
}

/** Whether servers may set a sub-attribute on their own account, beside what clients send (RFC 7643 section 2.4). */
export function isServerAdded(name: string, traits: AttributeTraits | undefined): boolean {
  const isRemark = ['$ref', 'display', 'type'].includes(name.toLowerCase());
  return isRemark || subAttributeTraits(traits, name)?.mutability === 'readOnly';
}

function sameSet(
  desired: readonly ScimValue[],
  live: readonly ScimValue[],
  traits: AttributeTraits | undefined,
): boolean {
  const candidates = byKey(live, traits);
  const matched = new Set<ScimValue>();
  for (const element of desired) {
    const counterparts = (candidates.get(keyOf(element, traits)) ?? []).filter((candidate) =>
      sameElement(element, candidate, traits),
    );
    if (counterparts.length === 0) return false;
    for (const counterpart of counterparts) matched.add(counterpart);
  }
  return live.every((element) => matched.has(element));
}

function sameElement(desired: ScimValue, live: ScimValue, traits: AttributeTraits | undefined): boolean {
  if (isComplex(desired) && isComplex(live)) return sameComplex(desired, live, traits);
  if (isMultiValued(desired) && isMultiValued(live)) {
    return sameSet(elementsOf(desired), elementsOf(live), traits);
  }
  if (typeof desired === 'string' && typeof live === 'string') return sameText(desired, live, traits);
  return desired === live;
}

function sameComplex(desired: ScimComplex, live: ScimComplex, traits: AttributeTraits | undefined): boolean {
  const asDesired = statedIn(desired).every((name) =>
    sameValue(readAttribute(desired, name), readAttribute(live, name), subAttributeTraits(traits, name)),
  );
  if (!asDesired) return false;
  const stated = new Set(statedIn(desired).map((name) => name.toLowerCase()));
  return statedIn(live).every((name) => stated.has(name.toLowerCase()) || isServerAdded(name, traits));
}

function sameText(desired: string, live: string, traits: AttributeTraits | undefined): boolean {
  if (desired === live) return true;
  if (traits?.type === 'dateTime') {
    const instant = instantOf(desired);
    if (instant !== undefined) return instant === instantOf(live);
  }
  return traits?.caseExact !== true && desired.toLowerCase() === live.toLowerCase();
}

function elementsOf(value: ScimValue): readonly ScimValue[] {
  return isMultiValued(value) ? value.filter((element) => !isUnassigned(element)) : [value];
}

function statedIn(value: ScimComplex): readonly string[] {
  return Object.keys(value).filter(
    (name) => !isUnassigned(value[name]) && !(value[name] === false && sameName(name, 'primary')),
  );
}

/** Elements that might be equal share a key, which spares comparing every member with every other. */
function byKey(
  elements: readonly ScimValue[],
  traits: AttributeTraits | undefined,
): ReadonlyMap<string, readonly ScimValue[]> {
  const groups = new Map<string, ScimValue[]>();
  for (const element of elements) {
    const key = keyOf(element, traits);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}

function keyOf(element: ScimValue, traits: AttributeTraits | undefined): string {
  const value = isComplex(element) ? readAttribute(element, 'value') : element;
  const type = (isComplex(element) ? subAttributeTraits(traits, 'value') : traits)?.type;
  // One moment has many spellings, so dateTimes cannot be told apart by their text.
  return typeof value === 'string' && type !== 'dateTime' ? value.toLowerCase() : '';
}
