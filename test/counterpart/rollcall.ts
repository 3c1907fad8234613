import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagnosticError, type Outcome } from '../../src/diagnostic/diagnostic.ts';
import {
  type Allowances,
  applyPlan,
  loadManifest,
  makePlan,
  newRunId,
  openTarget,
  type Plan,
  processRuntime,
  type Report,
  type Target,
} from '../../src/index.ts';
import { findManifest } from '../../src/manifest/find.ts';
import type { Counterpart } from './counterpart.ts';

const rollcallVersion = '0.0.0-test';

/** rollcall with the manifest of this folder, pointed at one server. */
export interface Rollcall {
  readonly target: Target;
  /** A plan for the groups at these addresses; for all without. */
  readonly plan: (...only: readonly string[]) => Promise<Plan>;
  readonly apply: (
    plan: Plan,
    allowances?: Allowances,
    options?: { readonly recheck: boolean },
  ) => Promise<Outcome<Report>>;
  readonly close: () => Promise<void>;
}

export async function rollcall({ baseUrl, token }: Counterpart): Promise<Rollcall> {
  const runtime = {
    ...processRuntime(),
    env: { COUNTERPART_URL: baseUrl, COUNTERPART_TOKEN: token },
  };
  const manifest = take(await loadManifest(take(findManifest(join(import.meta.dirname, 'manifest')))));
  const declaration = manifest.targets.get('counterpart');
  if (declaration === undefined) throw new Error('the manifest has no target "counterpart"');
  const { locate, folder } = manifest;
  const target = await openTarget(declaration, { runtime, locate, folder });
  const journals = await mkdtemp(join(tmpdir(), 'rollcall-counterpart-'));
  return {
    target,
    plan: async (...only) =>
      take(
        await makePlan({
          manifest,
          target,
          runtime,
          asOf: '2026-06-15',
          selection: { only, except: [] },
          rollcallVersion,
        }),
      ),
    apply: (plan, allowances = {}, { recheck } = { recheck: false }) =>
      applyPlan({
        plan,
        target,
        runtime,
        allowances,
        folder: journals,
        runId: newRunId(runtime),
        rollcallVersion,
        recheck,
      }),
    close: async () => {
      await target.close();
      await rm(journals, { recursive: true });
    },
  };
}

/** The value of an outcome; throws its faults, which fail the test with their texts. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new DiagnosticError(...outcome.diagnostics);
  return outcome.value;
}
