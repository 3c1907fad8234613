import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { AllowanceOptions } from './options.ts';

/** Refuses a role under --allow-roles that the manifest does not know: it would allow nothing, and say nothing. */
export function refuseUnknownRoles(
  { catalogue }: Pick<LoadedManifest, 'catalogue'>,
  { allowRoles = [] }: AllowanceOptions,
): void {
  const roles = catalogue.filter(({ kind }) => kind === 'role');
  const keys = roles.map(({ key }) => key);
  const unknown = allowRoles.filter((role) => !keys.includes(role));
  if (unknown.length === 0) return;
  throw new DiagnosticError(
    ...unknown.map((role) => {
      // Plans show the name on the server, so that is what people copy.
      const suggestion = roles.find(({ name }) => name === role)?.key ?? nearest(role, keys);
      return {
        code: 'usage',
        severity: 'error',
        summary: `--allow-roles: role "${role}" is not in the catalogue`,
        expected: 'the key of a role under `roles`',
        ...(suggestion !== undefined && { suggestion }),
      } as const;
    }),
  );
}
