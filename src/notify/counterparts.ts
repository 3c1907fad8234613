import { type DirectoryIndex, indexDirectory } from '../directory/directory.ts';
import type { ReadingNeed, WantedUser } from '../directory/need.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { ScimReceiver } from '../manifest/notify.ts';
import { foldName } from '../scim/fold.ts';
import { parsePath } from '../scim/path.ts';
import { findGroups } from '../target/client.ts';
import { readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';
import type { MessageGroup, MessageMember } from './message.ts';
import { Undeliverable } from './undeliverable.ts';

type By = Pick<ScimReceiver, 'groupBy' | 'userBy'>;

/** Somebody of our directory, and by what they are known in another. */
export interface KeyedMember {
  readonly member: MessageMember;
  /** Undefined when our own directory cannot say. */
  readonly key?: string;
}

/** The key of each person, from the message or else from our own directory. */
export async function keysOf(
  members: readonly MessageMember[],
  source: Target,
  { userBy }: By,
): Promise<readonly KeyedMember[]> {
  const stated = (member: MessageMember) => (userBy === 'userName' ? member.userName : undefined);
  const open = members.filter((member) => stated(member) === undefined);
  const wanted = open.map(({ id }) => ({ by: 'id' as const, value: id }));
  const { userById } = wanted.length === 0 ? nobody : await readPeople(source, wanted);
  return members.map((member) => {
    const key = stated(member) ?? userById.get(member.id)?.[userBy];
    return { member, ...(key !== undefined && { key }) };
  });
}

const nobody: Pick<DirectoryIndex, 'userById'> = { userById: new Map() };

/** The same group there. Throws Undeliverable when there is none, or more than one. */
export async function groupThere(group: MessageGroup, there: Target, { groupBy }: By): Promise<LiveGroup> {
  const { displayName, externalId } = group;
  const key = groupBy === 'externalId' ? externalId : displayName;
  if (key === undefined) throw new Undeliverable(`${group.address} has no externalId to be found by`);
  const found =
    groupBy === 'externalId'
      ? (await findGroups(there, { displayName, externalId: key })).filter((each) => each.externalId === key)
      : await findGroups(there, { displayName });
  const [only, ...others] = found;
  if (only === undefined) throw new Undeliverable(`there is no group there with the ${groupBy} ${key}`);
  if (others.length > 0) throw new Undeliverable(`several groups there have the ${groupBy} ${key}`);
  return only;
}

/** The same people there, by their keys; nobody for a key that nobody holds, or more than one. */
export async function peopleThere(
  keys: readonly string[],
  there: Target,
  { userBy }: By,
): Promise<(key: string) => LiveUser | undefined> {
  const { usersByUserName, usersByExternalId } = await readPeople(
    there,
    keys.map((value) => ({ by: userBy, value })),
  );
  return (key) => {
    const found = userBy === 'userName' ? usersByUserName.get(foldName(key)) : usersByExternalId.get(key);
    return found?.length === 1 ? found[0] : undefined;
  };
}

async function readPeople(target: Target, wanted: readonly WantedUser[]): Promise<DirectoryIndex> {
  return indexDirectory(await readDirectory(target, needOf(wanted)));
}

function needOf(wanted: readonly WantedUser[]): ReadingNeed {
  const externalId = parsePath('externalId');
  return {
    groups: { wanted: [], all: false, attributes: [] },
    users: {
      all: false,
      inactive: false,
      attributes: externalId.ok ? [externalId.value] : [],
      wanted,
      versions: false,
    },
    catalogues: [],
  };
}
