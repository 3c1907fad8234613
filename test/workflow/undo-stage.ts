import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/apply/report.ts';
import { listRuns, readJournal, runPlanFile } from '../../src/apply/run-files.ts';
import { newRunId } from '../../src/apply/run-id.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { type Diagnostic, DiagnosticError, type Outcome } from '../../src/diagnostic/diagnostic.ts';
import { compareText } from '../../src/directory/order.ts';
import { loadManifest } from '../../src/manifest/load.ts';
import { processRuntime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget } from '../../src/target/open.ts';
import { applyPlan } from '../../src/workflow/apply.ts';
import { makePlan } from '../../src/workflow/plan.ts';
import { parsePlan } from '../../src/workflow/saved-plan.ts';
import { undo } from '../../src/workflow/undo.ts';

/** A directory, a manifest that can be rewritten, and the commands an undo is about. */
export interface UndoStage {
  readonly sandbox: Sandbox;
  /** What the manifest says beside the target, and what the target's profile says. */
  readonly write: (manifest: string, profile?: string) => Promise<void>;
  /** Plans and applies what the manifest says. */
  readonly apply: (allowances?: Allowances) => Promise<Report>;
  /** The plan that takes back the last run; the faults when there is none. */
  readonly undo: (only?: readonly string[]) => Promise<Outcome<Plan>>;
  readonly carryOut: (plan: Plan, allowances?: Allowances) => Promise<Report>;
  /** What an administrator does, past rollcall. */
  readonly patch: (path: string, ...operations: readonly object[]) => Promise<void>;
  /** Ids of the members of each group, by its name. */
  readonly groups: () => Readonly<Record<string, readonly string[]>>;
  readonly close: () => Promise<void>;
}

type Allowances = Parameters<typeof applyPlan>[0]['allowances'];

const runtime = {
  ...processRuntime(),
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    processRuntime().sleep(Math.min(milliseconds, 5), signal),
  env: { SECRET: 'sandbox' },
};

export async function openUndoStage(data: SandboxData, manifest: string): Promise<UndoStage> {
  const sandbox = await startSandbox({ mode: 'rfc7644', data, ratePerMinute: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-undo-'));
  const auth = '{ token: { env: SECRET } }';
  const write = (text: string, profile = 'versioning: etag') => {
    const habits = `{ consistencyDelay: 0, ${profile} }`;
    const target = `{ type: scim, baseUrl: "${sandbox.url}/scim/v2", auth: ${auth}, profile: ${habits} }`;
    return writeFile(join(folder, 'rollcall.yaml'), `version: 1\ntargets: { test: ${target} }\n${text}`);
  };
  await write(manifest);

  async function open() {
    const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
    if (!loaded.ok) throw new DiagnosticError(...loaded.diagnostics);
    const declaration = loaded.value.targets.get('test');
    if (declaration === undefined) throw new Error('no target');
    const { locate } = loaded.value;
    const opened = await openTarget(declaration, { runtime, locate, folder });
    const asOf = new Date(runtime.now()).toISOString().slice(0, 10);
    const selection = { only: [], except: [] };
    return { manifest: loaded.value, target: opened, runtime, asOf, selection, rollcallVersion: '0' };
  }

  const carryOut: UndoStage['carryOut'] = async (plan, allowances = {}) => {
    const request = await open();
    const runId = newRunId(runtime);
    const outcome = await applyPlan({ ...request, plan, folder, runId, allowances, recheck: false });
    await request.target.close();
    return theValue(outcome);
  };

  return {
    sandbox,
    write,
    carryOut,
    async apply(allowances) {
      const request = await open();
      const plan = theValue(await makePlan(request));
      await request.target.close();
      return carryOut(plan, allowances);
    },
    async undo(only = []) {
      const request = await open();
      // Names of runs tell the second; some follow faster here.
      const runs = (await listRuns(folder)).toSorted((a, b) => compareText(a.startedAt, b.startedAt));
      const runId = runs.at(-1)?.runId ?? '';
      const lines = (await readJournal(folder, runId)) ?? [];
      const plan = theValue(parsePlan(await readFile(runPlanFile(folder, runId), 'utf8'), 'plan'));
      const run = { runId, file: `${runId}.ndjson`, lines, plan };
      return undo({ ...request, selection: { only, except: [] }, run }).finally(() => request.target.close());
    },
    async patch(path, ...operations) {
      const answer = await fetch(`${sandbox.url}/scim/v2${path}`, {
        method: 'PATCH',
        headers: { authorization: 'Bearer sandbox', 'content-type': 'application/scim+json' },
        body: JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: operations,
        }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    groups: () =>
      Object.fromEntries(
        sandbox
          .state()
          .groups.map(({ displayName, members }) => [displayName, members.map(({ value }) => value).sort()]),
      ),
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The value, or an error that shows the faults. */
export function theValue<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
}

export function faultsOf(outcome: Outcome<unknown>): readonly Diagnostic['code'][] {
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
}
