import { createHash } from 'node:crypto';
import { canonicalJson } from '../scim/canonical-json.ts';
import { type Doing, deed, deedDigest } from './deed.ts';
import type { Plan } from './plan.gen.ts';

/** SHA-256 over what a plan does: two plans with one digest do the same. Approvals name it. */
export function changesetDigest(plan: Doing): string {
  return deedDigest(deed(plan));
}

/** SHA-256 over everything a plan says, its own digests of itself left out. */
export function contentDigest({ contentDigest: _ofItself, ...content }: Plan): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}
