import { namesOf } from '../changeset/skip.ts';
import type { CreatedGroups } from './edits.ts';
import { type GroupState, presumed } from './group-state.ts';
import { type Unplaced, unplacedMembers } from './held.ts';

/** Memberships that the plan begins or ends and that are not begun or ended, be it not yet or not at all. */
export interface OpenMemberships {
  readonly unplaced: Unplaced;
  /** Who is missing from a group, people and groups alike, by its address: everything they are known by. */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lingering: readonly Lingering[];
  /** Whom the plan takes out of a group, by its address; as `foldedId` has them. */
  readonly leaving: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A group that still has somebody in it who was to leave. */
interface Lingering {
  readonly address: string;
  /** As `foldedId` has them. */
  readonly people: ReadonlySet<string>;
  /** Whether a nested group is among them. Who is inside it, a plan does not say. */
  readonly hasGroups: boolean;
}

/**
 * Ids are case-exact (RFC 7643 section 3.1), yet some servers spell a person's id otherwise in a list of members. Whoever
 * has the same id but for the case is taken for them: what is held back in error, the next plan catches up on.
 */
export function foldedId(id: string): string {
  return id.toLowerCase();
}

/** Compares the memberships as they must be by now with those that were planned. */
export function openMemberships(states: readonly GroupState[], created: CreatedGroups): OpenMemberships {
  return {
    unplaced: unplacedMembers(states),
    missing: new Map(
      states.map((state) => [state.change.address, new Set(missingFrom(state, created).flatMap(namesOf))]),
    ),
    lingering: states.flatMap(lingeringIn),
    leaving: new Map(
      states.map(({ change: { address, members } }) => [
        address,
        new Set(members?.remove.map(({ id }) => foldedId(id))),
      ]),
    ),
  };
}

function missingFrom(state: GroupState, created: CreatedGroups) {
  const present = presumed(state).members ?? state.added;
  return (state.change.members?.add ?? []).filter(
    ({ id, address = '' }) => !present.has(id ?? created.get(address) ?? ''),
  );
}

function lingeringIn(state: GroupState): readonly Lingering[] {
  const { address, members } = state.change;
  const present = presumed(state).members;
  const staying = (members?.remove ?? []).filter(({ id }) => present?.has(id) ?? !state.removed.has(id));
  if (staying.length === 0) return [];
  const people = staying.filter(({ type }) => type === 'User').map(({ id }) => foldedId(id));
  return [{ address, people: new Set(people), hasGroups: people.length < staying.length }];
}
