import { isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';

/** Read one place of a data file, and throw an Error that names the place when something else stands there. */
export function objectAt(where: string, json: unknown): Readonly<Record<string, ScimValue>> {
  const value = json as ScimValue | undefined;
  if (!isComplex(value)) throw new Error(`${where} must be an object`);
  return value;
}

export function listAt(where: string, json: ScimValue | undefined): readonly ScimValue[] {
  if (!isMultiValued(json)) throw new Error(`${where} must be a list`);
  return json;
}

export function textAt(where: string, json: ScimValue | undefined): string {
  if (typeof json !== 'string' || json === '') throw new Error(`${where} must be a text`);
  return json;
}

/** Refuses a list in which two things have one id. */
export function refuseTwice(list: string, resources: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of resources.entries()) {
    if (seen.has(id))
      throw new Error(`${list}[${index}]: the id ${id}, or the name it is made from, is there twice`);
    seen.add(id);
  }
}
