import type { Block, Skip } from '../changeset/plan.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { Waiver } from '../manifest/access.ts';

/** A rule of the role policy that is broken once the plan is carried out. */
export interface Violation {
  readonly rule: Waiver['rule'];
  readonly blocks: Block['rule'];
  /** The rule's line in the policy. */
  readonly origin: Origin;
  readonly summary: string;
  readonly addresses: readonly string[];
  /** Whom, which roles and which group it concerns, as waivers name them. */
  readonly user?: string;
  readonly roles: readonly string[];
  readonly group?: string;
  /** The plan makes it; else it is there already and the plan only leaves it. */
  readonly isNew: boolean;
  /** What would have to be left out of the plan. */
  readonly skips: readonly Skip[];
}

/** A few names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const most = 5;
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

export function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(' and ');
}
