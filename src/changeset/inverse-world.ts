import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { GrantEffect, ValueEffect } from './inverse-effects.ts';
import type { Change, PlanWarning, Withholding } from './plan.gen.ts';

/** What has to be known of the live directory to undo a run. */
export interface LiveNow {
  readonly runId: string;
  /** The groups the run touched, and those it took out of others, as far as they are there; by id. */
  readonly groups: ReadonlyMap<string, LiveGroup>;
  /** Likewise the people. */
  readonly people: ReadonlyMap<string, LiveUser>;
  /** Why the members of a group may not all be known, by its id. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Ids of people who may sign in again once the run is undone. */
  readonly reactivated: ReadonlySet<string>;
  /** Groups that could now be taken for one that the run deleted or renamed, by its id. */
  readonly namesakes: ReadonlyMap<string, readonly LiveGroup[]>;
  /** Names of other groups that a group is in by somebody else's hand, by its id. */
  readonly nestedIn: ReadonlyMap<string, readonly string[]>;
  /** Whether clients may set the attribute, as far as the server says. */
  readonly isSettable: (path: string) => boolean;
  readonly standing: (effect: ValueEffect, resource: ScimResource) => Standing;
  /** The value to write so that a grant is held again as it was. */
  readonly regranted: (grant: GrantEffect, before: ScimValue) => ScimValue;
}

/** How a value stands to what the run made of it. */
export interface Standing {
  readonly kind: 'as-written' | 'as-before' | 'otherwise';
  /** The value now. */
  readonly value?: ScimValue;
}

/** A part of an inverse: what is to be done, and what is left alone and why. */
export interface Undone<T> {
  readonly done: T;
  readonly warnings: readonly PlanWarning[];
  readonly withheld?: Withholding;
}

/** Ids of the people and groups that come into a group or leave it, also by its deletion. */
export function movesOf({ kind, members }: Change): ReadonlySet<string> {
  if (kind === 'delete') return new Set(members?.before);
  const moved = [...(members?.add ?? []), ...(members?.remove ?? [])];
  return new Set(moved.flatMap(({ id }) => id ?? []));
}
