import { readFilter } from './grammar.ts';
import { printPath } from './print.ts';
import type { AttributePath, Filter, Parsed } from './syntax.ts';
import { tokenStream } from './token-stream.ts';

export { compileFilter } from './filter-match.ts';
export { printFilter } from './print.ts';
export type { CompareOperator, Filter, FilterValue, Parsed, SyntaxFault } from './syntax.ts';

/**
 * Reads a SCIM filter (RFC 7644 section 3.4.2.2). Operators and keywords are understood in any case.
 * Known schemas settle where a URN ends when it does not follow the registered form (version, then resource type).
 */
export function parseFilter(text: string, knownSchemas: readonly string[] = []): Parsed<Filter> {
  const stream = tokenStream(text, knownSchemas);
  return stream.ok ? readFilter(stream.value) : stream;
}

/** The attributes a filter looks at, each once and without filters of its own: `emails[type eq "work"]` reads `emails.type`. */
export function attributesOf(filter: Filter): readonly AttributePath[] {
  const seen = new Map<string, AttributePath>();
  for (const path of pathsIn(filter)) {
    const name = printPath(path).toLowerCase();
    if (!seen.has(name)) seen.set(name, path);
  }
  return [...seen.values()];
}

function pathsIn(filter: Filter): readonly AttributePath[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsIn(filter.left), ...pathsIn(filter.right)];
    case 'not':
      return pathsIn(filter.filter);
    case 'valuePath':
      return pathsInside(filter.path, filter.filter);
    case 'compare':
    case 'present': {
      const { filter: choice, ...path } = filter.path;
      return choice === undefined ? [path] : [...pathsInside(path, choice), path];
    }
  }
}

/** Within brackets the names are sub-attributes of the attribute before them. */
function pathsInside(parent: AttributePath, filter: Filter): readonly AttributePath[] {
  return pathsIn(filter).map(({ attribute }) => ({ ...parent, subAttribute: attribute }));
}
