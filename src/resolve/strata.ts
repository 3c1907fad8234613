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

/** The order in which groups can be resolved so that to apply the plan once is enough. */
export function stratify({ groups, nestedIn, itemsOf, decidedBy }: StrataInput): Strata {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const items = new Map(groups.map((group) => [group.key, itemsOf(group)]));
  const dependencies = new Map(
    groups.map((group) => {
      const nested = nestedIn(group).map((on) => ({ on }));
      const asked = [...(items.get(group.key) ?? [])].flatMap((item) =>
        decidedBy(item).map((on) => ({ on, item })),
      );
      return [group.key, [...nested, ...asked].filter(({ on }) => byKey.has(on))];
    }),
  );
  const edges = new Map(
    [...dependencies].map(([key, ways]) => [key, [...new Set(ways.map(({ on }) => on))]]),
  );
  const ordered = dependenciesFirst(edges).flatMap((key) => byKey.get(key) ?? []);
  const cycle = findCycle(edges);
  if (cycle !== undefined)
    return { strata: [{ groups: ordered, items: new Set() }], cycle: stepsOf(cycle, dependencies) };

  const levels = new Map<string, number>();
  const strata: { readonly groups: GroupDeclaration[]; readonly items: Set<Grantable> }[] = [];
  for (const group of ordered) {
    const level = (dependencies.get(group.key) ?? [])
      .map(({ on, item }: Dependency) => (levels.get(on) ?? 0) + (item === undefined ? 0 : 1))
      .reduce((highest, next) => Math.max(highest, next), 0);
    levels.set(group.key, level);
    const stratum = strata[level] ?? { groups: [], items: new Set<Grantable>() };
    strata[level] = stratum;
    stratum.groups.push(group);
    for (const item of items.get(group.key) ?? []) stratum.items.add(item);
  }
  return { strata };
}

function stepsOf(
  cycle: readonly string[],
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
): readonly Step[] {
  return cycle.slice(0, -1).map((key, at) => {
    const on = cycle[at + 1] ?? key;
    return { key, next: dependencies.get(key)?.find((way) => way.on === on) ?? { on } };
  });
}

/**
 * Every key after those it depends on. An explicit stack, because a chain of groups may be longer than a call stack
 * is deep.
 */
export function dependenciesFirst(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const entered = new Set<string>();
  const ordered = new Set<string>();
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
