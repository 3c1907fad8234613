import { type Block, type Change, isRename } from '../changeset/plan.ts';
import { matchesGlob } from '../directory/glob.ts';
import type { DesiredGroup } from '../directory/resource.ts';

/** Groups that may not be deleted, renamed or lose members: by their declaration, or by a name pattern that outlives it. */
export function protectedGroupBlocks(
  changes: readonly Change[],
  groups: readonly DesiredGroup[],
  patterns: readonly string[],
): readonly Block[] {
  const declared = new Set(groups.filter(({ protect }) => protect).map(({ address }) => address as string));
  return changes.flatMap((change) => {
    const isProtected =
      declared.has(change.address) || namesOf(change).some((name) => matchesAny(name, patterns));
    const deed = forbiddenDeed(change);
    if (!isProtected || deed === undefined) return [];
    return [
      {
        rule: 'protected-group',
        summary: `${change.address} ("${change.displayName}") is protected and would ${deed}`,
        addresses: [change.address],
        allow: { flag: '--allow-protected', value: change.address },
      },
    ];
  });
}

function namesOf(change: Change): readonly string[] {
  const former = formerName(change);
  return former === undefined ? [change.displayName] : [change.displayName, former];
}

function formerName({ attributes }: Change): string | undefined {
  const before = attributes.find(({ path }) => path === 'displayName')?.before;
  return typeof before === 'string' ? before : undefined;
}

function forbiddenDeed(change: Change): string | undefined {
  const { kind, members } = change;
  if (kind === 'delete') return 'be deleted';
  const deeds: string[] = [];
  if (isRename(change)) deeds.push(`be renamed from "${formerName(change) ?? ''}"`);
  const removals = members?.remove.length ?? 0;
  if (removals > 0) deeds.push(`lose ${removals} ${removals === 1 ? 'member' : 'members'}`);
  return deeds.length === 0 ? undefined : deeds.join(' and ');
}

function matchesAny(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesGlob(pattern, name));
}
