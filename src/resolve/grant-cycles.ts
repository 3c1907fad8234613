import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { Step, Strata } from './strata.ts';

/** Says which rule asks for what depends on the rule itself. A cycle of nesting alone has a fault of its own. */
export function grantCycleFaults(
  { cycle = [] }: Strata,
  groups: readonly GroupDeclaration[],
  locate: Locate,
): readonly Diagnostic[] {
  const [asking] = cycle.filter(({ next }) => next.item !== undefined);
  if (asking === undefined) return [];
  const declared = new Map(groups.map((group) => [group.key, group]));
  const placeOf = (key: string) => [declared.get(key)?.origin ?? []].flat();
  return [
    {
      code: 'grant-cycle',
      severity: 'error',
      summary: `a rule of group/${asking.key} depends on itself: ${cycle.map(stepInWords).join(', ')}`,
      detail:
        'Who is in the group would decide who holds what the rule asks for, and that who is in the group.',
      ...placeOf(asking.key)
        .map((origin) => ({ range: locate(origin) }))
        .at(0),
      related: cycle
        .filter(({ key }) => key !== asking.key)
        .flatMap(({ key }) =>
          placeOf(key).map((origin) => ({ message: `group/${key} is declared here`, range: locate(origin) })),
        ),
      expected: 'a rule that asks for nothing its own members are granted or lose',
      advice:
        'Let the rule ask for another attribute, or grant the item in a group that does not depend on it.',
    },
  ];
}

function stepInWords({ key, next }: Step): string {
  return next.item === undefined
    ? `group/${key} contains group/${next.on}`
    : `group/${key} asks for ${next.item.kind} "${next.item.name}", which group/${next.on} decides`;
}
