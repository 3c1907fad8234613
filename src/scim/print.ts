import type { AttributePath, Filter } from './syntax.ts';

/** The text of a path; parsing it yields the same path again. */
export function printPath(path: AttributePath): string {
  const schema = path.schema === undefined ? '' : `${path.schema}:`;
  const filter = path.filter === undefined ? '' : `[${printFilter(path.filter)}]`;
  const subAttribute = path.subAttribute === undefined ? '' : `.${path.subAttribute}`;
  return `${schema}${path.attribute}${filter}${subAttribute}`;
}

/** The canonical text of a filter, with no parenthesis too many; parsing it yields the same filter again. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const binding = BINDING[filter.kind];
      // Chains lean to the left, so only a right operand of the same kind needs its parentheses.
      const left = enclosed(filter.left, bindingOf(filter.left) < binding);
      const right = enclosed(filter.right, bindingOf(filter.right) <= binding);
      return `${left} ${filter.kind} ${right}`;
    }
    case 'not':
      return `not (${printFilter(filter.filter)})`;
    case 'compare':
      return `${printPath(filter.path)} ${filter.operator} ${JSON.stringify(filter.value)}`;
    case 'present':
      return `${printPath(filter.path)} pr`;
    case 'valuePath':
      return `${printPath(filter.path)}[${printFilter(filter.filter)}]`;
  }
}

/** `not` binds tighter than `and`, `and` tighter than `or` (RFC 7644 section 3.4.2.2). */
const BINDING = { or: 1, and: 2 } as const;
const TIGHTEST = 3;

function bindingOf(filter: Filter): number {
  return filter.kind === 'and' || filter.kind === 'or' ? BINDING[filter.kind] : TIGHTEST;
}

function enclosed(filter: Filter, inParentheses: boolean): string {
  const text = printFilter(filter);
  return inParentheses ? `(${text})` : text;
}
