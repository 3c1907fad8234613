import { shortHash } from '../changeset/short-hash.ts';
import type { ManifestComparison } from '../manifest/manifest-comparison.gen.ts';
import {
  comparisonTotals,
  consequences,
  differenceRows,
  headings,
  revisionName,
} from './manifest-comparison.ts';
import { assemble, fitting, requireBudget } from './markdown-budget.ts';
import { codeBlock, codeSpan } from './markdown-text.ts';

export interface ManifestComparisonMarkdownOptions {
  /** Characters the text may have at most, at least `leastBudget`; no limit unless said. */
  readonly budget?: number;
}

/**
 * Two revisions of a manifest for a pull request whose job may not see the directory. Totals are always there; what does
 * not fit is left out from the end, where the least grave stands, and the text says so.
 *
 * @returns text of at most `budget` characters
 * @throws RangeError when the budget is below `leastBudget`
 */
export function renderManifestComparisonMarkdown(
  document: ManifestComparison,
  { budget = Number.POSITIVE_INFINITY }: ManifestComparisonMarkdownOptions = {},
): string {
  requireBudget(budget);
  const { before, after } = document;
  const start = [
    `**${comparisonTotals(document)}**`,
    `Two revisions of the manifest, **not the live directory**: ${codeSpan(revisionName(before), 120)} and the files here (${codeSpan(shortHash(after.digest))}). No server was asked. What an apply would do depends on what the directory holds; only a plan tells.`,
  ];
  const parts = consequences.map((consequence) => {
    const rows = differenceRows(document, consequence);
    return rows.length === 0 ? '' : `**${headings[consequence]}**\n\n${codeBlock([rows], 'diff')}`;
  });
  const whole = assemble([...start, ...parts]);
  if (whole.length <= budget) return whole;
  const note =
    '_Shortened to fit. Not every difference is listed here; the totals above count them all, and the files of the pull request show them._';
  return fitting(start, parts, [note], budget);
}
