import type { Grantable } from '../directory/carrier.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { findCycle } from './cycles.ts';

/** Why one group can be resolved only after another: it nests it, or asks who holds what that one grants or takes away. */
interface Dependency {
  readonly on: string;
  readonly item?: Grantable;
}

/** Groups whose rules ask for nothing that is not settled by the strata before. */
export interface Stratum {
  /** Every group after those it nests. */
  readonly groups: readonly GroupDeclaration[];
  /** What their rules ask about, as the groups before leave it. */
  readonly items: ReadonlySet<Grantable>;
}

export interface StrataInput {
  readonly groups: readonly GroupDeclaration[];
  /** The groups inside a group whose own declarations say who is in them, as far as it nests them or has them inside now. */
  readonly nestedIn: (group: GroupDeclaration) => readonly string[];
  /** The items that a group's rules ask about. */
  readonly itemsOf: (group: GroupDeclaration) => ReadonlySet<Grantable>;
  /** The groups that decide who holds an item once the plan is carried out. */
  readonly decidedBy: (item: Grantable) => readonly string[];
}

export interface Strata {
  /** One stratum that sees everything as it is now when there is a cycle. */
  readonly strata: readonly Stratum[];
  /** A way from a group back to itself, each step with what it leads on by. */
  readonly cycle?: readonly Step[];
}

export interface Step {
  readonly key: string;
  readonly next: Dependency;
}

/**
 * A group by its key, or an item: a group comes after the items it asks about, and an item after the groups that decide
 * about it. An edge for each pair of those groups would be millions where a thousand ask what a thousand grant.
 */
type Node = string | Grantable;

/** The order in which groups can be resolved so that to apply the plan once is enough. */
export function stratify({ groups, nestedIn, itemsOf, decidedBy }: StrataInput): Strata {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const items = new Map(groups.map((group) => [group.key, itemsOf(group)]));
  const known = (keys: readonly string[]) => keys.filter((key) => byKey.has(key));
  const edges = new Map<Node, readonly Node[]>(
    groups.map((group) => [
      group.key,
      [...new Set<Node>([...known(nestedIn(group)), ...(items.get(group.key) ?? [])])],
    ]),
  );
  for (const asked of items.values())
    for (const item of asked) if (!edges.has(item)) edges.set(item, known(decidedBy(item)));
  const ordered = dependenciesFirst(edges);
  const groupOf = (node: Node) => (typeof node === 'string' ? byKey.get(node) : undefined);
  const cycle = findCycle(edges);
  if (cycle !== undefined) {
    const all = ordered.flatMap((node) => groupOf(node) ?? []);
    return { strata: [{ groups: all, items: new Set() }], cycle: stepsOf(cycle.slice(0, -1)) };
  }

  const levels = new Map<Node, number>();
  const strata: { readonly groups: GroupDeclaration[]; readonly items: Set<Grantable> }[] = [];
  for (const node of ordered) {
    const group = groupOf(node);
    const step = group === undefined ? 1 : 0;
    const level = (edges.get(node) ?? []).reduce(
      (highest, on) => Math.max(highest, (levels.get(on) ?? 0) + step),
      0,
    );
    levels.set(node, level);
    if (group === undefined) continue;
    const stratum = strata[level] ?? { groups: [], items: new Set<Grantable>() };
    strata[level] = stratum;
    stratum.groups.push(group);
    for (const item of items.get(group.key) ?? []) stratum.items.add(item);
  }
  return { strata };
}

/** @param round each node of the cycle once; after an item comes always a group */
function stepsOf(round: readonly Node[]): readonly Step[] {
  return round.flatMap((node, at): readonly Step[] => {
    const [next, over] = [round[(at + 1) % round.length], round[(at + 2) % round.length]];
    if (typeof node !== 'string' || next === undefined) return [];
    if (typeof next === 'string') return [{ key: node, next: { on: next } }];
    return typeof over === 'string' ? [{ key: node, next: { on: over, item: next } }] : [];
  });
}

/**
 * Every node after those it depends on. An explicit stack, because a chain of groups may be longer than a call stack
 * is deep.
 */
export function dependenciesFirst<N extends string | object>(
  edges: ReadonlyMap<N, readonly N[]>,
): readonly N[] {
  const entered = new Set<N>();
  const ordered = new Set<N>();
  const waiting = [...edges.keys()].reverse();
  for (let key = waiting.at(-1); key !== undefined; key = waiting.at(-1)) {
    if (entered.has(key)) {
      ordered.add(key);
      waiting.pop();
      continue;
    }
    entered.add(key);
    for (const next of edges.get(key) ?? []) if (!entered.has(next)) waiting.push(next);
  }
  return [...ordered];
}
