import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Deed, deed, parseDeed } from '../changeset/deed.ts';
import type { Plan } from '../changeset/plan.ts';
import { canonicalJson } from '../scim/canonical-json.ts';

/** What a comment hides beneath its text, so that `apply` can tell less than was approved from something else. */
export type Payload =
  | { readonly kind: 'none' }
  /** It does not belong to the digest, or cannot be read: somebody changed the comment. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'deed'; readonly deed: Deed };

/** The deed of a plan as canonical JSON, compressed, in a line that no reader sees. */
export function printPayload(plan: Plan): string {
  const text = canonicalJson(deed(plan));
  return `<!-- rollcall:deed:v1 ${deflateRawSync(text, { level: 9 }).toString('base64')} -->`;
}

/** A comment has 1,000,000 characters at most; what becomes far larger than any deed of that size was made to harm. */
const largestDeed = 64 * 1024 * 1024;

/** Only the last line counts: that is where we write it, whatever stands in the text above. */
export function readPayload(body: string, digest: string): Payload {
  const last = body.trimEnd().split(/\r?\n/).at(-1) ?? '';
  const [, base64] = /^<!-- rollcall:deed:v1 ([A-Za-z0-9+/=]+) -->$/.exec(last) ?? [];
  if (base64 === undefined) return { kind: 'none' };
  try {
    const text = inflateRawSync(Buffer.from(base64, 'base64'), { maxOutputLength: largestDeed });
    const actual = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    if (actual !== digest) return { kind: 'altered' };
    const found = parseDeed(JSON.parse(text.toString('utf8')));
    // Another version of rollcall may write a deed differently: then only exactly the same plan is approved.
    return found === undefined ? { kind: 'none' } : { kind: 'deed', deed: found };
  } catch {
    return { kind: 'altered' };
  }
}
