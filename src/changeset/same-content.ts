import { compareText } from '../directory/order.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import { sameValue } from '../scim/equal.ts';
import type { ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';

/**
 * Whether an attribute already says what it should: as `sameValue`, and two texts of JSON are also the same when they
 * say the same, for a server may space them otherwise. The lists in such a text are sets, as multi-valued attributes are.
 */
export function sameContent(
  desired: ScimValue | undefined,
  live: ScimValue | undefined,
  traits?: AttributeTraits,
): boolean {
  if (sameValue(desired, live, traits)) return true;
  const [wanted, present] = [structureIn(desired), structureIn(live)];
  return wanted !== undefined && wanted === present;
}

/** One text for all texts of JSON that say the same; undefined for what is no list or object. */
function structureIn(value: ScimValue | undefined): string | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return canonicalJson(asSets(JSON.parse(value)));
  } catch {
    return undefined;
  }
}

function asSets(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map(asSets).map(canonicalJson))].sort(compareText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asSets(part)]));
}
