import type { AttributeTraits } from '../scim/attribute.ts';
import { sameValue } from '../scim/equal.ts';
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

/** Whether the directory holds at the path of an edit what is wanted there. */
export function isSame(
  comparison: Comparison,
  wanted: ScimValue | undefined,
  live: ScimValue | undefined,
): boolean {
  const { at, traits, jsonText, toTheLetter } = comparison;
  if (toTheLetter) return wanted === live;
  if (jsonText) return sameValue(contentOf(wanted), contentOf(live), traits);
  if (at.filter !== undefined && at.subAttribute === undefined && isAssigned(wanted)) {
    return chosen(live).some((element) => says(element, wanted, comparison));
  }
  return sameValue(wanted, live, traits);
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

function isAssigned(value: ScimValue | undefined): value is ScimValue {
  return value !== undefined && value !== null;
}

/** What a text of JSON says; any other value stands for itself. */
function contentOf(value: ScimValue | undefined): ScimValue | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as ScimValue;
  } catch {
    return value;
  }
}
