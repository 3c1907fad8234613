import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Origin } from '../diagnostic/source.ts';
import { foldName } from '../scim/fold.ts';
import { entry, type FaultList } from './fault.ts';
import type { GroupDeclaration } from './manifest.ts';

/**
 * Checks that no two groups could be taken for each other: current and former display names are unique together,
 * folded (RFC 7643 section 8.7.1), and so are externalIds, to the letter.
 */
export function checkNames(groups: readonly GroupDeclaration[], faults: FaultList): void {
  const names = register('group-name-taken', 'name', faults);
  const externalIds = register('external-id-taken', 'externalId', faults);
  for (const { key, origin, displayName, previously, externalId } of groups) {
    const at = (...path: readonly (string | number)[]) => ({
      file: origin.file,
      path: [...origin.path, ...path],
    });
    if (displayName !== '') names(displayName, foldName(displayName), key, at('displayName'));
    previously.forEach((name, index) => {
      names(name, foldName(name), key, at('previously', index));
    });
    if (externalId !== undefined) externalIds(externalId, externalId, key, at('externalId'));
  }
}

type Claim = (written: string, comparable: string, group: string, origin: Origin) => void;

function register(code: DiagnosticCode, what: string, faults: FaultList): Claim {
  const taken = new Map<string, { readonly group: string; readonly origin: Origin }>();
  return (written, comparable, group, origin) => {
    const first = taken.get(comparable);
    if (first === undefined) {
      taken.set(comparable, { group, origin });
      return;
    }
    const twice =
      first.group === group
        ? `twice in group "${group}"`
        : `both by group "${first.group}" and group "${group}"`;
    faults.add({
      code,
      summary: `${what} "${written}" is claimed ${twice}`,
      at: entry(origin),
      related: [{ message: 'first claimed here', at: entry(first.origin) }],
    });
  };
}
