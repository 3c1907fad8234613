import type { LiveGroup } from '../directory/resource.ts';
import { readAttribute } from '../scim/resource.ts';
import type { AnswerReply, Reply } from './call.ts';
import { printServerError, type ServerError } from './errors.ts';
import type { Profile } from './profile.ts';
import { toLiveGroup, toResource } from './resources.ts';
import type { Target } from './target.ts';

/** What became of a write. `ms` is its latency; there is a status wherever there was an answer. */
export type WriteAnswer = {
  readonly status?: number;
  readonly ms: number;
  readonly correlationId?: string;
} & (
  | { readonly kind: 'done'; readonly group?: LiveGroup; readonly version?: string }
  /** Somebody else was first: nothing was written. */
  | { readonly kind: 'conflict'; readonly detail: string }
  /** A name or an externalId is taken: nothing was written. */
  | { readonly kind: 'exists'; readonly detail: string }
  | { readonly kind: 'gone' }
  /** Nobody knows whether it took effect: read before writing again. */
  | { readonly kind: 'lost'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string }
);

export type WriteKind = 'create' | 'change' | 'delete';

export function toWriteAnswer(target: Target, reply: Reply, write: WriteKind): WriteAnswer {
  if (reply.kind === 'lost') return reply;
  const { status, ms, correlationId, error } = reply;
  const known = { status, ms, ...(correlationId !== undefined && { correlationId }) };
  if (error === undefined) return { ...known, kind: 'done', ...groupIn(target, reply) };
  const detail = printServerError(error);
  return { ...known, ...failureKind(error, target.profile, write), detail };
}

/**
 * 409 says "taken" as well as "too late", so the scimType decides where there is one (RFC 7644 section 3.12); a create
 * has no version to be too late with. `noTarget` in a change means that a member to be removed has left meanwhile.
 * Genesys Cloud documents 400 with invalidVers and 409 for the same thing.
 */
function failureKind(
  { status, scimType, detail }: ServerError,
  { conflictStatuses }: Profile,
  write: WriteKind,
): { readonly kind: 'conflict' | 'exists' | 'gone' | 'refused' } {
  if (status === 404 && write !== 'create') return { kind: 'gone' };
  if (scimType === 'uniqueness') return { kind: 'exists' };
  if (scimType === 'invalidVers' || scimType === 'noTarget') return { kind: 'conflict' };
  if (status === 400 && /does not match the current version/i.test(detail)) return { kind: 'conflict' };
  if (!conflictStatuses.includes(status)) return { kind: 'refused' };
  return { kind: write === 'create' ? 'exists' : 'conflict' };
}

/** The group as the answer shows it; members only where it lists them, for many answers leave them out. */
function groupIn(
  { profile }: Target,
  { json, headers }: AnswerReply,
): { readonly group?: LiveGroup; readonly version?: string } {
  const resource = toResource(json);
  if (resource === undefined) return {};
  const members = readAttribute(resource, 'members') !== undefined;
  const group = toLiveGroup(resource, { profile, members, headers });
  return { group, ...(group.version !== undefined && { version: group.version }) };
}
