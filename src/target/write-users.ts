import type { LiveUser } from '../directory/resource.ts';
import { withSchemas } from '../scim/assign.ts';
import { type ScimResource, sameName, USER_SCHEMA } from '../scim/resource.ts';
import { singleUserAttributes } from './attributes.ts';
import { readUser } from './client.ts';
import { differAt, type ResourceChange, type ResourceEdit, withEdits } from './edits.ts';
import { coveredAttributes, userFingerprint } from './fingerprint.ts';
import { lookAgain } from './look-again.ts';
import { ifMatch } from './patch.ts';
import { patchEdits } from './patch-edits.ts';
import type { Profile } from './profile.ts';
import type { Target } from './target.ts';
import { shownUser, toWriteAnswer, unassignable, unsent, type WriteAnswer } from './write-answer.ts';

export interface NewUser {
  readonly userName: string;
  readonly edits: readonly ResourceEdit[];
}

/** Creates a person with everything that is known of them. Never sent twice: a lost answer is `lost`. */
export async function createUser(target: Target, { userName, edits }: NewUser): Promise<WriteAnswer> {
  const { profile } = target;
  if (!profile.userCreation) return unsent('the profile of this server says that people cannot be created');
  const made = withEdits(profile, edits, { schemas: [USER_SCHEMA], userName });
  if ('unassignable' in made) return unassignable(made.unassignable);
  const call = { right: 'create users', method: 'POST', base: 'scim', path: profile.usersPath } as const;
  const reply = await target.send({ ...call, body: withSchemas(made.resource, USER_SCHEMA) });
  return toWriteAnswer(target, reply, 'create', shownUser(singleUserAttributes(profile, pathsOf(edits))));
}

/**
 * Changes a person, bound to the version that was read, in one request unless the server takes fewer operations at once.
 * `current` is the person as last seen, with every attribute that is edited. Never sent twice: a lost answer is `lost`.
 */
export function updateUser(target: Target, change: ResourceChange): Promise<WriteAnswer> {
  const { profile } = target;
  if (profile.userUpdate === 'put') return putUser(target, change);
  return patchEdits(target, change, {
    what: 'the person',
    right: 'change users',
    collection: profile.usersPath,
    readShown: shownUser(askedWith(profile, change)),
    readAgain: (part) => readAgain(target, part, 'asked'),
  });
}

/**
 * Writes the whole person back with nothing changed but what is ours (RFC 7644 section 3.5.1). What the server alone may
 * write is not sent back; If-Match has the version as it was spelt a moment ago.
 */
async function putUser(target: Target, change: ResourceChange): Promise<WriteAnswer> {
  const { profile } = target;
  const { id, edits } = change;
  const looked = await lookAgain(target, 'the person', change, () => readAgain(target, change, 'whole'));
  if ('answer' in looked) return looked.answer;
  const { resource, version } = looked.seen;
  const edited = withEdits(profile, edits, resource);
  if ('unassignable' in edited) return unassignable(edited.unassignable);
  if (!differAt(profile, edits, [resource, edited.resource])) return { kind: 'done', ms: 0 };
  const reply = await target.send({
    right: 'change users',
    method: 'PUT',
    base: 'scim',
    path: `${profile.usersPath}/${encodeURIComponent(id)}`,
    headers: ifMatch(target, version),
    body: withSchemas(withoutServersOwn(edited.resource), USER_SCHEMA),
  });
  return toWriteAnswer(target, reply, 'change', shownUser(askedWith(profile, change)));
}

async function readAgain(
  target: Target,
  change: ResourceChange,
  extent: 'asked' | 'whole',
): Promise<LiveUser | undefined> {
  const user = await readUser(target, change.id, askedWith(target.profile, change), extent);
  const covered = coveredAttributes(change.version);
  // A version of our own making can be compared only with one that covers the same attributes.
  return user && covered.length > 0 ? { ...user, version: userFingerprint(covered)(user.resource) } : user;
}

function askedWith(profile: Profile, { edits, version }: ResourceChange): readonly string[] {
  return [...new Set([...singleUserAttributes(profile, pathsOf(edits)), ...coveredAttributes(version)])];
}

function pathsOf(edits: readonly ResourceEdit[]) {
  return edits.map(({ path }) => path);
}

function withoutServersOwn(resource: ScimResource): ScimResource {
  const own = ['meta', 'groups'];
  const sent = Object.entries(resource).filter(([name]) => !own.some((each) => sameName(each, name)));
  return Object.fromEntries(sent);
}
