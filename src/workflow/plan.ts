import { estimateWrites } from '../apply/estimate.ts';
import { diff } from '../changeset/diff.ts';
import { type Plan, type PlanWarning, seal } from '../changeset/plan.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { safetyBlocks } from '../policy/safety.ts';
import { readingNeed } from '../resolve/need.ts';
import { resolve } from '../resolve/resolve.ts';
import {
  idleGlobs,
  type Selection,
  selects,
  unselectedNewGroups,
  withNestedGroups,
} from '../resolve/selection.ts';
import type { Runtime } from '../runtime.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';

export interface PlanRequest {
  readonly manifest: LoadedManifest;
  readonly target: Target;
  readonly runtime: Runtime;
  /** `YYYY-MM-DD` (UTC): the day for which `from` and `until` are judged. */
  readonly asOf: string;
  readonly selection: Selection;
  readonly rollcallVersion: string;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** A plan may be carried out for a day: long enough for a review, short enough that somebody remembers it. */
const LIFETIME = 24 * 60 * 60 * 1000;

/**
 * Compares the manifest with the live directory and yields one changeset. Reads only.
 *
 * @returns the sealed plan with its warnings inside; or every fault that keeps the manifest from being resolved
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function makePlan(request: PlanRequest): Promise<Outcome<Plan>> {
  const { manifest, target, runtime, asOf, selection } = request;
  const { locate, safety } = manifest;
  // A run on part of the manifest says nothing about groups outside it, so it neither prunes nor reports them.
  const scope = isWhole(selection) ? manifest.scope : ({ ...manifest.scope, prune: 'never' } as const);

  const mistakes = selectionFaults(manifest, selection);
  if (mistakes.length > 0) return fail(mistakes);
  const isSelected = ({ key }: { key: string }) => selects(selection, `group/${key}`);
  const declared = withNestedGroups(manifest.groups, isSelected);

  const createdAt = runtime.now();
  const directory = await readDirectory(target, readingNeed(declared, scope, asOf), request.onProgress);

  const resolution = resolve({
    groups: declared,
    scope,
    membersPerGroup: safety.membersPerGroup,
    directory,
    day: asOf,
    locate,
  });
  if (!resolution.ok) return resolution;
  const { index, undeclared } = resolution.value;
  const groups = resolution.value.groups.filter(({ address }) => selects(selection, address));
  const missing = unselectedNewGroups(groups);
  if (missing.length > 0) return fail(missing.map(leftOut));

  const { changes, withheld, unchanged } = diff({
    groups,
    prune: scope.prune === 'delete' ? undeclared : [],
    index,
    gaps: directory.gaps,
    locate,
  });
  const blocked = safetyBlocks({ changes, groups, safety });

  const { reads } = target.meter.requests();
  const allowancePerMinute = target.meter.allowancePerMinute();
  const plan = seal({
    rollcallVersion: request.rollcallVersion,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(createdAt + LIFETIME).toISOString(),
    asOf,
    target: describeTarget(target),
    manifest: { digest: manifest.digest },
    changes,
    withheld,
    blocked,
    undeclared:
      scope.prune === 'report'
        ? undeclared.map(({ id, displayName, externalId }) => ({
            id,
            displayName,
            ...(externalId !== undefined && { externalId }),
          }))
        : [],
    warnings: resolution.warnings.map(planWarning),
    requests: {
      read: reads,
      toWrite: estimateWrites(changes, target.profile),
      ...(allowancePerMinute !== undefined && { allowancePerMinute }),
    },
    unchanged,
  });
  return succeed(plan);
}

function isWhole({ only, except }: Selection): boolean {
  return only.length === 0 && except.length === 0;
}

function selectionFaults(manifest: LoadedManifest, selection: Selection): readonly Diagnostic[] {
  const addresses = manifest.groups.map(({ key }) => `group/${key}`);
  const idle = idleGlobs(selection, addresses).map((glob) => `no declared group matches "${glob}"`);
  const leavesNothing = !isWhole(selection) && !addresses.some((address) => selects(selection, address));
  const mistakes =
    idle.length === 0 && leavesNothing ? ['--only and --except together select no group'] : idle;
  return mistakes.map((summary) => ({
    code: 'usage',
    severity: 'error',
    summary,
    expected: 'an address such as group/support-tier1, or a glob such as group/support-*',
  }));
}

function leftOut(address: string): Diagnostic {
  return {
    code: 'usage',
    severity: 'error',
    summary: `${address} does not exist yet and is nested in a selected group, but is not selected itself`,
    advice: `Select ${address} too, or create it first.`,
  };
}

function describeTarget({ name, type, baseUrl, profile }: Target): Plan['target'] {
  return { name, type, baseUrl, versions: profile.versioning };
}

function planWarning({ code, summary, advice, range }: Diagnostic): PlanWarning {
  return {
    code,
    summary,
    ...(advice !== undefined && { advice }),
    ...(range !== undefined && { source: { file: range.file, line: range.line, column: range.column } }),
  };
}
