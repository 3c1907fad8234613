import type { Difference } from '../../src/changeset/diff.ts';
import { diff } from '../../src/changeset/diff.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { GroupDeclaration } from '../../src/manifest/manifest.ts';
import { type Resolution, type ResolveInput, resolve } from '../../src/resolve/resolve.ts';
import { locate } from './declare.ts';
import { liveDirectory } from './live.ts';

export interface Situation extends Partial<Omit<ResolveInput, 'directory' | 'groups' | 'locate'>> {
  readonly groups: readonly GroupDeclaration[];
  readonly directory?: Partial<LiveDirectory>;
}

/** Resolves the declarations against the directory, as a plan of everything made on 15 June 2026 would. */
export function resolveIn({ directory = {}, ...situation }: Situation) {
  return resolve({
    isPlanned: () => true,
    scope: { prune: 'never' },
    membersPerGroup: 500,
    catalogue: [],
    mappings: [],
    users: [],
    people: true,
    jsonTextAttributes: [],
    bracketedAttributes: [],
    day: '2026-06-15',
    ...situation,
    directory: liveDirectory(directory),
    locate,
  });
}

/** Resolves and compares; the declarations must be free of faults. */
export function compareIn(
  situation: Situation,
): Difference & { readonly resolution: Resolution; readonly warnings: readonly Diagnostic[] } {
  const outcome = resolveIn(situation);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  const { groups, users, undeclared, index } = outcome.value;
  const { schemas, carriers, catalogues } = liveDirectory(situation.directory);
  const difference = diff({
    groups,
    users,
    prune: situation.scope?.prune === 'delete' ? undeclared : [],
    index,
    gaps: situation.directory?.gaps ?? [],
    schemas,
    carriers,
    catalogues,
    locate,
  });
  return { ...difference, resolution: outcome.value, warnings: outcome.warnings };
}

/** The faults that keep the declarations from being resolved; none when they can be. */
export function faultsIn(situation: Situation): readonly Diagnostic[] {
  const outcome = resolveIn(situation);
  return outcome.ok ? [] : outcome.diagnostics.filter(({ severity }) => severity === 'error');
}

/** Who would be added to (`+`) and removed from (`-`) each group that changes, by name. */
export function memberEdits({ changes }: Pick<Difference, 'changes'>): Record<string, readonly string[]> {
  return Object.fromEntries(
    changes.map(({ address, members }) => [
      address,
      [
        ...(members?.add ?? []).map(({ name }) => `+${name}`),
        ...(members?.remove ?? []).map(({ name }) => `-${name}`),
      ],
    ]),
  );
}
