import { addTo } from '../directory/add-to.ts';
import type { Grantable } from '../directory/carrier.ts';
import type { DesiredGroup, LiveUser } from '../directory/resource.ts';
import type { GroupDeclaration, RuleReference } from '../manifest/manifest.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { type AccessContext, accessReader } from './access.ts';
import { inWords } from './doubts.ts';
import { withAccess } from './foreseen.ts';
import type { GrantTerms } from './grant-terms.ts';
import type { GrantingGroup } from './grants.ts';
import { type MemberContext, type ResolvedMembers, resolveMembers } from './members.ts';
import { ruleReader } from './rules.ts';
import type { Strata, Stratum } from './strata.ts';
import { ruleDoubt } from './unheld.ts';

export interface GroupsInput {
  readonly strata: Strata;
  /** Everybody as attributes will leave them. */
  readonly people: readonly LiveUser[];
  readonly schemas: readonly ResourceSchema[];
  readonly terms: Pick<GrantTerms, 'readers' | 'itemsIn'>;
  readonly context: Omit<MemberContext, 'selectedBy' | 'ruleDoubt' | 'nestedMembers'>;
  readonly nestedMembers: (resolved: ReadonlyMap<string, ResolvedMembers>) => MemberContext['nestedMembers'];
  readonly desiredGroup: (group: GroupDeclaration, members: ResolvedMembers) => DesiredGroup;
  /** How access is compared as far as these groups are resolved. */
  readonly accessAfter: (groups: readonly GrantingGroup[]) => AccessContext;
}

export interface ResolvedGroup extends GrantingGroup {
  readonly members: ResolvedMembers;
}

/**
 * Resolves each group once, by key, after the groups it depends on. Each stratum sees people as the strata before it leave
 * them, so that to apply the plan once is enough.
 */
export function resolveGroups(input: GroupsInput): ReadonlyMap<string, ResolvedGroup> {
  const resolved = new Map<string, ResolvedGroup>();
  const membersByKey = new Map<string, ResolvedMembers>();
  const nestedMembers = input.nestedMembers(membersByKey);
  for (const stratum of input.strata.strata) {
    const sight = sightOf(stratum, [...resolved.values()], input);
    const context: MemberContext = { ...input.context, ...sight, nestedMembers };
    for (const declaration of stratum.groups) {
      const members = resolveMembers(declaration, context);
      membersByKey.set(declaration.key, members);
      const desired = input.desiredGroup(declaration, members);
      resolved.set(declaration.key, { declaration, members, desired });
    }
  }
  return resolved;
}

/** What rules of one stratum see. */
function sightOf(
  { items }: Stratum,
  resolved: readonly ResolvedGroup[],
  { people, schemas, terms: { readers, itemsIn }, accessAfter }: GroupsInput,
): Pick<MemberContext, 'selectedBy' | 'ruleDoubt'> {
  if (items.size === 0)
    return { selectedBy: ruleReader(people, schemas), ruleDoubt: ruleDoubt(people, schemas) };
  const compared = accessAfter(resolved);
  const { of: accessOf, doubts } = accessReader(resolved, {
    ...compared,
    grantsOf: (group) => compared.grantsOf(group).filter(({ item }) => items.has(item)),
  });
  const { holdings } = compared;
  const withheld = new Map<Grantable, Set<string>>();
  const seen = people.map((user) => {
    const access = accessOf(user);
    for (const { item } of access.surplus) if (access.uncertain) addTo(withheld, item, access.uncertain);
    return withAccess(user, access, { items, holdings, readers, schemas });
  });
  const unheld = ruleDoubt(seen, schemas);
  const doubtsOf = (item: Grantable) => [doubts.holder(item) ?? [], ...(withheld.get(item) ?? [])].flat();
  const overlooked = (rule: RuleReference) => inWords([...itemsIn(rule.filter)].flatMap(doubtsOf));
  return {
    selectedBy: ruleReader(seen, schemas),
    ruleDoubt: (rule) => unheld(rule) ?? overlooked(rule),
  };
}
