import type { Origin } from '../diagnostic/source.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { isCoreSchema, sameName } from '../scim/resource.ts';
import { type FaultList, key } from './fault.ts';
import { overlap } from './overlap.ts';

/** An attribute that something sets, and where that is said. */
export interface ClaimedAttribute {
  readonly path: AttributePath;
  readonly origin: Origin;
}

/** The attributes of people that are set so far, by what two paths must share to concern one attribute. */
export type AttributeClaims = Map<string, ClaimedAttribute[]>;

/** Checks an attribute against those claimed before, and claims it. One attribute has one author. */
export function claimAttribute(claims: AttributeClaims, claimed: ClaimedAttribute, faults: FaultList): void {
  const name = bucketOf(claimed.path);
  const bucket = claims.get(name);
  if (bucket === undefined) claims.set(name, [claimed]);
  else {
    checkUnclaimed(claims, claimed, faults);
    bucket.push(claimed);
  }
}

/** Checks an attribute against those claimed before. */
export function checkUnclaimed(
  claims: ReadonlyMap<string, readonly ClaimedAttribute[]>,
  { path, origin }: ClaimedAttribute,
  faults: FaultList,
): void {
  const first = claims.get(bucketOf(path))?.find((other) => overlap(path, other.path));
  if (first === undefined) return;
  const text = printPath(path);
  const other = printPath(first.path);
  faults.add({
    code: 'attribute-claimed-twice',
    summary: sameName(text, other)
      ? `"${text}" is set twice`
      : `"${text}" and "${other}" set the same attribute`,
    at: key(origin),
    related: [{ message: 'first set here', at: key(first.origin) }],
    advice: 'One attribute has one author: keep one of the two.',
  });
}

/** The extension as a whole, for one of its attributes may meet the path of the whole; otherwise the attribute. */
function bucketOf({ schema, attribute }: AttributePath): string {
  return (schema === undefined || isCoreSchema(schema) ? attribute : schema).toLowerCase();
}
