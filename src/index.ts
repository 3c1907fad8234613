/**
 * The public API: what the command line does, as functions. A plan is a value; apply carries out exactly that value.
 */
export type { ApplyEvent } from './apply/event.ts';
export { acquireLease, type LeaseRequest } from './apply/lease.ts';
export type { Lease } from './apply/lease-keeping.ts';
export type { Report } from './apply/report.ts';
export { newRunId } from './apply/run-id.ts';
export type { Plan } from './changeset/plan.ts';
export { printPlan } from './changeset/plan-text.ts';
export type { Diagnostic, Outcome } from './diagnostic/diagnostic.ts';
export { findManifest, type ManifestPlace } from './manifest/find.ts';
export { type LoadedManifest, loadManifest } from './manifest/load.ts';
export type { Allowances } from './policy/allowances.ts';
export { everything, type Selection } from './resolve/selection.ts';
export { processRuntime, type Runtime } from './runtime.ts';
export { openTarget, type Target } from './target/open.ts';
export { type ApplyRequest, applyPlan, planOfAdditions } from './workflow/apply.ts';
export { type ExplainRequest, explain } from './workflow/explain.ts';
export { type Import, importDirectory } from './workflow/import.ts';
export type { ImportRequest } from './workflow/import-reading.ts';
export { makePlan, type PlanRequest } from './workflow/plan.ts';
export { checkSavedPlan, parsePlan } from './workflow/saved-plan.ts';
