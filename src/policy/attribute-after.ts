import { isWithin } from '../resolve/paths.ts';
import { assign } from '../scim/assign.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import { isComplex, readAttribute, type ScimResource, type ScimValue, sameName } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { valueAt } from '../scim/value-at.ts';
import type { PersonAfter } from './people-after.ts';

export interface AttributeAfter {
  /** The texts the attribute holds; several for a multi-valued one. */
  readonly values: readonly string[];
  readonly isChanged: boolean;
}

/** Prepares the reading of one attribute as the plan will leave it, whichever part of it the plan edits. */
export function attributeAfter(
  by: AttributePath,
  schemas: readonly ResourceSchema[],
): (person: PersonAfter) => AttributeAfter {
  const read = valueAt(by, schemas);
  const editedPath = pathsThatEdit(by, schemas);
  return ({ live, change }) => {
    let resource: ScimResource = live?.resource ?? {};
    let isChanged = false;
    for (const { path: text, after } of change?.attributes ?? []) {
      const path = editedPath(text);
      if (path === undefined) continue;
      isChanged = true;
      // What cannot be foreseen is no value: no rule then speaks for the person.
      resource = assign(resource, path, after, schemas) ?? {};
    }
    return { values: textsOf(read(resource)), isChanged };
  };
}

/** Many people have edits of few paths. */
function pathsThatEdit(
  by: AttributePath,
  schemas: readonly ResourceSchema[],
): (text: string) => AttributePath | undefined {
  const knownSchemas = schemas.map(({ id }) => id);
  const known = new Map<string, AttributePath | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const parsed = parsePath(text, knownSchemas);
    const path = parsed.ok && editsPartOf(parsed.value, by) ? parsed.value : undefined;
    known.set(text, path);
    return path;
  };
}

function editsPartOf(edited: AttributePath, by: AttributePath): boolean {
  if (!isWithin(edited, by) && !isWithin(by, edited)) return false;
  const { subAttribute: part } = edited;
  return part === undefined || by.subAttribute === undefined || sameName(part, by.subAttribute);
}

function textsOf(value: ScimValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isComplex(value)) return textsOf(readAttribute(value, 'value'));
  return [String(value)];
}
