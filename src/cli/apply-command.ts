import { shellWord } from '../diagnostic/shell-word.ts';
import type { AllowanceOptions, ManifestOptions } from './options.ts';

/** The line that applies a saved plan. A plan file allows nothing by itself, so what was allowed is said again. */
export function applyCommand(file: string, options: AllowanceOptions & ManifestOptions): string {
  const { config, allowRemovals, allowDeletes, allowProtected = [], allowRoles = [] } = options;
  const flags: readonly (readonly [string, string | number | undefined])[] = [
    ['--config', config],
    ['--allow-removals', allowRemovals],
    ['--allow-deletes', allowDeletes],
    ...allowProtected.map((address) => ['--allow-protected', address] as const),
    ...allowRoles.map((role) => ['--allow-roles', role] as const),
  ];
  const said = flags.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, shellWord(String(value))],
  );
  return ['rollcall apply', shellWord(file), ...said].join(' ');
}
