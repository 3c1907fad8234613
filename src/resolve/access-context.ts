import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { AccessContext } from './access.ts';
import { type EffectiveContext, effectiveReader } from './effective.ts';
import type { GrantTerms } from './grant-terms.ts';
import type { GrantingGroup } from './grants.ts';

/** Prepares what access is compared by, as far as groups are resolved. */
export function accessContext(
  groups: readonly GroupDeclaration[],
  sight: EffectiveContext,
  { toUsers, heldByUser }: Pick<GrantTerms, 'toUsers' | 'heldByUser'>,
): (settled: readonly GrantingGroup[]) => AccessContext {
  const isWhole = groups.every(({ key }) => sight.isPlanned(`group/${key}`));
  return (settled) => {
    const desired = settled.map((group) => group.desired);
    const effective = effectiveReader(desired, sight);
    const declared = isWhole ? effective : effectiveReader(desired, { ...sight, isPlanned: () => true });
    const { gaps, index } = sight;
    return { grantsOf: toUsers, effective, declared, holdings: heldByUser, gaps, userById: index.userById };
  };
}
