import type { ReadingGap } from '../directory/directory.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { readGroup } from './client.ts';
import type { IsMeant } from './declared.ts';
import { isRemoteError } from './errors.ts';
import { countMembers, memberCount } from './member-count.ts';
import type { Target } from './target.ts';

interface CompletedMembers {
  readonly groups: readonly LiveGroup[];
  readonly gaps: readonly ReadingGap[];
}

/** A list cut at fewer members than this would be useless, and no server does it. */
const smallestCap = 10;
/** A cap belongs to the server, not to a group, so that a few groups betray it. */
const samples = 3;

/**
 * Sees to it that the members of the groups meant are there in full: fetches them where the listing had none, and where
 * the listing looks capped asks for the groups one by one. What stays in doubt is a gap.
 */
export async function completeMembers(
  target: Target,
  groups: readonly LiveGroup[],
  { isMeant, carriesMembers }: { readonly isMeant: IsMeant; readonly carriesMembers: IsMeant },
): Promise<CompletedMembers> {
  if (target.profile.memberReading === 'none') return { groups, gaps: [] };
  const wanted = groups.filter(isMeant);
  const suspects = [
    ...(await findCapped(target, groups, wanted)),
    ...(await findLeftOut(target, wanted.filter(carriesMembers))),
  ];
  const toFetch = [...wanted.filter(({ members }) => members === undefined), ...suspects];
  const fetched = new Map(
    await Promise.all(toFetch.map(async (group) => [group.id, await fetchMembers(target, group)] as const)),
  );
  return {
    groups: groups.map((group) => fetched.get(group.id)?.group ?? group),
    gaps: [...fetched.values()].flatMap(({ gap }) => gap ?? []),
  };
}

/** The groups that a capped listing cut short. A cap shows as the largest count in the listing. */
async function findCapped(
  target: Target,
  groups: readonly LiveGroup[],
  wanted: readonly LiveGroup[],
): Promise<readonly LiveGroup[]> {
  const listed = wanted.filter(({ members }) => members !== undefined);
  const largest = groups.reduce((most, group) => Math.max(most, memberCount(group)), 0);
  const atLargest = listed.filter((group) => memberCount(group) === largest);
  if (!looksCapped(largest, groups)) return [];
  // Where no group has a member the listing may leave them out altogether: then one group tells.
  return cutAmong(target, atLargest, largest === 0 ? 1 : samples);
}

/** Some servers leave out the members of groups that are too large for a list, which look empty beside the others. */
async function findLeftOut(target: Target, groups: readonly LiveGroup[]): Promise<readonly LiveGroup[]> {
  const empty = groups.filter(({ members }) => members?.length === 0);
  return cutAmong(target, empty, samples);
}

/** All of these groups, which the listing shows with as many members each, when one of a few has more. */
async function cutAmong(
  target: Target,
  alike: readonly LiveGroup[],
  probes: number,
): Promise<readonly LiveGroup[]> {
  const isCut = async (group: LiveGroup) => {
    const asked = await fetchMembers(target, group);
    return asked.gap !== undefined || memberCount(asked.group) > memberCount(group);
  };
  const answers = await Promise.all(alike.slice(0, probes).map(isCut));
  return answers.includes(true) ? alike : [];
}

function looksCapped(largest: number, groups: readonly LiveGroup[]): boolean {
  if (largest === 0) return true;
  if (largest < smallestCap) return false;
  const sharing = groups.filter((group) => memberCount(group) === largest).length;
  return sharing > 1 || largest % 10 === 0 || largest % 25 === 0;
}

interface FetchedMembers {
  readonly group?: LiveGroup;
  readonly gap?: ReadingGap;
}

async function fetchMembers(target: Target, group: LiveGroup): Promise<FetchedMembers> {
  const { id: groupId } = group;
  try {
    const read = await readGroup(target, groupId, true);
    if (read === undefined) return {};
    const counted = memberCount(read) > memberCount(group) ? await countMembers(target, groupId) : undefined;
    const whole = counted === undefined || counted <= memberCount(read);
    // What the listing had beside what a single group is asked for stays visible to the scope filter.
    const merged = { ...read, resource: { ...group.resource, ...read.resource } };
    if (whole) return { group: merged };
    const reason = `${memberCount(read)} of ${counted} members returned`;
    return { group: merged, gap: { kind: 'members', groupId, reason } };
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    const reason = error.diagnostics[0]?.detail ?? error.message;
    return { gap: { kind: 'members', groupId, reason } };
  }
}
