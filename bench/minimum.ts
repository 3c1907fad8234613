import type { SandboxData } from '../src/sandbox/data.ts';
import type { DesiredGroup } from './directory.ts';

/** The page sizes that Genesys Cloud allows without and with members, or what else is kept in another service. */
const PAGE = 100;
const COSTLY_PAGE = 25;

export interface Minimum {
  readonly token: number;
  readonly people: number;
  readonly groups: number;
  readonly catalogues: number;
}

export interface Wanted {
  readonly live: SandboxData;
  readonly desired: readonly DesiredGroup[];
  /** The lists of what groups grant, one page each. Where there are any, what everybody holds is needed. */
  readonly catalogues?: number;
}

/**
 * The fewest requests from which the plan could be made, worked out from the directory itself: one for a token;
 * every page of a list, or one request for each person or group that is needed, whichever is less.
 * Whoever is named by list or is a live member is needed; with a rule everybody active is. Of the inactive only the
 * names are: nothing is granted to them.
 */
export function fewestRequests({ live, desired, catalogues = 0 }: Wanted): Minimum {
  const declared = new Set(desired.map(({ displayName }) => displayName));
  const listed = new Set(desired.flatMap(({ list }) => list));
  const members = new Set(
    live.groups
      .filter(({ displayName }) => declared.has(displayName))
      .flatMap((group) => group.members.map(({ value }) => value)),
  );
  const isNeeded = ({ id, userName }: { id: string; userName: string }) =>
    listed.has(userName) || members.has(id);
  const active = live.users.filter((user) => user.active === true);
  const inactive = live.users.filter((user) => user.active !== true);
  const everybody = desired.some(({ rule }) => rule !== undefined) || catalogues > 0;

  const singly = everybody ? Number.POSITIVE_INFINITY : active.filter(isNeeded).length;
  return {
    token: 1,
    people:
      Math.min(singly, pages(active, catalogues > 0 ? COSTLY_PAGE : PAGE)) +
      Math.min(inactive.filter(isNeeded).length, pages(inactive, PAGE)),
    groups: Math.min(
      declared.size,
      pages(live.groups, COSTLY_PAGE),
      pages(live.groups, PAGE) + declared.size,
    ),
    catalogues,
  };
}

function pages({ length }: readonly unknown[], size: number): number {
  return Math.ceil(length / size);
}
