import type { GroupDeclaration, MemberDeclaration } from '../manifest/manifest.ts';
import { attributesOf } from '../scim/filter.ts';
import type { AttributePath } from '../scim/path.ts';
import { distinctPaths } from './paths.ts';

/** The member entries that count: none where the members are left alone, even if some are listed. */
export function entriesOf({ membership, members }: GroupDeclaration): readonly MemberDeclaration[] {
  return membership === 'unmanaged' ? [] : (members ?? []);
}

/** What the declaration says about the members; to say nothing is to leave them alone. */
export function membershipOf({ membership, members }: GroupDeclaration): GroupDeclaration['membership'] {
  return members === undefined ? 'unmanaged' : membership;
}

/** The attributes of people that rules look at. */
export function readByRules(groups: readonly GroupDeclaration[]): readonly AttributePath[] {
  const rules = groups.flatMap(entriesOf).filter((entry) => entry.kind === 'rule');
  return distinctPaths(rules.flatMap(({ filter }) => attributesOf(filter)));
}
