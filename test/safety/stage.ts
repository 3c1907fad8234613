import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/apply/report.ts';
import { newRunId } from '../../src/apply/run-id.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import type { Outcome } from '../../src/diagnostic/diagnostic.ts';
import { loadManifest } from '../../src/manifest/load.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget } from '../../src/target/open.ts';
import { type ApplyRequest, applyPlan } from '../../src/workflow/apply.ts';
import { makePlan, type PlanRequest } from '../../src/workflow/plan.ts';
import { type Liar, type Lie, openLiar } from './liar.ts';

type User = SandboxData['users'][number];

/** A directory that may lie, a manifest about it, and the two commands. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly liar: Liar;
  readonly plan: (options?: Partial<PlanRequest>) => Promise<Outcome<Plan>>;
  readonly apply: (plan: Plan, options?: Partial<ApplyRequest>) => Promise<Outcome<Report>>;
  /** What an administrator does meanwhile, past rollcall. */
  readonly create: (displayName: string, extra?: object) => Promise<void>;
  readonly patch: (id: string, ...operations: readonly object[]) => Promise<void>;
  /** Ids of the members of each group, by its id. */
  readonly groups: () => Readonly<Record<string, readonly string[]>>;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly mode?: SandboxOptions['mode'];
  readonly users?: readonly User[];
  readonly groups: SandboxData['groups'];
  /** What the server offers. */
  readonly offers?: Pick<SandboxData, 'skills' | 'languages' | 'roles'>;
  /** What the manifest says beside the target. */
  readonly manifest: string;
  /** Other files of the manifest's folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly profile?: string;
  readonly lie?: Lie;
  readonly switches?: SandboxOptions['switches'];
  readonly runtime?: Partial<Runtime>;
}

/** People `p1` to `p<count>`, whose ids are their names. */
export function people(count: number, extra: Partial<User> = {}): readonly User[] {
  return Array.from({ length: count }, (_, at) => person(`p${at + 1}`, extra));
}

export function person(id: string, extra: Partial<User> = {}): User {
  return { id, userName: `${id}@x.com`, displayName: id, active: true, ...extra };
}

/** People of whom some hold roles, by id. */
export function holders(roles: Readonly<Record<string, readonly string[]>>, count = 9): readonly User[] {
  return people(count).map((user) => {
    const held = roles[user.id];
    return held === undefined ? user : { ...user, roles: held.map((value) => ({ value })) };
  });
}

export function group(
  id: string,
  members: readonly string[],
  extra: Partial<SandboxData['groups'][number]> = {},
): SandboxData['groups'][number] {
  const listed = members.map((value) => ({ value, type: 'User' as const }));
  return { id, displayName: id, members: listed, ...extra };
}

/** Real time, but no wait is longer than a moment. */
const brisk: Runtime = {
  ...processRuntime(),
  sleep: (milliseconds, signal) => processRuntime().sleep(Math.min(milliseconds, 5), signal),
  env: { SECRET: 'sandbox' },
};

export async function openStage(options: StageOptions): Promise<Stage> {
  const {
    mode = 'rfc7644',
    users = people(9),
    groups,
    switches = {},
    profile = 'consistencyDelay: 0',
  } = options;
  const sandbox = await startSandbox({
    mode,
    data: { users: [...users], groups, ...options.offers },
    switches,
    ratePerMinute: 0,
  });
  const liar = await openLiar(sandbox.url);
  if (options.lie) liar.lie(options.lie);
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-safety-'));
  const genesys = mode === 'genesys-cloud';
  const auth = genesys
    ? '{ clientId: sandbox, clientSecret: { env: SECRET } }'
    : '{ token: { env: SECRET } }';
  const target = [
    'version: 1',
    'targets:',
    '  test:',
    `    type: ${genesys ? 'genesys-cloud' : 'scim'}`,
    `    baseUrl: ${liar.url}${genesys ? '' : '/scim/v2'}`,
    `    auth: ${auth}`,
    `    profile: { ${profile} }`,
  ].join('\n');
  await writeFile(join(folder, 'rollcall.yaml'), `${target}\n${options.manifest}`);
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(join(folder, name), text);
  const runtime = { ...brisk, ...options.runtime };

  async function open() {
    const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const manifest = loaded.value;
    const declaration = manifest.targets.get('test');
    if (declaration === undefined) throw new Error('no target');
    const opened = await openTarget(declaration, { runtime, locate: manifest.locate, folder });
    return { manifest, opened };
  }

  async function administer(method: string, path: string, body: object): Promise<void> {
    const token = genesys ? await tokenOf(sandbox.url) : 'sandbox';
    const base = genesys ? '/api/v2/scim' : '/scim/v2';
    const answer = await fetch(`${sandbox.url}${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  const patch = (path: string, operations: readonly object[]) =>
    administer('PATCH', path, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: operations,
    });

  return {
    sandbox,
    liar,
    async plan(more = {}) {
      const { manifest, opened } = await open();
      const asOf = new Date(runtime.now()).toISOString().slice(0, 10);
      const selection = { only: [], except: [] };
      const request = { manifest, target: opened, runtime, asOf, selection, rollcallVersion: '0', ...more };
      return makePlan(request).finally(() => opened.close());
    },
    async apply(plan, more = {}) {
      const { opened } = await open();
      const request = {
        plan,
        target: opened,
        runtime,
        folder,
        runId: newRunId(runtime),
        rollcallVersion: '0',
        allowances: {},
        recheck: false,
        ...more,
      };
      return applyPlan(request).finally(() => opened.close());
    },
    create: (displayName, extra = {}) =>
      administer('POST', '/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName,
        ...extra,
      }),
    patch: (id, ...operations) => patch(`/Groups/${encodeURIComponent(id)}`, operations),
    groups: () =>
      Object.fromEntries(
        sandbox.state().groups.map(({ id, members }) => [id, members.map(({ value }) => value).sort()]),
      ),
    async close() {
      await liar.close();
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

/** The plan, or an error that shows the faults. */
export function planOf(outcome: Outcome<Plan>): Plan {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
}

export function reportOf(outcome: Outcome<Report>): Report {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.diagnostics, undefined, 1));
}

/** Codes of the faults that keep something from being done. */
export function faultsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
}

/** Ids of the people whom a plan would remove. */
export function removals({ changes }: Plan): readonly string[] {
  return changes.flatMap(({ members }) => members?.remove ?? []).map(({ id }) => id);
}
