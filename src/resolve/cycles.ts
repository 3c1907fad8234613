import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import { type FutureContents, nodeOf } from './future-contents.ts';

/**
 * Groups that would contain each other once manifest and directory are taken together: the manifest nests a in b, and
 * b is in a already. Found before any write, and shown as a path.
 */
export function cycleFaults(
  desired: readonly DesiredGroup[],
  contents: FutureContents,
  locate: Locate,
): readonly Diagnostic[] {
  const path = findCycle(contents.nested);
  if (path === undefined) return [];
  const byNode = new Map(desired.map((group) => [nodeOf(group), group]));
  const [first, ...others] = [...new Set(path)].flatMap((node) => byNode.get(node) ?? []);
  return [
    {
      code: 'live-nesting-cycle',
      severity: 'error',
      summary: `groups would contain each other: ${path.map(contents.nameOf).join(' → ')}`,
      detail: 'The manifest alone has no cycle; it arises with the nesting that is in the directory already.',
      ...(first !== undefined && { range: locate(first.origin) }),
      related: others.map(({ address, origin }) => ({
        message: `${address} is declared here`,
        range: locate(origin),
      })),
      expected: 'nesting without a way back',
      advice: 'Remove one of these memberships in the manifest or in the directory.',
    },
  ];
}

/**
 * The first way from a node back to itself, its first node repeated at the end; none when there is no such way.
 * Depth first with an explicit stack: directories nest deeper than a call stack may be.
 */
export function findCycle<N extends string | object>(
  edges: ReadonlyMap<N, readonly N[]>,
): readonly N[] | undefined {
  const finished = new Set<N>();
  for (const start of edges.keys()) {
    const path: { readonly node: N; readonly rest: N[] }[] = [];
    const onPath = new Set<N>();
    const enter = (node: N) => {
      path.push({ node, rest: [...(edges.get(node) ?? [])] });
      onPath.add(node);
    };
    if (!finished.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        finished.add(top.node);
        onPath.delete(top.node);
        path.pop();
      } else if (onPath.has(next)) {
        const nodes = path.map(({ node }) => node);
        return [...nodes.slice(nodes.indexOf(next)), next];
      } else if (!finished.has(next)) enter(next);
    }
  }
  return undefined;
}
