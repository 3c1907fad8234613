import { type GroupState, presumed } from './group-state.ts';

/** Members whose addition did not come about, with the address of the group they are missing from. */
export type Unplaced = ReadonlyMap<string, string>;

/**
 * Who did not get where the plan puts them. Nobody is taken out of a group while such an addition is open: it may be
 * the other half of a move, and half a move is a lost access.
 */
export function unplacedMembers(states: readonly GroupState[]): Unplaced {
  return new Map(
    states.flatMap((state) => {
      const { address, members } = state.change;
      const present = presumed(state).members ?? state.added;
      return (members?.add ?? []).flatMap(({ id }) =>
        id === undefined || present.has(id) ? [] : [[id, address] as const],
      );
    }),
  );
}
