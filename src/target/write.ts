import { withSchemas } from '../scim/assign.ts';
import { GROUP_SCHEMA } from '../scim/resource.ts';
import { readGroup } from './client.ts';
import { readCreated } from './created.ts';
import { type ResourceChange, type ResourceEdit, withEdits } from './edits.ts';
import { lookAgain } from './look-again.ts';
import { ifMatch, type Patch, sendPatch } from './patch.ts';
import { patchEdits } from './patch-edits.ts';
import type { GroupRoute } from './profile.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';
import { coversMembers } from './version.ts';
import { shownGroup, toWriteAnswer, unassignable, unsent, type WriteAnswer } from './write-answer.ts';

export { batches } from './batches.ts';
export type { WriteAnswer } from './write-answer.ts';

export interface NewGroup {
  readonly displayName: string;
  readonly externalId?: string;
  /** Further attributes. */
  readonly edits?: readonly ResourceEdit[];
}

/**
 * Creates a group without members: they follow as a change of it, for a group may nest another that does not exist yet,
 * and some servers drop the members of a create. What the route cannot carry (on Genesys Cloud all but the name) is left
 * out likewise; the answer shows the group as it is. Never sent twice: a lost answer is `lost`.
 */
export async function createGroup(target: Target, group: NewGroup): Promise<WriteAnswer> {
  const { profile } = target;
  if (profile.groupRoute.kind === 'platform') return createOnPlatform(target, group, profile.groupRoute);
  const { displayName, externalId, edits = [] } = group;
  const named = { schemas: [GROUP_SCHEMA], displayName, ...(externalId !== undefined && { externalId }) };
  const made = withEdits(profile, edits, named);
  if ('unassignable' in made) return unassignable(made.unassignable);
  const call = { right: 'create groups', method: 'POST', base: 'scim', path: profile.groupsPath } as const;
  const reply = await target.send({ ...call, body: withSchemas(made.resource, GROUP_SCHEMA) });
  return toWriteAnswer(target, reply, 'create', shownGroup);
}

/** Sends one PATCH, bound to the version that was read: by If-Match, in the body, or by comparing just before. */
export async function patchGroup(target: Target, change: Patch): Promise<WriteAnswer> {
  const { profile } = target;
  if (!profile.patchSupported) return withoutPatch;
  const { id, version } = change;
  const stale = profile.versioning === 'reread' ? await compareVersion(target, id, version) : undefined;
  return stale ?? sendPatch(target, groupPlace(target), change);
}

/**
 * Changes attributes of a group other than its members, bound to the version that was read. `current` is the group as last
 * seen, with every attribute that is edited. Never sent twice: a lost answer is `lost`.
 */
export async function updateGroup(target: Target, change: ResourceChange): Promise<WriteAnswer> {
  if (!target.profile.patchSupported) return withoutPatch;
  return patchEdits(target, change, {
    ...groupPlace(target),
    what: 'the group',
    readAgain: ({ id, version, edits }) =>
      readGroup(
        target,
        id,
        coversMembers(version),
        edits.map(({ path }) => path),
      ),
  });
}

const withoutPatch = unsent('this server has no PATCH, without which a group cannot be changed safely');

function groupPlace({ profile }: Target) {
  return { right: 'change groups', collection: profile.groupsPath, readShown: shownGroup } as const;
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
  return toWriteAnswer(target, reply, 'delete', shownGroup);
}

/** The weaker guarantee: the group is read again right before it is written. Undefined when it may be written. */
async function compareVersion(
  target: Target,
  id: string,
  version: string | undefined,
): Promise<WriteAnswer | undefined> {
  if (version === undefined) return undefined;
  const expected = { version, edits: [], current: {} };
  const read = () => readGroup(target, id, coversMembers(version));
  const looked = await lookAgain(target, 'the group', expected, read);
  return 'answer' in looked ? looked.answer : undefined;
}

async function createOnPlatform(
  target: Target,
  { displayName }: NewGroup,
  { path, nameField, defaults }: Extract<GroupRoute, { kind: 'platform' }>,
): Promise<WriteAnswer> {
  const body = { [nameField]: displayName, ...defaults };
  const reply = await target.send({ right: 'create groups', method: 'POST', base: 'platform', path, body });
  const answer = toWriteAnswer(target, reply, 'create', shownGroup);
  const id = reply.kind === 'answer' && !reply.error ? toResource(reply.json)?.id : undefined;
  if (answer.kind !== 'done' || id === undefined) return answer;
  const { group: _platformGroup, version: _platformVersion, ...done } = answer;
  const group = await readCreated(target, id, displayName);
  return { ...done, group, ...(group.version !== undefined && { version: group.version }) };
}
