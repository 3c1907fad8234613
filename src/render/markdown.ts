import { isEmpty, type Plan } from '../changeset/plan.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { conclusion } from './conclusion.ts';
import { assemble, fitting, requireBudget } from './markdown-budget.ts';
import { type Counting, markdownParts } from './markdown-parts.ts';
import { codeSpan } from './markdown-text.ts';
import { heading, type PlanViewOptions } from './plan-view.ts';
import type { Section } from './view.ts';

export interface MarkdownOptions extends PlanViewOptions {
  /** Characters the text may have at most, at least `leastBudget`; no limit unless said. */
  readonly budget?: number;
}

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
  requireBudget(budget);
  const { remaining = plan.blocked } = options;
  const [requests = '', verdict = ''] = conclusion(plan, remaining.length).map(textOf);
  const facts = factsOf(plan);
  const [, ...notes] = heading(plan).map(textOf);
  if (isPlain(plan))
    return assemble([`**${verdict}** · ${facts}`, ...(plan.snapshot === undefined ? [] : notes)]);
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

/** Nothing changes and there is nothing to say about it. */
function isPlain(plan: Plan): boolean {
  return isEmpty(plan) && plan.warnings.length + plan.waivers.length + plan.undeclared.length === 0;
}

function factsOf({ target, asOf, digest, undoes }: Plan): string {
  const which = undoes === undefined ? `as of ${codeSpan(asOf)}` : `undo of run ${codeSpan(undoes.run)}`;
  const plan = codeSpan(`plan ${shortHash(digest)}`);
  return `${codeSpan(target.name, 60)} · ${target.type} · ${codeSpan(target.baseUrl, 120)} · ${which} · ${plan}`;
}

/** What an approval names, and how long it holds: a plan file expires, but what this text shows is planned anew. */
function approval({ digest, expiresAt, snapshot }: Plan): string {
  if (snapshot !== undefined) return `Digest ${codeSpan(digest)}, not to be applied.`;
  return `Digest ${codeSpan(digest)}. Approved here, it holds until the manifest changes; the plan file itself until ${codeSpan(expiresAt)}.`;
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
