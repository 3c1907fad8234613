import type { Filter } from '../scim/filter.ts';
import type { AttributePath } from '../scim/path.ts';
import type { GrantKind } from './carrier.ts';

/** What has to be known of the live directory before a plan can be made. `target/reading.ts` finds the cheapest way to learn it. */
export interface ReadingNeed {
  readonly groups: {
    /** Each declared group, by everything it may be known as now. */
    readonly wanted: readonly WantedGroup[];
    /** All groups are needed, because the scope reaches beyond the declared ones. */
    readonly all: boolean;
    /** Selects the groups that may have to be deleted: who is in them must be known, for they would lose the membership. */
    readonly deletable?: Filter;
    /** Attributes the scope filter reads, and those that declarations set. */
    readonly attributes: readonly AttributePath[];
  };
  readonly users: {
    /** All active people are needed, because a rule may select any of them. */
    readonly all: boolean;
    /** All inactive people are needed too, because a rule asks for them. */
    readonly inactive: boolean;
    /** Attributes that rules read, mappings set or match by, and carriers hold, beside id, userName, displayName, active and externalId where keys need it. */
    readonly attributes: readonly AttributePath[];
    readonly wanted: readonly WantedUser[];
    /** People may be changed, so that the version of each is needed. */
    readonly versions: boolean;
  };
  /** What the server offers of these must be known, so that nothing is granted that does not exist. */
  readonly catalogues: readonly GrantKind[];
}

export interface WantedGroup {
  readonly displayName: string;
  readonly externalId?: string;
  readonly previously: readonly string[];
  readonly members: 'none' | 'ids' | 'names';
  /** Memberships of other groups rest on who is in this one, so that an empty list has to be believed with care. */
  readonly carriesMembers?: boolean;
}

export interface WantedUser {
  readonly by: 'userName' | 'externalId' | 'id';
  readonly value: string;
}
