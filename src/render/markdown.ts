import { isEmpty, type Plan } from '../changeset/plan.ts';
import { conclusion } from './conclusion.ts';
import { type Counting, markdownParts } from './markdown-parts.ts';
import { codeSpan } from './markdown-text.ts';
import { heading, type PlanViewOptions } from './plan-view.ts';
import type { Section } from './view.ts';

export interface MarkdownOptions extends PlanViewOptions {
  /** Characters the text may have at most, at least `leastBudget`; no limit unless said. */
  readonly budget?: number;
}

/** Below this not even the totals would surely fit. */
export const leastBudget = 2_000;

/**
 * What is only counted when the text would be too long, one after the other: what the plan leaves as it is, people who
 * lose nothing, additions, at last the people behind each removal.
 */
const ladder: readonly Counting[] = [
  {},
  { bystanders: true },
  { bystanders: true, people: true },
  { bystanders: true, people: true, additions: true },
  { bystanders: true, people: true, additions: true, removals: true },
];

/**
 * The plan for a pull request, in the Markdown of GitHub and GitLab. Removals come first; totals, what is blocked and
 * what is withheld are always there.
 *
 * @returns text of at most `budget` characters
 * @throws RangeError when the budget is below `leastBudget`
 */
export function renderPlanMarkdown(plan: Plan, options: MarkdownOptions = {}): string {
  const { budget = Number.POSITIVE_INFINITY } = options;
  if (budget < leastBudget) throw new RangeError(`a budget of ${budget} is below ${leastBudget}`);
  const { remaining = plan.blocked } = options;
  const [requests = '', verdict = ''] = conclusion(plan, remaining.length).map(textOf);
  const facts = factsOf(plan);
  if (isPlain(plan)) return `**${verdict}** · ${facts}\n`;
  const [, ...notes] = heading(plan).map(textOf);
  const start = [`**${verdict}**`, facts, ...notes];
  const end = `${requests} ${approval(plan)}`;
  for (const counting of ladder) {
    const text = assemble([...start, ...markdownParts(plan, options, counting), shortened(counting), end]);
    if (text.length <= budget) return text;
  }
  const lastNote = `${shortened(ladder.at(-1) ?? {})} Not all of that has room here either.`;
  const rows = markdownParts(plan, options, ladder.at(-1) ?? {});
  return fitting(start, rows, [lastNote, end], budget);
}

/** Parts in their order, each as far as it still fits: what stands in the way first, then what is taken away. */
function fitting(
  start: readonly string[],
  parts: readonly string[],
  end: readonly string[],
  budget: number,
): string {
  const kept: string[] = [];
  for (const part of parts) {
    const room = budget - assemble([...start, ...kept, ...end]).length - 2;
    if (part.length <= room) kept.push(part);
    else kept.push(...shortenedBlock(part, room));
  }
  return assemble([...start, ...kept, ...end]);
}

/** A block of code with as many of its lines as fit; anything else is kept whole or not at all. */
function shortenedBlock(part: string, room: number): readonly string[] {
  const lines = part.split('\n');
  const open = lines.findIndex((each) => each.startsWith('```'));
  const fence = lines.at(-1) ?? '';
  if (open === -1 || !fence.startsWith('```')) return [];
  const [head, body] = [lines.slice(0, open + 1), lines.slice(open + 1, -1)];
  const note = (left: number) => `… ${left} more lines, not shown here`;
  let used = head.join('\n').length + note(body.length).length + fence.length + 3;
  const kept = body.findIndex((each) => {
    used += each.length + 1;
    return used > room;
  });
  if (kept <= 0) return [];
  return [[...head, ...body.slice(0, kept), note(body.length - kept), fence].join('\n')];
}

function assemble(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Nothing changes and there is nothing to say about it. */
function isPlain(plan: Plan): boolean {
  return isEmpty(plan) && plan.warnings.length + plan.waivers.length + plan.undeclared.length === 0;
}

function factsOf({ target, asOf, digest }: Plan): string {
  const plan = codeSpan(`plan ${digest.replace('sha256:', '').slice(0, 12)}`);
  return `${codeSpan(target.name, 60)} · ${target.type} · ${codeSpan(target.baseUrl, 120)} · as of ${codeSpan(asOf)} · ${plan}`;
}

/** What an approval names, and how long it can be acted on. */
function approval({ digest, expiresAt }: Plan): string {
  return `Digest ${codeSpan(digest)}, to be applied before ${codeSpan(expiresAt)}.`;
}

function shortened({ bystanders, people, additions, removals }: Counting): string {
  const what = [
    bystanders && 'waivers, undeclared groups',
    people && 'people who lose nothing, warnings',
    additions && 'additions',
    removals && 'the people behind each removal',
  ].filter((each) => each !== undefined && each !== false);
  if (what.length === 0) return '';
  return `_Shortened to fit. Only counted: ${what.join('; ')}. Nothing is missing from the plan itself, or from its totals._`;
}

function textOf(row: Section[number]): string {
  return row.cells
    .flat()
    .map(({ text }) => text)
    .join('');
}
