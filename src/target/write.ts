import { type PatchOperation, patchBody } from '../scim/patch.ts';
import { GROUP_SCHEMA } from '../scim/resource.ts';
import { readGroup } from './client.ts';
import { readCreated } from './created.ts';
import { isRemoteError } from './errors.ts';
import type { GroupRoute } from './profile.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';
import { coversMembers } from './version.ts';
import { toWriteAnswer, type WriteAnswer } from './write-answer.ts';

export { batches } from './batches.ts';
export type { WriteAnswer } from './write-answer.ts';

export interface NewGroup {
  readonly displayName: string;
  readonly externalId?: string;
}

/**
 * Creates a group without members: they follow as a change of it, for a group may nest another that does not exist yet,
 * and some servers drop the members of a create. What the route cannot carry (on Genesys Cloud externalId) is left out
 * likewise; the answer shows the group as it is. Never sent twice: a lost answer is `lost`.
 */
export async function createGroup(target: Target, group: NewGroup): Promise<WriteAnswer> {
  const { profile } = target;
  if (profile.groupRoute.kind === 'platform') return createOnPlatform(target, group, profile.groupRoute);
  const { displayName, externalId } = group;
  const body = {
    schemas: [GROUP_SCHEMA],
    displayName,
    ...(externalId !== undefined && { externalId }),
  };
  const path = profile.groupsPath;
  const reply = await target.send({ right: 'create groups', method: 'POST', base: 'scim', path, body });
  return toWriteAnswer(target, reply, 'create');
}

/** Sends one PATCH, bound to the version that was read: by If-Match, in the body, or by comparing just before. */
export async function patchGroup(
  target: Target,
  change: {
    readonly id: string;
    readonly version?: string;
    readonly operations: readonly PatchOperation[];
  },
): Promise<WriteAnswer> {
  const { id, version, operations } = change;
  const { profile } = target;
  const stale = profile.versioning === 'reread' ? await compareVersion(target, id, version) : undefined;
  if (stale) return stale;
  const reply = await target.send({
    right: 'change groups',
    method: 'PATCH',
    base: 'scim',
    path: `${profile.groupsPath}/${encodeURIComponent(id)}`,
    headers: ifMatch(target, version),
    body: { ...patchBody(operations, profile), ...versionInBody(target, version) },
  });
  return toWriteAnswer(target, reply, 'change');
}

/** Deletes a group, unless it is no longer the one that was read. */
export async function deleteGroup(
  target: Target,
  { id, version }: { readonly id: string; readonly version?: string },
): Promise<WriteAnswer> {
  const { groupRoute, groupsPath, versioning } = target.profile;
  const platform = groupRoute.kind === 'platform';
  const stale = platform || versioning !== 'etag' ? await compareVersion(target, id, version) : undefined;
  if (stale) return stale;
  const reply = await target.send({
    right: 'delete groups',
    method: 'DELETE',
    base: platform ? 'platform' : 'scim',
    path: `${platform ? groupRoute.path : groupsPath}/${encodeURIComponent(id)}`,
    headers: platform ? {} : ifMatch(target, version),
  });
  return toWriteAnswer(target, reply, 'delete');
}

function ifMatch({ profile }: Target, version: string | undefined): Readonly<Record<string, string>> {
  return profile.versioning === 'etag' && version !== undefined ? { 'if-match': version } : {};
}

/** Servers that keep the version in the resource take it as a number where it looks like one. */
function versionInBody({ profile }: Target, version: string | undefined) {
  if (profile.versioning !== 'body' || version === undefined) return {};
  return { version: /^\d+$/.test(version) ? Number(version) : version };
}

/** The weaker guarantee: the group is read again right before it is written. Undefined when it may be written. */
async function compareVersion(
  target: Target,
  id: string,
  version: string | undefined,
): Promise<WriteAnswer | undefined> {
  if (version === undefined) return undefined;
  try {
    const current = await readGroup(target, id, coversMembers(version));
    if (current === undefined) return { kind: 'gone', ms: 0 };
    if (current.version === version) return undefined;
    return { kind: 'conflict', ms: 0, detail: 'the group was changed since it was read' };
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    return {
      kind: 'refused',
      ms: 0,
      detail: `not written, because it could not be read first: ${error.message}`,
    };
  }
}

async function createOnPlatform(
  target: Target,
  { displayName }: NewGroup,
  { path, nameField, defaults }: Extract<GroupRoute, { kind: 'platform' }>,
): Promise<WriteAnswer> {
  const body = { [nameField]: displayName, ...defaults };
  const reply = await target.send({ right: 'create groups', method: 'POST', base: 'platform', path, body });
  const answer = toWriteAnswer(target, reply, 'create');
  const id = reply.kind === 'answer' && !reply.error ? toResource(reply.json)?.id : undefined;
  if (answer.kind !== 'done' || id === undefined) return answer;
  const { group: _platformGroup, version: _platformVersion, ...done } = answer;
  const group = await readCreated(target, id, displayName);
  return { ...done, group, ...(group.version !== undefined && { version: group.version }) };
}
