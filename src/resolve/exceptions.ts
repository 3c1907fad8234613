import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate, Origin } from '../diagnostic/source.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { type FutureContents, nodeOf } from './future-contents.ts';
import { findPerson, type PeopleContext } from './people.ts';

/**
 * The people whom `except` keeps out, by id. Who is certainly unknown to the directory cannot be a member, so that is
 * only a warning, because a typing mistake here leaves somebody in. More than one person is a fault, and so is nobody
 * when the list of people may lack the one who is meant.
 */
export function exceptedPeople(
  { except }: GroupDeclaration,
  context: PeopleContext,
): { readonly people: ReadonlyMap<string, Origin>; readonly diagnostics: readonly Diagnostic[] } {
  const people = new Map<string, Origin>();
  const diagnostics: Diagnostic[] = [];
  for (const exception of except) {
    // An id needs no looking up, and may stand in a list of members whose names could not be read.
    if (exception.by === 'id') {
      people.set(exception.value, exception.origin);
      continue;
    }
    const found = findPerson(exception, context);
    if ('user' in found) people.set(found.user.id, exception.origin);
    else if (found.fault.code === 'unknown-member') diagnostics.push({ ...found.fault, severity: 'warning' });
    else diagnostics.push(found.fault);
  }
  return { people, diagnostics };
}

/**
 * Exceptions that cannot be kept where the server nests groups: whoever is in a nested group is in the outer one too,
 * and only leaving the nested group would change that.
 */
export function exceptThroughNestingFaults(
  desired: readonly DesiredGroup[],
  contents: FutureContents,
  index: DirectoryIndex,
  locate: Locate,
): readonly Diagnostic[] {
  return desired.flatMap((group) => {
    const excepted = [...group.departures].filter(([, { kind }]) => kind === 'excepted');
    if (excepted.length === 0) return [];
    const paths = pathsToNested(group, contents);
    return excepted.flatMap(([id, { origin }]) => {
      const path = paths.find(({ node }) => contents.hasMember(node, id))?.path;
      if (path === undefined) return [];
      const name = index.userById.get(id)?.userName ?? id;
      return [
        {
          code: 'except-through-nesting',
          severity: 'error',
          summary: `${name} is in ${group.address} through a nested group, so \`except\` cannot keep them out`,
          detail: `The way in: ${path.join(' → ')} → ${name}. This server counts the members of a nested group as members.`,
          range: locate(origin),
          expected: 'somebody whom no nested group brings in',
          advice: 'Take the person out of the nested group, or list people instead of nesting that group.',
        },
      ];
    });
  });
}

/** Every group that is reached by the nesting the manifest asks for, nearest first, with the way to it. */
function pathsToNested(
  group: DesiredGroup,
  contents: FutureContents,
): readonly { readonly node: string; readonly path: readonly string[] }[] {
  const start = nodeOf(group);
  const reached = new Set([start]);
  const found = [{ node: start, path: [contents.nameOf(start)] }];
  for (const { node, path } of found) {
    for (const next of node === start ? contents.wanted(group) : (contents.nested.get(node) ?? [])) {
      if (reached.has(next)) continue;
      reached.add(next);
      found.push({ node: next, path: [...path, contents.nameOf(next)] });
    }
  }
  return found.slice(1);
}
