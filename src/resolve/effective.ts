import { type DirectoryIndex, isGroup, type LiveDirectory } from '../directory/directory.ts';
import type { GapIndex } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import { type Address, type DesiredGroup, type LiveGroup, memberKey } from '../directory/resource.ts';
import { WAY } from '../directory/way.ts';
import { nodeOf } from './future-contents.ts';
import { shortestWay } from './nesting.ts';
import type { PersonIds } from './person-ids.ts';

/** The people who are in a group once the plan is carried out, directly or through groups inside it. */
interface EffectiveMembers {
  /** By the person's id, the groups the membership goes through, nearest first; undefined: it is direct. */
  readonly people: ReadonlyMap<string, string | undefined>;
  /** Why somebody may be missing. */
  readonly doubt?: string;
}

export interface EffectiveReader {
  readonly after: (group: DesiredGroup) => EffectiveMembers;
  /** Ids of the people who are in the group now. */
  readonly before: (group: DesiredGroup) => ReadonlySet<string>;
}

/** The readers of a run on part of the manifest; one and the same where the run is about all of it. */
export interface EffectiveReaders {
  readonly effective: EffectiveReader;
  /** The same were every declared group part of the run. */
  readonly declared: EffectiveReader;
}

export interface EffectiveContext {
  readonly directory: Pick<LiveDirectory, 'nesting'>;
  readonly index: DirectoryIndex;
  readonly gaps: GapIndex;
  readonly ids: PersonIds;
  /** Groups that this run leaves as they are; their declarations say nothing about who is in them. */
  readonly isPlanned: (address: Address) => boolean;
}

interface Contents {
  readonly people: ReadonlyMap<string, string | undefined>;
  /** Groups directly inside, as nodes. */
  readonly nested: readonly string[];
  readonly doubts: readonly string[];
}

/** Prepares answers about groups that are resolved; each group is looked into once, and only when it is asked for. */
export function effectiveReader(groups: readonly DesiredGroup[], context: EffectiveContext): EffectiveReader {
  const { index } = context;
  const byNode = new Map(groups.map((group) => [nodeOf(group), group]));
  const nameOf = (node: string) =>
    byNode.get(node)?.address ?? index.groupById.get(node)?.displayName ?? node;

  const future = remember((node: string): Contents => {
    const group = byNode.get(node);
    return group === undefined || !context.isPlanned(group.address)
      ? liveContents(index.groupById.get(node), context)
      : plannedContents(group, context);
  });
  const present = remember((node: string): Contents => liveContents(index.groupById.get(node), context));
  return {
    after: remember((group: DesiredGroup) => reach(nodeOf(group), future, nameOf)),
    before: remember(({ live }: DesiredGroup) =>
      live === undefined ? new Set<string>() : new Set(reach(live.id, present, nameOf).people.keys()),
    ),
  };
}

/** Breadth first, so that everybody is found by their shortest way. */
function reach(
  start: string,
  contentsOf: (node: string) => Contents,
  nameOf: (node: string) => string,
): EffectiveMembers {
  const reached: { readonly node: string; readonly way?: string }[] = [{ node: start }];
  const seen = new Set([start]);
  const people = new Map<string, string | undefined>();
  const doubts = new Set<string>();
  for (const { node, way } of reached) {
    const contents = contentsOf(node);
    for (const doubt of contents.doubts) doubts.add(doubt);
    for (const [id, inner] of contents.people) if (!people.has(id)) people.set(id, joined(way, inner));
    for (const nested of contents.nested) {
      if (seen.has(nested)) continue;
      seen.add(nested);
      reached.push({ node: nested, way: joined(way, nameOf(nested)) ?? '' });
    }
  }
  return { people, ...(doubts.size > 0 && { doubt: [...doubts].sort(compareText).join('; ') }) };
}

function joined(outer: string | undefined, inner: string | undefined): string | undefined {
  return outer === undefined || inner === undefined ? (outer ?? inner) : `${outer}${WAY}${inner}`;
}

/**
 * A list that could not be read is not changed either, so nobody is known to be in it. Whom `except` names has no
 * ground in this group, even where a minimum leaves them in it.
 */
function plannedContents(group: DesiredGroup, context: EffectiveContext): Contents {
  const { live, membership, members, departures, uncertain } = group;
  if (membership === 'unmanaged' || (live !== undefined && live.members === undefined))
    return liveContents(live, context);
  const people = new Map<string, string | undefined>();
  const nested = new Set<string>();
  for (const { member, grounds } of members.values()) {
    if (member.kind === 'user') people.set(context.ids(member.id), shortestWay(grounds));
    else nested.add(memberKey(member));
  }
  const doubts = uncertain === undefined ? [] : [uncertain];
  const present = liveContents(live, context);
  if (membership === 'at-least') {
    const isExcepted = (id: string) => departures.get(id)?.kind === 'excepted';
    for (const [id] of present.people) if (!people.has(id) && !isExcepted(id)) people.set(id, undefined);
    for (const node of present.nested) if (!isExcepted(node)) nested.add(node);
    doubts.push(...present.doubts);
  } else doubts.push(...gapsOf(live, context));
  return { people, nested: [...nested].sort(compareText), doubts };
}

function liveContents(live: LiveGroup | undefined, context: EffectiveContext): Contents {
  if (live === undefined) return { people: new Map(), nested: [], doubts: [] };
  const { directory, index, ids } = context;
  const doubts = [...gapsOf(live, context)];
  const people = new Map<string, undefined>();
  const nested: string[] = [];
  if (live.members === undefined) doubts.push(`the members of "${live.displayName}" could not be read`);
  for (const member of live.members ?? []) {
    if (!isGroup(member, index)) people.set(ids(member.id), undefined);
    else if (directory.nesting && index.groupById.has(member.id)) nested.push(member.id);
    else doubts.push(`"${live.displayName}" contains a group, whose people are not known`);
  }
  return { people, nested: nested.sort(compareText), doubts };
}

function gapsOf(live: LiveGroup | undefined, { gaps }: EffectiveContext): readonly string[] {
  return live === undefined ? [] : [gaps.members.get(live.id) ?? []].flat();
}

/** Keeps each answer. */
function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
