import type { Difference } from '../changeset/diff.ts';
import type { PlanSource } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Profile } from '../target/profile.ts';

/** Changes that the server has no call for, found before anything is written. */
export function capabilityFaults(
  { changes, users }: Pick<Difference, 'changes' | 'users'>,
  { patchSupported, userCreation }: Pick<Profile, 'patchSupported' | 'userCreation'>,
): readonly Diagnostic[] {
  const updated = patchSupported ? [] : changes.filter(({ kind }) => kind !== 'delete');
  const created = userCreation ? [] : users.filter(({ kind }) => kind === 'create');
  return [
    ...updated.map(({ address, source }) =>
      unsupported(
        `${address} cannot be changed: the server has no PATCH`,
        'Groups are only ever changed piece by piece, never by writing them whole. Take the group out of the manifest.',
        source,
      ),
    ),
    ...created.map(({ address, source }) =>
      unsupported(
        `${address} cannot be created: the profile of the target says so`,
        'Create the person in the directory, or set `userCreation: true` in the profile if the server can.',
        source,
      ),
    ),
  ];
}

function unsupported(summary: string, advice: string, source: PlanSource | undefined): Diagnostic {
  const { file, line, column = 1 } = source ?? {};
  return {
    code: 'unsupported-server',
    severity: 'error',
    summary,
    advice,
    ...(file !== undefined && line !== undefined && { range: { file, line, column } }),
  };
}
