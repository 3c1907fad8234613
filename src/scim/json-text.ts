import { isComplex, isMultiValued, type ScimValue } from './resource.ts';

/** The value as a text of JSON; a text is one already. */
export function jsonText(value: ScimValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a text of JSON says; undefined for whatever is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether two texts say the same in JSON: the order of names means nothing, and lists are sets, as in SCIM (RFC 7643 section 2.4). */
export function sameJson(left: string, right: string): boolean {
  const [one, other] = [meaningOf(left), meaningOf(right)];
  return one !== undefined && one === other;
}

function meaningOf(text: string): string | undefined {
  const value = parseJson(text);
  // What is no JSON has no meaning beyond its letters.
  return value === undefined ? undefined : canonical(value as ScimValue);
}

function canonical(value: ScimValue): string {
  if (isMultiValued(value)) return `[${[...new Set(value.map(canonical))].sort().join()}]`;
  if (!isComplex(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.sort().join()}}`;
}
