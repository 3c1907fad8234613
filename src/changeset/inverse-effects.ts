import type { ScimValue } from '../scim/resource.ts';
import type { GrantEdit, PlanSource, PlanWarning } from './plan.gen.ts';

/** What a run did to the directory, as its journal tells. */
export interface RunEffects {
  readonly runId: string;
  readonly groups: readonly GroupEffect[];
  readonly people: readonly PersonEffect[];
  /** What the run may have done, and nobody can tell. */
  readonly doubts: readonly PlanWarning[];
}

/** What became of one group. */
export interface GroupEffect {
  readonly kind: 'edited' | 'created' | 'deleted';
  /** As the run called it. */
  readonly address: string;
  readonly id: string;
  /** Its name after the run; of a deleted one the last. */
  readonly displayName: string;
  /** Of a deleted one. */
  readonly externalId?: string;
  readonly owner?: string;
  /** The first line of the journal about it. */
  readonly source: PlanSource;
  /** By id. */
  readonly added: ReadonlyMap<string, MemberEffect>;
  /** By id; of a deleted group everybody who was in it. */
  readonly removed: ReadonlyMap<string, MemberEffect>;
  /** Whether nobody was in it before. */
  readonly wasEmpty: boolean;
  readonly values: readonly ValueEffect[];
}

/** Somebody who was added or removed. */
export interface MemberEffect {
  readonly id: string;
  /** Absent where the run did not say. */
  readonly type?: 'User' | 'Group';
  readonly name: string;
  readonly displayName?: string;
  readonly source: PlanSource;
}

/** What became of one person. */
export interface PersonEffect {
  readonly kind: 'edited' | 'created';
  readonly address: string;
  readonly id: string;
  readonly source: PlanSource;
  readonly values: readonly ValueEffect[];
}

/** A value that was set, changed or cleared: an attribute, or a grant in its carrier. */
export interface ValueEffect {
  readonly path: string;
  readonly before?: ScimValue;
  readonly after?: ScimValue;
  readonly grant?: GrantEffect;
  /** It went with a group that was deleted, and no plan spoke of it. */
  readonly isIncidental?: true;
  readonly source: PlanSource;
}

export interface GrantEffect extends Pick<GrantEdit, 'kind' | 'key' | 'name' | 'action'> {
  /** The groups by which it was granted, or lost. */
  readonly groups: readonly string[];
}
