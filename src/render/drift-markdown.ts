import type { DriftDocument, DriftFinding } from '../changeset/drift.gen.ts';
import { driftVerdict, pendingLine, sinceText } from './drift.ts';
import { driftAccess } from './drift-access.ts';
import {
  byAddress,
  changeKindOf,
  type DriftRowOptions,
  driftSections,
  headline,
  isLoss,
} from './drift-rows.ts';
import { waysOn } from './drift-ways.ts';
import { assemble, fitting, requireBudget } from './markdown-budget.ts';
import { codeSpan, titledBlock } from './markdown-text.ts';
import { withheldSection } from './obstacles.ts';
import { undeclared } from './plan-view.ts';
import { cell, type Section } from './view.ts';

export interface DriftMarkdownOptions extends DriftRowOptions {
  /** Characters the text may have at most, at least `leastBudget`; no limit unless said. */
  readonly budget?: number;
}

/** What is only counted when the text would be too long, one after the other: nobody's access goes first. */
interface Counting {
  readonly bystanders?: boolean;
  readonly values?: boolean;
  readonly gains?: boolean;
  readonly losses?: boolean;
}

const ladder: readonly Counting[] = [
  {},
  { bystanders: true },
  { bystanders: true, values: true },
  { bystanders: true, values: true, gains: true },
  { bystanders: true, values: true, gains: true, losses: true },
];

/**
 * Drift for an issue or a comment, in the Markdown of GitHub and GitLab. What was taken away comes first; totals are
 * always there; one line when there is nothing to tell.
 *
 * @returns text of at most `budget` characters
 * @throws RangeError when the budget is below `leastBudget`
 */
export function renderDriftMarkdown(document: DriftDocument, options: DriftMarkdownOptions = {}): string {
  const { budget = Number.POSITIVE_INFINITY } = options;
  requireBudget(budget);
  const { target, asOf, findings, plan } = document;
  const verdict = `**${driftVerdict(document)}**`;
  const facts = `${codeSpan(target.name, 60)} · ${target.type} · ${codeSpan(target.baseUrl, 120)} · as of ${codeSpan(asOf)}`;
  const strays = plan.undeclared.length;
  if (findings.length + document.pending.length + plan.withheld.length + strays === 0) {
    return `${verdict} · ${facts}\n`;
  }
  const start = [verdict, facts, sinceText(document, (text) => codeSpan(text, 40))];
  for (const counting of ladder) {
    const text = assemble([...start, ...partsOf(document, options, counting), shortened(counting)]);
    if (text.length <= budget) return text;
  }
  const least = ladder.at(-1) ?? {};
  const note = `${shortened(least)} Not all of that has room here either.`;
  return fitting(start, partsOf(document, options, least), [note], budget);
}

function partsOf(document: DriftDocument, options: DriftRowOptions, counting: Counting): readonly string[] {
  const { findings, plan } = document;
  const lost = new Set(findings.filter(isLoss).map(({ address }) => address));
  const [losing, others] = [
    findings.filter(({ address }) => lost.has(address)),
    findings.filter(({ address }) => !lost.has(address)),
  ];
  const named = counting.losses ? 'nobody' : counting.gains ? 'losers' : 'everybody';
  const withheld = plan.withheld.map((withholding) => withheldSection(withholding, options));
  return [
    titledBlock('Access', 'text', [driftAccess(findings, named)]),
    titledBlock('Where something was taken away', 'diff', sectionsOf(losing, options, counting)),
    titledBlock('Elsewhere', 'diff', sectionsOf(others, options, counting)),
    titledBlock(
      'Withheld',
      'text',
      counting.losses ? [withheld.flatMap((each) => each.slice(0, 1))] : withheld,
    ),
    titledBlock('Pending', 'text', [pendingLine(document)]),
    counting.bystanders ? '' : titledBlock('Undeclared', 'text', [undeclared(plan, options)]),
    findings.length === 0 ? '' : titledBlock('', 'text', [waysOn(document)]),
  ];
}

/** The findings of each group and person, as far as they are not only counted. */
function sectionsOf(
  findings: readonly DriftFinding[],
  options: DriftRowOptions,
  { values, gains, losses }: Counting,
): readonly Section[] {
  const isCounted = (finding: DriftFinding) =>
    isLoss(finding) ? losses : changeKindOf(finding) === 'update' ? values : gains;
  if (losses) return [[...byAddress(findings).values()].map((each) => countedRow(each))];
  const shown = driftSections(
    findings.filter((finding) => !isCounted(finding)),
    options,
  );
  const counted = [...byAddress(findings.filter(isCounted)).values()].map((each) => countedRow(each));
  return [...shown, counted];
}

/** `~ group/support  Support  12 added, 1 changed` */
function countedRow(findings: readonly DriftFinding[]): Section[number] {
  const tally = (
    [
      ['removed', 'delete'],
      ['added', 'create'],
      ['changed', 'update'],
    ] as const
  ).flatMap(([word, kind]) => {
    const number = findings.filter((finding) => changeKindOf(finding) === kind).length;
    return number === 0 ? [] : [`${number} ${word}`];
  });
  const { cells, ...row } = headline(findings);
  return { ...row, cells: [...cells, cell(tally.join(', '))] };
}

function shortened({ bystanders, values, gains, losses }: Counting): string {
  const what = [
    bystanders && 'undeclared groups',
    values && 'changed values',
    gains && 'what was added',
    losses && 'what was removed',
  ].filter((each) => typeof each === 'string');
  if (what.length === 0) return '';
  return `_Shortened to fit. Only counted: ${what.join('; ')}. Nothing is missing from the totals._`;
}
