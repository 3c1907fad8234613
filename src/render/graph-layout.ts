import type { Graph, GraphNode } from './graph.ts';

/** A node and where it stands: column 0 is leftmost, row 0 topmost. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly column: number;
  readonly row: number;
}

/**
 * Columns by the longest way from a group that is in no other; within a column the nodes stand near those they hang on,
 * so that few lines cross (Sugiyama's method with one pass). An edge of a circle, which a live directory may have, is
 * followed once.
 */
export function placeNodes({ nodes, edges }: Graph): readonly PlacedNode[] {
  const parents = new Map<string, string[]>();
  for (const { from, to } of edges) parents.set(to, [...(parents.get(to) ?? []), from]);
  const columns = new Map<string, number>();
  const columnOf = (id: string, way: ReadonlySet<string>): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const above = (parents.get(id) ?? []).filter((parent) => !way.has(parent));
    const column = above.reduce(
      (most, parent) => Math.max(most, columnOf(parent, new Set([...way, id])) + 1),
      0,
    );
    columns.set(id, column);
    return column;
  };
  for (const { id } of nodes) columnOf(id, new Set([id]));

  const rows = new Map<string, number>();
  const last = Math.max(0, ...columns.values());
  return Array.from({ length: last + 1 }, (_, column) => column).flatMap((column) => {
    const weight = (id: string) => {
      const above = (parents.get(id) ?? []).flatMap((parent) => rows.get(parent) ?? []);
      return above.length === 0 ? 0 : above.reduce((sum, each) => sum + each, 0) / above.length;
    };
    const standing = nodes
      .filter(({ id }) => columns.get(id) === column)
      .map((node) => ({ node, weight: weight(node.id) }))
      .sort((left, right) => left.weight - right.weight);
    for (const [row, { node }] of standing.entries()) rows.set(node.id, row);
    return standing.map(({ node }, row) => ({ node, column, row }));
  });
}
