import { contentDigest } from '../changeset/digest.ts';
import type { DriftDocument, DriftFinding, DriftSince, DriftSummary } from '../changeset/drift.gen.ts';
import type { Plan } from '../changeset/plan.ts';
import { type Diagnostic, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { compareAgainst } from './against.ts';
import { type Comparison, compare } from './compare.ts';
import { type Before, classified } from './drift-class.ts';
import { differencesIn } from './drift-findings.ts';
import { readHistory, type WholeRun } from './drift-history.ts';
import { newSince } from './drift-news.ts';
import { placeOf } from './drift-touch.ts';
import { type PlanRequest, planOf } from './plan.ts';

export interface Drift {
  readonly document: DriftDocument;
  /** What was read and compared: what an adoption is made from. */
  readonly comparison: Comparison;
}

/**
 * Tells how the live directory differs from the manifest, from the outside, with what the journals in the manifest's folder
 * know of how that came about. Reads only.
 *
 * @returns the document, the plan that reverts it inside; or every fault that keeps the manifest from being resolved
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function driftOf(request: PlanRequest): Promise<Outcome<Drift>> {
  const createdAt = request.runtime.now();
  const compared = await compare(request);
  if (!compared.ok) return compared;
  const comparison = compared.value;
  const plan = planOf(comparison, compared.warnings, request, createdAt);
  const { document, warnings } = await explained(plan, request);
  return succeed({ document, comparison }, warnings);
}

/** The differences of a plan with what is known of each. */
async function explained(
  plan: Plan,
  request: PlanRequest,
): Promise<{ readonly document: DriftDocument; readonly warnings: readonly Diagnostic[] }> {
  const { manifest } = request;
  const differences = differencesIn(plan);
  const places = new Set(differences.flatMap(({ difference }) => placeOf(difference) ?? []));
  const { touches, latest, warnings } = await readHistory(manifest, plan.target, places);
  const untold = differences.some(({ difference }) => !touches.has(placeOf(difference) ?? ''));
  const since = latest && (await sinceRun(latest, request, untold));
  const told = classified(differences, { touches, ...(latest && { asOf: latest.asOf }), ...since?.known });
  const findings = told.filter(({ class: how }) => how !== 'pending');
  const pending = told.filter(({ class: how }) => how === 'pending');
  const document: DriftDocument = {
    document: 'drift',
    formatVersion: 1,
    target: plan.target,
    createdAt: plan.createdAt,
    asOf: plan.asOf,
    ...(since !== undefined && { since: since.told }),
    summary: summaryOf(findings, pending.length, plan),
    findings,
    pending,
    // With the digest that makes it a plan file: what is cut out of the document can be applied.
    plan: { ...plan, contentDigest: contentDigest(plan) },
  };
  return { document, warnings };
}

interface Since {
  readonly told: DriftSince;
  readonly known: Pick<Before, 'isNew'>;
}

/** What the latest whole run tells of the manifest it was made from, which is read only where something hangs on it. */
async function sinceRun(
  { runId, finishedAt, commit, manifestDigest }: WholeRun,
  request: PlanRequest,
  untold: boolean,
): Promise<Since> {
  const run = { runId, finishedAt, ...(commit !== undefined && { commit }) };
  if (manifestDigest === request.manifest.digest) return { told: { ...run, manifest: 'same' }, known: {} };
  const compared =
    commit !== undefined && untold ? await compareAgainst({ ...request, ref: commit }) : undefined;
  if (!compared?.ok || compared.value.before.digest !== manifestDigest) {
    return { told: { ...run, manifest: 'changed' }, known: {} };
  }
  return { told: { ...run, manifest: 'compared' }, known: { isNew: newSince(compared.value.differences) } };
}

function summaryOf(findings: readonly DriftFinding[], pending: number, { summary }: Plan): DriftSummary {
  const count = (ending: string) => findings.filter(({ what }) => what.endsWith(ending)).length;
  const addresses = [...new Set(findings.map(({ address }) => address))];
  const groups = addresses.filter((address) => address.startsWith('group/')).length;
  return {
    added: count('-added'),
    removed: count('-removed'),
    changed: count('-changed'),
    undone: findings.filter(({ class: how }) => how === 'undone').length,
    groups,
    users: addresses.length - groups,
    pending,
    withheld: summary.withheld,
  };
}
