import type { Plan } from '../changeset/plan.ts';
import { accessSection } from './access-section.ts';
import { headline } from './changes-by-group.ts';
import { isNotable } from './changes-of-people.ts';
import { codeBlock, titledBlock } from './markdown-text.ts';
import { blockSection, withheldSection } from './obstacles.ts';
import { gives, isHarmless, orderedChanges, takes } from './ordered-changes.ts';
import { type PlanViewOptions, undeclared } from './plan-view.ts';
import { count, enumerate, line, row, type Section, span } from './view.ts';
import { waiverSection } from './waiver-section.ts';
import { isLeftOut, warningSection } from './warning-section.ts';

/** What is only counted, so that the rest fits. */
export interface Counting {
  /** Waivers and undeclared groups: the plan leaves them as they are. */
  readonly bystanders?: boolean;
  /** People who lose nothing, and warnings. */
  readonly people?: boolean;
  readonly additions?: boolean;
  /** The people behind each removal and behind what is withheld. */
  readonly removals?: boolean;
}

/** The parts of a plan in the order of a review: what stands in the way, what is taken away, who can do what, the rest. */
export function markdownParts(plan: Plan, options: PlanViewOptions, counting: Counting): readonly string[] {
  const { remaining = plan.blocked } = options;
  const blocks = plan.blocked.map((block) => blockSection(block, remaining.includes(block)));
  const changes = counting.people ? countedChanges(plan, options, counting) : orderedChanges(plan, options);
  return [
    titledBlock('Blocked', 'text', blocks),
    titledBlock('Withheld', 'text', withheldSections(plan, options, counting)),
    titledBlock(hasApprovals(plan) ? 'Removals and approvals' : 'Removals', 'diff', changes.first),
    titledBlock('Access', 'diff', [accessRows(plan, options, counting)]),
    folded('Other changes', 'diff', changes.others),
    ...asides(plan, options, counting),
  ];
}

function hasApprovals({ users }: Plan): boolean {
  return users.some(({ grants }) => grants.some(({ needsApproval }) => needsApproval));
}

function withheldSections(
  { withheld }: Plan,
  options: PlanViewOptions,
  { removals }: Counting,
): readonly Section[] {
  const sections = withheld.map((withholding) => withheldSection(withholding, options));
  return removals ? [sections.flatMap((section) => section.slice(0, 1))] : sections;
}

function accessRows(plan: Plan, options: PlanViewOptions, { people }: Counting): Section {
  const rows = accessSection(plan, options);
  return people ? rows.filter(({ depth }) => depth === 0) : rows;
}

/** Groups whose additions are only counted; on request the additions of all together, and removals group by group. */
function countedChanges(plan: Plan, options: PlanViewOptions, { additions, removals }: Counting) {
  const byGroup: PlanViewOptions = { ...options, by: 'group' };
  const headlines = (changes: Plan['changes']) => [changes.map((change) => headline(change, byGroup))];
  const losing = plan.users.filter(isNotable);
  const first = removals
    ? headlines(plan.changes.filter(takes)).map((rows) => [
        ...rows,
        ...tally(losing.length, 'lose something'),
      ])
    : orderedChanges({ ...plan, users: losing }, byGroup).first;
  const giving = plan.changes.filter(gives);
  const others = additions ? [] : (headlines(giving)[0] ?? []);
  const people = plan.users.filter(isHarmless).length;
  return {
    first,
    others: [
      [
        ...others,
        ...(additions ? additionTally(plan, giving) : []),
        ...tally(people, 'change and lose nothing'),
      ],
    ],
  };
}

function additionTally({ summary }: Plan, giving: Plan['changes']): Section {
  if (giving.length === 0) return [];
  const created = giving.filter(({ kind }) => kind === 'create').length;
  const what = [
    `${count(giving.length, 'group')} ${giving.length === 1 ? 'gains' : 'gain'} or ${giving.length === 1 ? 'changes' : 'change'} something`,
    `${created} of them created`,
    `${count(summary.membersAdded, 'membership')} added`,
  ];
  return [line(span(`${what.join(', ')}.`))];
}

function tally(people: number, deed: string): Section {
  if (people === 0) return [];
  return [line(span(`${count(people, 'person', 'people')} ${deed}.`))];
}

/** What is worth knowing and stops nothing. */
function asides(plan: Plan, options: PlanViewOptions, { bystanders, people, removals }: Counting) {
  const { waivers, warnings } = plan;
  const [leftOut, others] = [warnings.filter(isLeftOut), warnings.filter((each) => !isLeftOut(each))];
  const said = [...(removals ? countedWarnings(leftOut) : warningSection(leftOut))];
  const warned = people ? countedWarnings(others) : warningSection(others);
  const strays = plan.undeclared.length;
  const counted = [
    ...(waivers.length === 0
      ? []
      : [count(waivers.length, 'exception to the role policy', 'exceptions to the role policy')]),
    ...(strays === 0 ? [] : [count(strays, 'undeclared group')]),
  ];
  const left = counted.length === 0 ? [] : [line(span(`As they are: ${enumerate(counted)}.`))];
  return [
    titledBlock('Warnings', 'text', [said, warned]),
    ...(bystanders
      ? [titledBlock('', 'text', [left])]
      : [
          titledBlock('Waivers', 'text', [waiverSection(waivers)]),
          titledBlock('Undeclared', 'text', [undeclared(plan, options)]),
        ]),
  ];
}

function countedWarnings(warnings: Plan['warnings']): Section {
  const codes = new Map<string, number>();
  for (const { code } of warnings) codes.set(code, (codes.get(code) ?? 0) + 1);
  return [...codes].map(([code, number]) =>
    row(0, [[span(code)], [span(count(number, 'time'))]], 'warnings'),
  );
}

function folded(title: string, language: 'diff' | 'text', sections: readonly Section[]): string {
  const block = codeBlock(sections, language);
  if (block === '') return '';
  return `<details>\n<summary>${title}</summary>\n\n${block}\n\n</details>`;
}
