import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import { readAttribute } from '../scim/resource.ts';
import type { AnswerReply, Reply } from './call.ts';
import { printServerError, type ServerError } from './errors.ts';
import { userFingerprint } from './fingerprint.ts';
import type { Identified } from './paging.ts';
import type { Profile } from './profile.ts';
import { toLiveGroup, toLiveUser, toResource } from './resources.ts';
import type { Target } from './target.ts';
import type { WireHeaders } from './transport.ts';

/** What became of a write. `ms` is its latency; there is a status wherever there was an answer. */
export type WriteAnswer = {
  readonly status?: number;
  readonly ms: number;
  readonly correlationId?: string;
} & (
  | ({ readonly kind: 'done'; readonly version?: string } & Shown)
  /** Somebody else was first: nothing was written. */
  | { readonly kind: 'conflict'; readonly detail: string }
  /** A name or an externalId is taken: nothing was written. */
  | { readonly kind: 'exists'; readonly detail: string }
  | { readonly kind: 'gone' }
  /** Nobody knows whether it took effect: read before writing again. */
  | { readonly kind: 'lost'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string }
);

/** The resource as the answer to a write shows it, if it does. */
interface Shown {
  readonly group?: LiveGroup;
  readonly user?: LiveUser;
}

export type ReadShown = (resource: Identified, context: ShownContext) => Shown;

interface ShownContext {
  readonly profile: Profile;
  readonly headers: WireHeaders;
}

export type WriteKind = 'create' | 'change' | 'delete';

/** What a reply means for a write of this kind; `readShown` reads the resource that it may hold. */
export function toWriteAnswer(
  target: Target,
  reply: Reply,
  write: WriteKind,
  readShown: ReadShown,
): WriteAnswer {
  if (reply.kind === 'lost') return reply;
  const { status, ms, correlationId, error } = reply;
  const known = { status, ms, ...(correlationId !== undefined && { correlationId }) };
  if (error === undefined) return { ...known, kind: 'done', ...shownIn(target, reply, readShown) };
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
export const shownGroup: ReadShown = (resource, context) => {
  const members = readAttribute(resource, 'members') !== undefined;
  return { group: toLiveGroup(resource, { ...context, members }) };
};

/** The person as the answer shows them; a version of our own making covers what was asked for before the write. */
export function shownUser(asked: readonly string[]): ReadShown {
  const fingerprint = userFingerprint(asked);
  return (resource, context) => ({ user: toLiveUser(resource, { ...context, fingerprint }) });
}

function shownIn(
  { profile }: Target,
  { json, headers }: AnswerReply,
  readShown: ReadShown,
): Shown & { readonly version?: string } {
  const resource = toResource(json);
  if (resource === undefined) return {};
  const shown = readShown(resource, { profile, headers });
  const { version } = shown.group ?? shown.user ?? {};
  return { ...shown, ...(version !== undefined && { version }) };
}

/** Nothing was sent, for a reason that sending again would not mend. */
export function unsent(detail: string): WriteAnswer {
  return { kind: 'refused', ms: 0, detail };
}

/** Nothing was sent, because the path of an edit names no value that could be made (see `withEdits`). */
export function unassignable(path: string): WriteAnswer {
  return unsent(`${path} describes no single value that could be written`);
}
