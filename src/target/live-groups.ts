import type { ReadingGap } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { compileFilter } from '../scim/filter-match.ts';
import { groupProjection } from './attributes.ts';
import { declaredAmong, type IsMeant, keysOf } from './declared.ts';
import { listAll, type StartedListing, startListing } from './listing.ts';
import { type Key, lookUpAll } from './lookup.ts';
import { completeMembers } from './members.ts';
import type { Identified, ListRequest } from './paging.ts';
import { chooseGroupReading, type GroupReading } from './reading.ts';
import { toLiveGroup } from './resources.ts';
import type { Target } from './target.ts';

export interface GroupsRead {
  readonly groups: readonly LiveGroup[];
  readonly gaps: readonly ReadingGap[];
}

interface GroupSearch {
  readonly target: Target;
  readonly need: ReadingNeed['groups'];
  /** Whether the members come with the listing. */
  readonly members: boolean;
  readonly onProgress: NonNullable<ListRequest['onProgress']>;
}

interface FoundGroups {
  readonly groups: readonly LiveGroup[];
  readonly gap?: string;
}

/** The declared groups, or all of them, in the cheapest way; see `reading.ts` for the prices. */
export async function readGroups(
  target: Target,
  need: ReadingNeed['groups'],
  onProgress: GroupSearch['onProgress'],
): Promise<GroupsRead> {
  if (!need.all && need.wanted.length === 0) return { groups: [], gaps: [] };
  const withMembers = need.wanted.filter((group) => group.members !== 'none');
  const needsMembers = withMembers.length > 0 || need.deletable !== undefined;
  const members = target.profile.memberReading === 'list' && needsMembers;
  const found = await findGroups({ target, need, members, onProgress });
  const isDeclared = declaredAmong(withMembers);
  const isDeletable = deletableBy(need, target);
  const completed = await completeMembers(target, found.groups, {
    isMeant: (group) => isDeclared(group) || isDeletable(group),
    carriesMembers: declaredAmong(withMembers.filter(({ carriesMembers }) => carriesMembers)),
  });
  const gap: readonly ReadingGap[] = found.gap === undefined ? [] : [{ kind: 'groups', reason: found.gap }];
  return { groups: completed.groups, gaps: [...gap, ...completed.gaps] };
}

function deletableBy({ deletable }: ReadingNeed['groups'], { profile }: Target): IsMeant {
  if (deletable === undefined) return () => false;
  const selects = compileFilter(deletable, profile.schemas);
  return ({ resource }) => selects(resource);
}

async function findGroups(search: GroupSearch): Promise<FoundGroups> {
  const { need } = search;
  const keys = lookupKeys(search);
  const single = !need.all && keys !== undefined && need.wanted.flatMap(keysOf).length === 1;
  const found = single ? await lookUpGroups(search, keys, []) : undefined;
  if (found) return found;
  const started = await startListing(requestFor(search, search.members));
  switch (choose(search, started, keys)) {
    case 'list-with-members':
      return finishListing(search, started);
    case 'list-then-get':
      return listBare(search, started);
    case 'look-up':
      return (await lookUpGroups(search, keys ?? [], started.first.items)) ?? finishListing(search, started);
  }
}

/**
 * What the declared groups are looked up by; undefined when the server cannot look names up. Where it cannot look
 * externalIds up, a group that is found by its name must turn out to bear its own.
 */
function lookupKeys({ target, need }: GroupSearch): readonly Key[] | undefined {
  const { groupFilters } = target.profile;
  if (!groupFilters.includes('displayName')) return undefined;
  return need.wanted.flatMap(keysOf).filter(({ attribute }) => groupFilters.includes(attribute));
}

function choose(
  search: GroupSearch,
  started: StartedListing,
  keys: readonly Key[] | undefined,
): GroupReading {
  const { need, target, members } = search;
  const onFirstPage = new Set(toGroups(search, started.first.items).map(({ displayName }) => displayName));
  const unseen = need.wanted.filter((group) => !onFirstPage.has(group.displayName));
  const { total = 0 } = started.first;
  const { pageSize } = groupProjection(need, target.profile, { members: false });
  return chooseGroupReading({
    all: need.all,
    remainingPages: started.remainingPages,
    barePages: members ? Math.ceil(total / pageSize) : Number.POSITIVE_INFINITY,
    // The scope may select every group there is.
    membersWanted:
      need.deletable === undefined
        ? unseen.filter((group) => group.members !== 'none').length
        : Math.max(0, total - started.first.items.length),
    lookups: keys?.length ?? 0,
    lookupPossible: keys !== undefined,
  });
}

async function finishListing(search: GroupSearch, started: StartedListing): Promise<FoundGroups> {
  const { items, gap } = await started.finish();
  return { groups: toGroups(search, items), ...(gap !== undefined && { gap }) };
}

/** Every group without members; those on the first page were already read with theirs. */
async function listBare(search: GroupSearch, started: StartedListing): Promise<FoundGroups> {
  const { items, gap } = await listAll(requestFor(search, false));
  const read = new Map(toGroups(search, started.first.items).map((group) => [group.id, group]));
  const bare = toGroups({ ...search, members: false }, items);
  return { groups: bare.map((group) => read.get(group.id) ?? group), ...(gap !== undefined && { gap }) };
}

async function lookUpGroups(
  search: GroupSearch,
  keys: readonly Key[],
  present: readonly Identified[],
): Promise<FoundGroups | undefined> {
  const { target, members } = search;
  const { attributes } = requestFor(search, members);
  const items = await lookUpAll({ target, of: 'groups', attributes }, keys, present);
  if (items === undefined) return undefined;
  const unique = new Map(items.map((item) => [item.id, item]));
  const groups = toGroups(search, [...unique.values()]);
  return mayHideBehindAnotherName(search, groups) ? undefined : { groups };
}

/** Whether a declared group could be there under a name nobody asked for: then only a listing can tell. */
function mayHideBehindAnotherName({ target, need }: GroupSearch, found: readonly LiveGroup[]): boolean {
  if (target.profile.groupFilters.includes('externalId')) return false;
  const borne = new Set(found.map(({ externalId }) => externalId));
  return need.wanted.some(({ externalId }) => externalId !== undefined && !borne.has(externalId));
}

function requestFor({ target, need, onProgress }: GroupSearch, members: boolean): ListRequest {
  return { target, of: 'groups', ...groupProjection(need, target.profile, { members }), onProgress };
}

function toGroups({ target, members }: GroupSearch, items: readonly Identified[]): readonly LiveGroup[] {
  return items.map((item) => toLiveGroup(item, { profile: target.profile, members }));
}
