import { type PatchOperation, patchBody } from '../scim/patch.ts';
import type { Call } from './call.ts';
import type { Right } from './profile.ts';
import type { Target } from './target.ts';
import { type ReadShown, toWriteAnswer, type WriteAnswer } from './write-answer.ts';

/** Where a PATCH goes, and how its answer is read. */
export interface PatchPlace {
  readonly right: Right;
  /** The path of all people, or of all groups. */
  readonly collection: string;
  readonly readShown: ReadShown;
}

export interface Patch {
  readonly id: string;
  readonly version?: string;
  readonly operations: readonly PatchOperation[];
}

/** Sends one PATCH that says which version it is meant for, where the server understands that. */
export async function sendPatch(
  target: Target,
  { right, collection, readShown }: PatchPlace,
  { id, version, operations }: Patch,
): Promise<WriteAnswer> {
  const call: Call = {
    right,
    method: 'PATCH',
    base: 'scim',
    path: `${collection}/${encodeURIComponent(id)}`,
    headers: ifMatch(target, version),
    body: { ...patchBody(operations, target.profile), ...versionInBody(target, version) },
  };
  return toWriteAnswer(target, await target.send(call), 'change', readShown);
}

/** The header of a write that is meant for one version (RFC 7644 section 3.14). */
export function ifMatch({ profile }: Target, version: string | undefined): Readonly<Record<string, string>> {
  return profile.versioning === 'etag' && version !== undefined ? { 'if-match': version } : {};
}

/** Servers that keep the version in the resource take it as a number where it looks like one. */
function versionInBody({ profile }: Target, version: string | undefined) {
  if (profile.versioning !== 'body' || version === undefined) return {};
  return { version: /^\d+$/.test(version) ? Number(version) : version };
}
