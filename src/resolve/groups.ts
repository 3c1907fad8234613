import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { GapIndex } from '../directory/gaps.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { foldName } from '../scim/fold.ts';
import { type AmbiguousMatch, ambiguous, claimedTwice, perhapsUnread } from './group-faults.ts';

export interface GroupMatches {
  /** The live group of each declaration, by key; no entry when the group is yet to be created. */
  readonly liveByKey: ReadonlyMap<string, LiveGroup>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the live group each declaration stands for: by externalId, else by display name, else by a former name.
 * Where two live groups answer, or two declarations claim one, nothing is guessed; nor is a group taken for absent
 * when the listing may just lack it, because that would create it twice.
 */
export function matchGroups(
  groups: readonly GroupDeclaration[],
  index: DirectoryIndex,
  gaps: GapIndex,
  locate: Locate,
): GroupMatches {
  const liveByKey = new Map<string, LiveGroup>();
  const claimedBy = new Map<string, GroupDeclaration>();
  const diagnostics: Diagnostic[] = [];
  for (const group of groups) {
    const found = matchGroup(group, index);
    if (found.kind === 'ambiguous') diagnostics.push(ambiguous(group, found, locate));
    if (found.kind === 'none' && gaps.groups !== undefined)
      diagnostics.push(perhapsUnread(group, gaps.groups, locate));
    if (found.kind !== 'found') continue;
    const first = claimedBy.get(found.live.id);
    if (first !== undefined) diagnostics.push(claimedTwice(group, first, found.live, locate));
    claimedBy.set(found.live.id, group);
    liveByKey.set(group.key, found.live);
  }
  return { liveByKey, diagnostics };
}

type Match =
  | { readonly kind: 'found'; readonly live: LiveGroup }
  | { readonly kind: 'none' }
  | AmbiguousMatch;

function matchGroup(group: GroupDeclaration, index: DirectoryIndex): Match {
  const byName = index.groupsByDisplayName.get(foldName(group.displayName)) ?? [];
  if (group.externalId !== undefined) {
    const byExternalId = index.groupsByExternalId.get(group.externalId) ?? [];
    const [live] = byExternalId;
    if (byExternalId.length > 1)
      return { kind: 'ambiguous', live: byExternalId, what: `externalId "${group.externalId}"` };
    if (live !== undefined) return foundByExternalId(group, live, byName);
  }
  if (byName.length > 0) return namedAlike(group, byName, `displayName "${group.displayName}"`);
  for (const former of group.previously) {
    const byFormerName = index.groupsByDisplayName.get(foldName(former)) ?? [];
    if (byFormerName.length > 0) return namedAlike(group, byFormerName, `the former name "${former}"`);
  }
  return { kind: 'none' };
}

/** A group that bears the name and another externalId is most likely another system's: names need not be unique. */
function namedAlike(group: GroupDeclaration, groups: readonly LiveGroup[], what: string): Match {
  const match = only(groups, what);
  if (match.kind !== 'found' || group.externalId === undefined) return match;
  const { externalId } = match.live;
  if (externalId === undefined || externalId === group.externalId) return match;
  return {
    kind: 'ambiguous',
    live: groups,
    what: `${what}, but with another externalId ("${externalId}"),`,
  };
}

/** Renaming onto a name that another live group holds would leave two groups nobody can tell apart. */
function foundByExternalId(group: GroupDeclaration, live: LiveGroup, byName: readonly LiveGroup[]): Match {
  const namesake = byName.find(({ id }) => id !== live.id);
  const rename = foldName(live.displayName) !== foldName(group.displayName);
  if (rename && namesake !== undefined) {
    return {
      kind: 'ambiguous',
      live: [live, namesake],
      what: `externalId "${group.externalId}" or displayName "${group.displayName}"`,
    };
  }
  return { kind: 'found', live };
}

function only(groups: readonly LiveGroup[], what: string): Match {
  const [live, ...others] = groups;
  if (live === undefined) return { kind: 'none' };
  return others.length > 0 ? { kind: 'ambiguous', live: groups, what } : { kind: 'found', live };
}
