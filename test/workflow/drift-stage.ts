import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunId } from '../../src/apply/run-id.ts';
import type { DriftDocument, DriftFinding } from '../../src/changeset/drift.gen.ts';
import type { Outcome } from '../../src/diagnostic/diagnostic.ts';
import { type LoadedManifest, loadManifest } from '../../src/manifest/load.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget, type Target } from '../../src/target/open.ts';
import { applyPlan } from '../../src/workflow/apply.ts';
import { type Drift, driftOf } from '../../src/workflow/drift.ts';
import { makePlan, type PlanRequest } from '../../src/workflow/plan.ts';

/** A directory, a manifest about it with its journals, and an administrator who works past rollcall. */
export interface DriftStage {
  readonly folder: string;
  readonly sandbox: Sandbox;
  readonly manifest: () => Promise<LoadedManifest>;
  /** Says something else from now on. */
  readonly declare: (manifest: string) => Promise<void>;
  readonly apply: (options?: Partial<PlanRequest>) => Promise<string>;
  readonly drift: (
    options?: Partial<PlanRequest>,
  ) => Promise<Drift & { readonly warnings: readonly string[] }>;
  readonly admin: {
    readonly add: (group: string, ...people: readonly string[]) => Promise<void>;
    readonly remove: (group: string, person: string) => Promise<void>;
    readonly rename: (group: string, displayName: string) => Promise<void>;
    readonly deleteGroup: (group: string) => Promise<void>;
    readonly createGroup: (displayName: string) => Promise<void>;
    /** Sets an attribute of a person; without a value it goes. */
    readonly set: (person: string, path: string, value?: unknown) => Promise<void>;
  };
  readonly close: () => Promise<void>;
}

export interface DriftStageOptions extends Pick<SandboxData, 'users' | 'groups'> {
  readonly manifest: string;
  readonly offers?: Pick<SandboxData, 'skills' | 'languages' | 'roles'>;
  readonly today?: string;
  readonly switches?: NonNullable<Parameters<typeof startSandbox>[0]['switches']>;
}

/** The clock stands on the day of the stage, but goes on with every look, so that runs follow each other. */
function runtimeOn(day: string): Runtime {
  let now = Date.parse(`${day}T08:00:00Z`);
  return {
    ...processRuntime(),
    now: () => {
      now += 1000;
      return now;
    },
    sleep: (milliseconds, signal) => processRuntime().sleep(Math.min(milliseconds, 5), signal),
    env: { SECRET: 'sandbox' },
  };
}

export async function openDriftStage(options: DriftStageOptions): Promise<DriftStage> {
  const { users, groups, offers, switches = {}, today = '2026-11-20' } = options;
  const sandbox = await startSandbox({
    mode: 'genesys-cloud',
    data: { users, groups, ...offers },
    switches,
    ratePerMinute: 0,
  });
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-drift-'));
  const runtime = runtimeOn(today);
  const token = await tokenOf(sandbox.url);

  async function declare(manifest: string): Promise<void> {
    const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
    const target = `version: 1\ntargets:\n  test: { type: genesys-cloud, baseUrl: '${sandbox.url}', auth: ${auth} }\n`;
    await writeFile(join(folder, 'rollcall.yaml'), `${target}${manifest}`);
  }

  async function manifest(): Promise<LoadedManifest> {
    return valueIn(await loadManifest({ folder, file: 'rollcall.yaml' }));
  }

  async function open(more: Partial<PlanRequest>): Promise<{ asked: PlanRequest; target: Target }> {
    const loaded = await manifest();
    const declaration = loaded.targets.get('test');
    if (declaration === undefined) throw new Error('no target');
    const target = await openTarget(declaration, { runtime, locate: loaded.locate, folder });
    const selection = { only: [], except: [] };
    const asked = {
      ...{ manifest: loaded, target, runtime, asOf: today, selection, rollcallVersion: '0' },
      ...more,
    };
    return { asked, target };
  }

  async function send(method: string, path: string, body?: object): Promise<void> {
    const answer = await fetch(`${sandbox.url}/api/v2/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  const patch = (kind: string, id: string, ...operations: readonly object[]) =>
    send('PATCH', `scim/v2/${kind}/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: operations,
    });

  await declare(options.manifest);
  return {
    folder,
    sandbox,
    manifest,
    declare,
    async apply(more = {}) {
      const { asked, target } = await open(more);
      try {
        const plan = valueIn(await makePlan(asked));
        const runId = newRunId(runtime);
        const allowances = { removals: 1000, deletes: 1000 };
        const report = valueIn(
          await applyPlan({
            plan,
            target,
            runtime,
            folder,
            runId,
            rollcallVersion: '0',
            allowances,
            recheck: false,
          }),
        );
        if (report.result !== 'complete') throw new Error(JSON.stringify(report, undefined, 1));
        return runId;
      } finally {
        await target.close();
      }
    },
    async drift(more = {}) {
      const { asked, target } = await open(more);
      const outcome = await driftOf(asked).finally(() => target.close());
      const warnings = outcome.ok ? outcome.warnings.map(({ code }) => code) : [];
      return { ...valueIn(outcome), warnings };
    },
    admin: {
      add: (group, ...people) =>
        patch('groups', group, { op: 'add', path: 'members', value: people.map((value) => ({ value })) }),
      remove: (group, person) =>
        patch('groups', group, { op: 'remove', path: `members[value eq "${person}"]` }),
      rename: (group, displayName) =>
        patch('groups', group, { op: 'replace', path: 'displayName', value: displayName }),
      deleteGroup: (group) => send('DELETE', `groups/${group}`),
      createGroup: (name) =>
        send('POST', 'groups', { name, type: 'official', visibility: 'public', rulesVisible: true }),
      set: (person, path, value) =>
        patch('users', person, value === undefined ? { op: 'remove', path } : { op: 'replace', path, value }),
    },
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
}

/** `group/support: member-added sam@x.com, undone`: each difference as a line. */
export function told({ findings, pending }: DriftDocument): readonly string[] {
  return [...findings, ...pending].map(line);
}

function line({ address, what, member, grant, path, class: how }: DriftFinding): string {
  const which = member?.name ?? grant?.name ?? path;
  return `${address}: ${what}${which === undefined ? '' : ` ${which}`}, ${how}`;
}

/** People `p1` to `p<count>`, whose ids are their names. */
export function people(count: number): SandboxData['users'] {
  return Array.from({ length: count }, (_, at) => {
    const id = `p${at + 1}`;
    return { id, userName: `${id}@x.com`, displayName: id.toUpperCase(), active: true };
  });
}

export function group(id: string, ...members: readonly string[]): SandboxData['groups'][number] {
  return {
    id,
    displayName: id,
    members: members.map((value) => ({ value, type: 'User' as const })),
  };
}
