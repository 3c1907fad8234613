import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { entry, type Fault, type FaultList } from './fault.ts';
import type { GroupDeclaration } from './manifest.ts';

interface Edge {
  readonly to: string;
  readonly origin: Origin;
}

/** A group on the way from a start, with the edges not yet tried and the one last taken. */
interface Step {
  readonly key: string;
  readonly rest: Edge[];
  taken?: Edge;
}

/** Checks that every nested group is declared. */
export function checkNestedGroups(
  groups: readonly GroupDeclaration[],
  keys: ReadonlySet<string>,
  faults: FaultList,
): void {
  for (const { members } of groups) {
    for (const member of members ?? []) {
      if (member.kind !== 'group' || keys.has(member.key)) continue;
      const suggestion = nearest(member.key, keys);
      faults.add({
        code: 'unknown-group',
        summary: `group "${member.key}" is not declared`,
        at: entry(below(member.origin)),
        ...(suggestion !== undefined && { suggestion }),
      });
    }
  }
}

/** Checks that no group contains itself; each cycle found is shown as a path, with the place of every step. */
export function checkCycles(groups: readonly GroupDeclaration[], faults: FaultList): void {
  const edges = new Map(groups.map((group) => [group.key, edgesOf(group)]));
  const state = new Map<string, 'on the way' | 'done'>();
  for (const { key: start } of groups) {
    if (state.has(start)) continue;
    // A stack of our own: a chain of groups may be longer than the engine's.
    const way: Step[] = [];
    const enter = (key: string) => {
      state.set(key, 'on the way');
      way.push({ key, rest: [...(edges.get(key) ?? [])].reverse() });
    };
    enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const edge = step.rest.pop();
      if (edge === undefined) {
        state.set(step.key, 'done');
        way.pop();
        continue;
      }
      step.taken = edge;
      if (state.get(edge.to) === 'on the way') {
        faults.add(cycleFault(way.slice(way.findIndex(({ key }) => key === edge.to))));
      } else if (!state.has(edge.to)) enter(edge.to);
    }
  }
}

function edgesOf({ members }: GroupDeclaration): readonly Edge[] {
  return (members ?? []).flatMap((member) =>
    member.kind === 'group' ? [{ to: member.key, origin: below(member.origin) }] : [],
  );
}

function cycleFault(cycle: readonly Step[]): Fault {
  const [first] = cycle;
  const path = [...cycle.map(({ key }) => key), first?.key].join(' → ');
  return {
    code: 'nesting-cycle',
    summary: `groups contain each other: ${path}`,
    ...(first?.taken && { at: entry(first.taken.origin) }),
    related: cycle.flatMap(({ key, taken }) =>
      taken === undefined ? [] : [{ message: `"${key}" contains "${taken.to}"`, at: entry(taken.origin) }],
    ),
  };
}

/** The place of the name itself: `support` in `{ group: support }`. */
function below({ file, path }: Origin): Origin {
  return { file, path: [...path, 'group'] };
}
