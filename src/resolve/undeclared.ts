import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex, LiveDirectory } from '../directory/directory.ts';
import { compareText } from '../directory/order.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { ScopeDeclaration } from '../manifest/manifest.ts';
import { compileFilter } from '../scim/filter-match.ts';
import { printPath } from '../scim/path.ts';
import { unheldByGroups } from './unheld.ts';

interface Scoped {
  readonly scope: ScopeDeclaration;
  readonly directory: LiveDirectory;
}

/** Says that groups outside the manifest are let be, because what the scope reads was shown of no group. */
export function scopeDoubts({
  scope,
  directory,
  locate,
}: Scoped & { readonly locate: Locate }): readonly Diagnostic[] {
  if (scope.groups === undefined || scope.prune === 'never' || directory.groups.length === 0) return [];
  const unheld = unheldByGroups(scope.groups.filter, directory.groups, directory.schemas);
  if (unheld === undefined) return [];
  return [
    {
      code: 'reading-incomplete',
      severity: 'warning',
      summary: `no group in the directory has "${printPath(unheld)}", so nobody can tell which are in the scope`,
      detail: 'The server may leave it out. Undeclared groups are neither deleted nor reported.',
      range: locate(scope.groups.origin),
    },
  ];
}

/** Live groups inside the scope that nobody declares, sorted by name; none where the scope cannot be judged. */
export function undeclaredGroups(
  { scope, directory }: Scoped,
  index: DirectoryIndex,
  liveByKey: ReadonlyMap<string, LiveGroup>,
): readonly LiveGroup[] {
  if (scope.groups === undefined || scope.prune === 'never') return [];
  const declared = new Set([...liveByKey.values()].map(({ id }) => id));
  if (unheldByGroups(scope.groups.filter, directory.groups, directory.schemas) !== undefined) return [];
  const inScope = compileFilter(scope.groups.filter, directory.schemas);
  return [...index.groupById.values()]
    .filter((group) => !declared.has(group.id) && inScope(group.resource))
    .sort(
      (left, right) => compareText(left.displayName, right.displayName) || compareText(left.id, right.id),
    );
}
