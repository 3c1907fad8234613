import { sameContent } from '../changeset/same-content.ts';
import type { AttributeTraits } from '../scim/attribute.ts';
import { isUnassigned, sameValue } from '../scim/equal.ts';
import type { AttributePath } from '../scim/path.ts';
import { isComplex, isMultiValued, readAttribute, type ScimValue } from '../scim/resource.ts';

/** What is compared, and how. */
export interface Comparison {
  readonly at: AttributePath;
  readonly traits?: AttributeTraits;
  /** Whether the value is a text of JSON, whose content counts. */
  readonly jsonText: boolean;
  /** Whether it changes nothing but the spelling: a group whose name is to get another case has to get it. */
  readonly toTheLetter: boolean;
}

/**
 * Whether the directory holds at the path of an edit what is wanted there. A whole value is compared as the plan was: an
 * edit that the plan asks for and that counts as done here would never be written.
 */
export function isSame(
  comparison: Comparison,
  wanted: ScimValue | undefined,
  live: ScimValue | undefined,
): boolean {
  const { at, traits, jsonText, toTheLetter } = comparison;
  if (toTheLetter) return wanted === live;
  if (jsonText) return sameContent(asText(wanted), asText(live), traits);
  if (at.filter !== undefined && at.subAttribute === undefined && !isUnassigned(wanted)) {
    return chosen(live).some((element) => says(element, wanted, comparison));
  }
  return sameContent(wanted, live, traits);
}

/**
 * Whether a value chosen by its key says everything that is wanted of it. What servers add to it of their own, such as
 * `primary` or a proficiency nobody asked for, is none of ours.
 */
function says(element: ScimValue, wanted: ScimValue, { traits }: Comparison): boolean {
  const single = traits && { ...traits, multiValued: false };
  if (!isComplex(element) || !isComplex(wanted)) return sameValue(wanted, element, single);
  const stated = Object.keys(wanted).map((name) => [name, readAttribute(element, name) ?? null] as const);
  return sameValue(wanted, Object.fromEntries(stated), single);
}

function chosen(live: ScimValue | undefined): readonly ScimValue[] {
  if (live === undefined) return [];
  return isMultiValued(live) ? live : [live];
}

/** A list or a record as the text of JSON in which the server keeps it. */
function asText(value: ScimValue | undefined): ScimValue | undefined {
  return isMultiValued(value) || isComplex(value) ? JSON.stringify(value) : value;
}
