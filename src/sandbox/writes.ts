import { isDeepStrictEqual } from 'node:util';
import type { Directory } from './face.ts';
import { withHoldings } from './holdings.ts';
import {
  type Attributes,
  membersOf,
  type PlatformFacts,
  type ResourceTypeName,
  type Stored,
} from './stored.ts';

/** The first state of a resource. */
export function createStored(
  directory: Directory,
  type: ResourceTypeName,
  attributes: Attributes,
  platform?: PlatformFacts,
): Stored {
  const time = new Date(directory.now()).toISOString();
  const created: Stored = {
    type,
    id: directory.newId(),
    attributes,
    version: 1,
    created: time,
    lastModified: time,
    ...(platform !== undefined && { platform }),
  };
  directory.store.put(created);
  return created;
}

/** The next state of a resource; `bump: false` keeps version and time, for changes a server does not count. */
export function revise(
  directory: Directory,
  before: Stored,
  changes: Partial<Pick<Stored, 'attributes' | 'deleted' | 'platform'>>,
  { bump = true }: { readonly bump?: boolean } = {},
): Stored {
  const after: Stored = {
    ...before,
    ...changes,
    version: bump ? before.version + 1 : before.version,
    lastModified: bump ? new Date(directory.now()).toISOString() : before.lastModified,
  };
  directory.store.put(after);
  return after;
}

/** Takes an id out of every group that names it, as servers do when its bearer goes. */
export function leaveAllGroups(directory: Directory, memberId: string): void {
  for (const group of directory.store.groupsWith(memberId)) {
    revise(directory, group, { attributes: withMembers(group, (id) => id !== memberId) });
  }
}

/** The attributes of a group with only those members whose id is kept. */
export function withMembers(group: Stored, keeps: (id: string) => boolean): Attributes {
  const { members: _all, ...rest } = group.attributes;
  const left = membersOf(group).filter(({ value }) => keeps(value));
  return left.length === 0 ? rest : { ...rest, members: left };
}

export type Extent = 'nothing' | 'members' | 'holdings' | 'attributes';

/** What of a resource a write would change. */
export function extentOf(before: Attributes, after: Attributes): Extent {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  let extent: Extent = 'nothing';
  for (const name of names) {
    if (isDeepStrictEqual(before[name], after[name])) continue;
    if (name === 'members') extent = 'members';
    else if (isDeepStrictEqual(withoutHoldings(before)[name], withoutHoldings(after)[name]))
      extent = 'holdings';
    else return 'attributes';
  }
  return extent;
}

function withoutHoldings(attributes: Attributes): Attributes {
  return (['skills', 'languages', 'roles'] as const).reduce<Attributes>(
    (left, kind) => withHoldings(left, kind, []),
    attributes,
  );
}
