import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DriftDocument } from '../changeset/drift.gen.ts';
import { isEmpty, type Plan } from '../changeset/plan.ts';
import { validateDrift } from '../changeset/plan.validator.gen.js';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Posting } from '../forge/posting.ts';
import type { ManifestComparison } from '../manifest/manifest-comparison.gen.ts';
import { validateManifestComparison } from '../manifest/manifest-comparison.validator.gen.js';
import { renderDriftMarkdown } from '../render/drift-markdown.ts';
import { renderManifestComparisonMarkdown } from '../render/manifest-comparison-markdown.ts';
import { renderPlanMarkdown } from '../render/markdown.ts';
import { parseJson } from '../scim/json-text.ts';
import type { ViewOptions } from './options.ts';
import { readPlanFile } from './plan-file.ts';
import type { Session } from './session.ts';

export type PostingViewOptions = Pick<ViewOptions, 'by' | 'all'>;

/** What a file says that can be posted: a plan, a drift document or a comparison. Throws `plan-unreadable`. */
export async function readPosting(
  file: string,
  options: PostingViewOptions,
  session: Session,
): Promise<Posting> {
  const text = await readFile(resolve(session.folder, file), 'utf8').catch(() => undefined);
  const value = text === undefined ? undefined : parseJson(text);
  if (isDrift(value)) return driftPosting(value);
  if (isComparison(value)) return comparisonPosting(value);
  const named =
    typeof value === 'object' && value !== null && 'document' in value ? value.document : undefined;
  if (named === 'drift' || named === 'manifest-comparison') {
    throw new DiagnosticError({
      code: 'plan-unreadable',
      severity: 'error',
      summary: `${file} is no ${named} as this rollcall writes it`,
      expected: 'a file written by --out of the same version',
    });
  }
  // Whatever else it is, reading it as a plan says best what is wrong with it.
  return planPosting(await readPlanFile(file, session), options);
}

/** A plan that was not made from the live directory is for reading: it approves nothing. */
function planPosting(plan: Plan, options: PostingViewOptions): Posting {
  return {
    document: 'plan',
    target: plan.target.name,
    isEmpty: isEmpty(plan),
    render: (budget) => renderPlanMarkdown(plan, { ...options, ...(budget !== undefined && { budget }) }),
    ...(plan.snapshot === undefined && { digest: plan.digest }),
    plan,
  };
}

function driftPosting(document: DriftDocument): Posting {
  return {
    document: 'drift',
    target: document.target.name,
    isEmpty: document.findings.length + document.plan.withheld.length === 0,
    render: (budget) => renderDriftMarkdown(document, budget === undefined ? {} : { budget }),
  };
}

function comparisonPosting(document: ManifestComparison): Posting {
  return {
    document: 'manifest-comparison',
    isEmpty: document.differences.length === 0,
    render: (budget) => renderManifestComparisonMarkdown(document, budget === undefined ? {} : { budget }),
  };
}

function isDrift(value: unknown): value is DriftDocument {
  return validateDrift(value);
}

function isComparison(value: unknown): value is ManifestComparison {
  return validateManifestComparison(value);
}
