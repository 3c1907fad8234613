import { sameValue } from '../scim/equal.ts';
import { sameJson } from '../scim/json-text.ts';
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
  return isStructure(desired) && isStructure(live) && sameJson(desired, live);
}

/** Only lists and objects: of a plain text every letter counts, even where it could be read as a number. */
function isStructure(value: ScimValue | undefined): value is string {
  return typeof value === 'string' && /^\s*[[{]/.test(value);
}
