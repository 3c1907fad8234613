import { isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import { createElements, type Elements } from './elements.ts';
import type { Attributes } from './stored.ts';

/** A resource while a PATCH works on it. The stored one stays as it is until every operation has gone well. */
export interface PatchDraft {
  readonly get: (extension: string | undefined, name: string) => ScimValue | undefined;
  /** Undefined unassigns the attribute. */
  readonly set: (extension: string | undefined, name: string, value: ScimValue | undefined) => void;
  readonly elements: (extension: string | undefined, traits: AttributeTraits) => Elements;
  readonly finish: () => Attributes;
}

export function createDraft(attributes: Attributes): PatchDraft {
  const core: Record<string, ScimValue> = { ...attributes };
  const extensions = new Map<string, Record<string, ScimValue>>();
  const lists = new Map<string, { readonly elements: Elements; readonly keep: () => void }>();

  function holder(extension: string | undefined): Record<string, ScimValue> {
    if (extension === undefined) return core;
    let held = extensions.get(extension);
    if (held === undefined) {
      const stored = core[extension];
      held = isComplex(stored) ? { ...stored } : {};
      extensions.set(extension, held);
    }
    return held;
  }

  function set(extension: string | undefined, name: string, value: ScimValue | undefined): void {
    if (value === undefined) delete holder(extension)[name];
    else holder(extension)[name] = value;
  }

  return {
    get: (extension, name) => holder(extension)[name],
    set,
    elements(extension, traits) {
      const key = `${extension ?? ''}:${traits.name}`;
      const open = lists.get(key);
      if (open !== undefined) return open.elements;
      const stored = holder(extension)[traits.name];
      const elements = createElements(traits, isMultiValued(stored) ? stored : []);
      const keep = () => {
        const values = elements.values();
        set(extension, traits.name, values.length === 0 ? undefined : values);
      };
      lists.set(key, { elements, keep });
      return elements;
    },
    finish() {
      for (const { keep } of lists.values()) keep();
      for (const [extension, held] of extensions) {
        // RFC 7643 2.5: a complex value without sub-attributes is unassigned.
        if (Object.keys(held).length === 0) delete core[extension];
        else core[extension] = held;
      }
      return core;
    },
  };
}
