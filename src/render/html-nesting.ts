import type { Change, Plan } from '../changeset/plan.gen.ts';
import type { Graph, GraphEdge, GraphNode, State } from './graph.ts';

const states: Readonly<Record<Change['kind'], State>> = {
  create: 'added',
  update: 'changed',
  delete: 'removed',
};

/** Nestings that one picture can show and somebody can still read. */
const drawnAtMost = 120;

/** The picture of what changes in the nesting, and how many nestings it had no room for; those that go are drawn first. */
export function nestingPicture(plan: Pick<Plan, 'changes'>): {
  readonly graph: Graph;
  readonly left: number;
} {
  const edges = [...nestingEdges(plan)].sort((one, other) => rank(one) - rank(other));
  const drawn = edges.slice(0, drawnAtMost);
  return { graph: { nodes: nodesOf(drawn, plan.changes), edges: drawn }, left: edges.length - drawn.length };
}

function rank({ state }: GraphEdge): number {
  if (state === undefined) return 2;
  return state === 'removed' ? 0 : 1;
}

/** The groups whose nesting changes, and what is in or around them: of nestings that stay, those the plan knows of. */
function nestingEdges({ changes }: Pick<Plan, 'changes'>): readonly GraphEdge[] {
  const addresses = new Map(changes.flatMap(({ id, address }) => (id === undefined ? [] : [[id, address]])));
  const moving = changes.flatMap((change) => movingEdges(change, addresses));
  const concerned = new Set(moving.flatMap(({ from, to }) => [from, to]));
  const staying = changes.flatMap((change) => stayingEdges(change, addresses));
  return [...moving, ...staying.filter(({ from, to }) => concerned.has(from) || concerned.has(to))];
}

function movingEdges(change: Change, addresses: ReadonlyMap<string, string>): readonly GraphEdge[] {
  const { add = [], remove = [] } = change.members ?? {};
  return [
    ...add
      .filter(({ type }) => type === 'Group')
      .map((member) => edge(change, member.address ?? known(member, addresses), 'added')),
    ...remove
      .filter(({ type }) => type === 'Group')
      .map((member) => edge(change, known(member, addresses), 'removed')),
  ];
}

/** A group that is no part of this plan is known by its name alone. */
function known(
  { id, name }: { readonly id?: string; readonly name: string },
  addresses: ReadonlyMap<string, string>,
) {
  return (id !== undefined && addresses.get(id)) || name;
}

function stayingEdges(change: Change, addresses: ReadonlyMap<string, string>): readonly GraphEdge[] {
  const { before = [], remove = [] } = change.members ?? {};
  const leaving = new Set(remove.map(({ id }) => id));
  const state = change.kind === 'delete' ? 'removed' : undefined;
  return before.flatMap((id) => {
    const member = leaving.has(id) ? undefined : addresses.get(id);
    return member === undefined ? [] : [edge(change, member, state)];
  });
}

function edge({ address }: Change, to: string, state: State | undefined): GraphEdge {
  return { from: address, to, kind: 'nests', ...(state !== undefined && { state }) };
}

function nodesOf(edges: readonly GraphEdge[], changes: readonly Change[]): readonly GraphNode[] {
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  return [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => {
    const change = byAddress.get(id);
    return {
      id,
      kind: 'group' as const,
      label: change?.displayName ?? id,
      ...(change !== undefined && { state: states[change.kind] }),
    };
  });
}
