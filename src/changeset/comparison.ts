import type { Locate, Origin } from '../diagnostic/source.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { AttributeTraits, ResourceSchema } from '../scim/schema.ts';
import { valueAt } from '../scim/value-at.ts';
import { type CarrierValues, carrierValues } from './carrier-values.ts';
import { planSource } from './origin.ts';
import type { GrantEdit, PlanSource } from './plan.gen.ts';

/** What the comparison of one resource needs to know of the server and of the manifest. */
export interface Comparison {
  readonly carriers: ReadonlyMap<GrantEdit['kind'], CarrierValues>;
  readonly attributeAt: (path: AttributePath) => ComparedAttribute;
  readonly sourceOf: (origin: Origin) => PlanSource;
}

interface ComparedAttribute {
  /** The path as a plan writes it. */
  readonly text: string;
  readonly read: (resource: ScimResource) => ScimValue | undefined;
  readonly traits: AttributeTraits | undefined;
}

/**
 * Prepares what is the same for every resource of a run. One line of a mapping speaks of all people, by turns with lines
 * of other files: to look its place up anew for each would mean to parse those files again and again.
 */
export function comparison(
  schemas: readonly ResourceSchema[],
  { carriers, catalogues }: Pick<LiveDirectory, 'carriers' | 'catalogues'>,
  locate: Locate,
): Comparison {
  return {
    carriers: carrierValues(carriers, schemas, catalogues),
    attributeAt: once((path) => ({
      text: printPath(path),
      read: valueAt(path, schemas),
      traits: attributeTraits(schemas, path),
    })),
    sourceOf: once((origin) => planSource(origin, locate)),
  };
}

/** Computes each answer once. */
function once<K, V extends object>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
