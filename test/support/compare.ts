import type { Difference } from '../../src/changeset/diff.ts';
import { diff } from '../../src/changeset/diff.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { GroupDeclaration, ScopeDeclaration } from '../../src/manifest/manifest.ts';
import { type Resolution, resolve } from '../../src/resolve/resolve.ts';
import { locate } from './declare.ts';
import { liveDirectory } from './live.ts';

export interface Situation {
  readonly groups: readonly GroupDeclaration[];
  readonly directory?: Partial<LiveDirectory>;
  readonly scope?: ScopeDeclaration;
  readonly day?: string;
  readonly membersPerGroup?: number;
}

/** Resolves the declarations against the directory, as a plan made on 15 June 2026 would. */
export function resolveIn({
  groups,
  directory = {},
  scope = { prune: 'never' },
  day = '2026-06-15',
  membersPerGroup = 500,
}: Situation) {
  return resolve({ groups, scope, membersPerGroup, directory: liveDirectory(directory), day, locate });
}

/** Resolves and compares; the declarations must be free of faults. */
export function compareIn(
  situation: Situation,
): Difference & { readonly resolution: Resolution; readonly warnings: readonly Diagnostic[] } {
  const outcome = resolveIn(situation);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  const { groups, undeclared, index } = outcome.value;
  const difference = diff({
    groups,
    prune: situation.scope?.prune === 'delete' ? undeclared : [],
    index,
    gaps: situation.directory?.gaps ?? [],
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
