import { compareText } from '../directory/order.ts';
import { inverseOfCreated, personStays } from './inverse-created.ts';
import { inverseOfDeleted, isMissing } from './inverse-deleted.ts';
import type { GroupEffect, RunEffects } from './inverse-effects.ts';
import { inverseOfGroup } from './inverse-group.ts';
import type { Recreated } from './inverse-members.ts';
import { inverseOfPerson } from './inverse-person.ts';
import { type LiveNow, movesOf, type Undone } from './inverse-world.ts';
import type { Change, PlanWarning, UserChange, Withholding } from './plan.gen.ts';

/** What takes back a run, as far as nobody has changed it since. */
export interface Inverse {
  /** Sorted by address. */
  readonly changes: readonly Change[];
  /** Sorted by address. */
  readonly users: readonly UserChange[];
  readonly withheld: readonly Withholding[];
  /** What is left alone, and why. */
  readonly warnings: readonly PlanWarning[];
}

/** Turns what a run did into the changes that take it back. Whatever is in doubt stays as it is, with a warning. */
export function inverseOf(effects: RunEffects, live: LiveNow): Inverse {
  const recreated = new Map(
    effects.groups.filter((effect) => isMissing(effect, live)).map(({ id, address }) => [id, address]),
  );
  const groups = effects.groups.map((effect) => inverseOfAny(effect, live, recreated));
  const changes = groups.flatMap(({ done }) => done ?? []).sort(byAddress);
  const moves = new Map(changes.map((change) => [change.address, movesOf(change)]));
  const people = effects.people
    .filter(({ kind }) => kind === 'edited')
    .map((effect) => inverseOfPerson(effect, live, moves));
  return {
    changes,
    users: people.flatMap(({ done }) => done ?? []).sort(byAddress),
    withheld: groups.flatMap(({ withheld }) => withheld ?? []).sort(byAddress),
    warnings: [
      ...effects.doubts,
      ...[...groups, ...people].flatMap(({ warnings }) => warnings),
      ...effects.people.filter(({ kind }) => kind === 'created').map(personStays),
    ],
  };
}

function inverseOfAny(effect: GroupEffect, live: LiveNow, recreated: Recreated): Undone<Change | undefined> {
  switch (effect.kind) {
    case 'edited':
      return inverseOfGroup(effect, live, recreated);
    case 'created':
      return inverseOfCreated(effect, live);
    case 'deleted':
      return inverseOfDeleted(effect, live, recreated);
  }
}

interface Addressed {
  readonly address: string;
}

function byAddress(left: Addressed, right: Addressed): number {
  return compareText(left.address, right.address);
}
