import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ScimValue } from '../scim/resource.ts';
import type { GrantKind } from './carrier.ts';
import type { Address } from './resource.ts';

/** Everything the manifest and the live directory say together about one person or group. */
export interface Explanation {
  readonly address: Address;
  readonly kind: 'user' | 'group';
  readonly name: string;
  /** Absent while there is no such person or group. */
  readonly id?: string;
  /** Whether the person may sign in; absent for a group. */
  readonly active?: boolean;
  readonly lines: readonly ExplainedFact[];
  /** What concerns the person or group and stops nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A membership, skill, language, role or attribute of a person, or a member of a group, and why. */
export interface ExplainedFact {
  readonly kind: 'membership' | 'member' | GrantKind | 'attribute';
  readonly name: string;
  /** The proficiency, or the value of an attribute. */
  readonly value?: ScimValue;
  readonly state: 'held' | 'to-add' | 'to-remove' | 'to-change';
  /** None: held although nobody says so. */
  readonly grounds: readonly ExplainedGround[];
}

export interface ExplainedGround {
  readonly text: string;
  readonly source?: { readonly file: string; readonly line: number };
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
}
