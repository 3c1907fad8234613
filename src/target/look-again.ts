import type { ScimResource } from '../scim/resource.ts';
import { differAt, type ResourceChange } from './edits.ts';
import { isRemoteError } from './errors.ts';
import type { Target } from './target.ts';
import { sameVersion } from './version.ts';
import { unsent, type WriteAnswer } from './write-answer.ts';

/** A person or a group right before it is written. */
export interface Sighting {
  readonly resource: ScimResource;
  readonly version?: string;
}

type Expected = Omit<ResourceChange, 'id'>;

/**
 * Reads a resource once more right before it is written; the answer to the write when it is not as expected any more.
 * Without a version the values that the edits touch are compared.
 */
export async function lookAgain(
  target: Target,
  what: 'the group' | 'the person',
  expected: Expected,
  read: () => Promise<Sighting | undefined>,
): Promise<{ readonly seen: Sighting } | { readonly answer: WriteAnswer }> {
  try {
    const seen = await read();
    if (seen === undefined) return { answer: { kind: 'gone', ms: 0 } };
    if (isAsExpected(target, expected, seen)) return { seen };
    return { answer: { kind: 'conflict', ms: 0, detail: `${what} was changed since it was read` } };
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    return { answer: unsent(`not written, because it could not be read first: ${error.message}`) };
  }
}

function isAsExpected({ profile }: Target, { version, edits, current }: Expected, seen: Sighting): boolean {
  if (version !== undefined) return sameVersion(version, seen.version);
  return !differAt(profile, edits, [current, seen.resource]);
}
