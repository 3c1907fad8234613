import type { GroupDeclaration, MemberDeclaration } from '../manifest/manifest.ts';

/** The member entries that count: none where the members are left alone, even if some are listed. */
export function entriesOf({ membership, members }: GroupDeclaration): readonly MemberDeclaration[] {
  return membership === 'unmanaged' ? [] : (members ?? []);
}

/** What the declaration says about the members; to say nothing is to leave them alone. */
export function membershipOf({ membership, members }: GroupDeclaration): GroupDeclaration['membership'] {
  return members === undefined ? 'unmanaged' : membership;
}
