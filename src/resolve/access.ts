import type { Grantable } from '../directory/carrier.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { GapIndex } from '../directory/gaps.ts';
import type { DesiredGrant, LiveUser, SurplusGrant } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { type GrantDoubts, grantDoubts } from './doubts.ts';
import type { EffectiveReaders } from './effective.ts';
import { type GrantingGroup, type GroupGrant, grantsByPerson } from './grants.ts';
import { byItem } from './group-grants.ts';
import type { HeldItem, HoldingsReader } from './holdings.ts';
import { surplusReader } from './surplus.ts';

/** What a person should hold and what they hold without ground. */
export interface PersonAccess {
  readonly grants: readonly DesiredGrant[];
  readonly surplus: readonly SurplusGrant[];
  /** Why a ground of the surplus, or of a higher proficiency, may have been overlooked. */
  readonly uncertain?: string;
}

export interface AccessReader {
  readonly of: (user: LiveUser) => PersonAccess;
  readonly doubts: GrantDoubts;
}

export interface AccessContext extends EffectiveReaders {
  readonly grantsOf: (group: GroupDeclaration) => readonly GroupGrant[];
  readonly holdings: HoldingsReader;
  readonly gaps: GapIndex;
  /** People as they are now, whatever the plan makes of them. */
  readonly userById: DirectoryIndex['userById'];
}

/** Whether servers list people who are not active among the members is left open (genesys-cloud.md section 10). */
const COMING_BACK = 'a group may not show a member who is not active, and this one is only now activated';

const NOTHING: PersonAccess = { grants: [], surplus: [] };

/**
 * Prepares the comparison of what these groups grant with what people hold. Nothing is granted to somebody who is not
 * active, and nothing is taken from them: they come back with what they had, and are judged then. A run on part of the
 * manifest takes away nothing that the whole manifest would leave, and grants nothing that it would not.
 */
export function accessReader(
  groups: readonly GrantingGroup[],
  { grantsOf, effective, declared, holdings, gaps, userById }: AccessContext,
): AccessReader {
  const granted = grantsByPerson(groups, grantsOf, effective);
  const meant = declared === effective ? granted : grantsByPerson(groups, grantsOf, declared);
  const { surplusOf, doubtsOf: surplusDoubts } = surplusReader(groups, grantsOf, { effective, declared });
  const doubts = grantDoubts(groups, grantsOf, effective, gaps);
  return {
    doubts,
    of: (user) => {
      if (!user.active) return NOTHING;
      const grants = granted.get(user.id) ?? new Map<Grantable, DesiredGrant>();
      const held = holdings(user.resource);
      const isMeant = (item: Grantable) => meant.get(user.id)?.has(item) === true;
      const ungrounded = held.filter(({ item }) => !grants.has(item) && !isMeant(item));
      const surplus = surplusOf(user.id, ungrounded);
      const lowered = held.filter((holding) => isLowered(holding, grants.get(holding.item)));
      const isBack = userById.get(user.id)?.active === false;
      const reasons = new Set(
        isBack && surplus.length + lowered.length > 0
          ? [COMING_BACK]
          : [
              ...surplusDoubts(user.id, surplus),
              ...[...surplus, ...lowered].flatMap(({ item }) => doubts.ground(item) ?? []),
            ],
      );
      return {
        grants: [...grants.values()].filter(({ item }) => isMeant(item)).sort(byItem),
        surplus: [...surplus].sort(byItem),
        ...(reasons.size > 0 && { uncertain: [...reasons].join('; ') }),
      };
    },
  };
}

/** Whether what is granted is less than what is held. */
function isLowered({ proficiency: held }: HeldItem, grant: DesiredGrant | undefined): boolean {
  return held !== undefined && grant?.proficiency !== undefined && grant.proficiency < held;
}
