import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../src/diagnostic/diagnostic.ts';
import { type LoadedManifest, loadManifest } from '../../src/manifest/load.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import type { SandboxData, SandboxUser } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import { ENTERPRISE_USER_SCHEMA } from '../../src/scim/resource.ts';
import { openTarget, type Target } from '../../src/target/open.ts';
import { type EventsPlan, type EventsPlanRequest, planEvents } from '../../src/workflow/events-plan.ts';
import type { PlannedEvent } from '../../src/workflow/events-plan-rows.ts';

export const department = `${ENTERPRISE_USER_SCHEMA}:department`;

/** A directory, and a manifest by which a system of HR sets attributes of its people. */
export interface EventsStage {
  readonly sandbox: Sandbox;
  readonly manifest: LoadedManifest;
  readonly target: Target;
  readonly runtime: Runtime;
  readonly plan: (
    events: readonly PlannedEvent[],
    more?: Partial<EventsPlanRequest>,
  ) => Promise<Outcome<EventsPlan>>;
  /** A person as the directory has them. */
  readonly person: (userName: string) => SandboxUser | undefined;
  readonly departmentOf: (userName: string) => unknown;
  /** Edits somebody past rollcall. */
  readonly administer: (userName: string, path: string, value: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface EventsStageOptions {
  readonly mode?: 'genesys-cloud' | 'rfc7644';
  readonly users: readonly SandboxUser[];
  readonly offers?: Pick<SandboxData, 'roles' | 'skills'>;
  readonly groups?: SandboxData['groups'];
  /** The whole of `attributeMappings`; by externalId, department and title unless said. */
  readonly mappings?: string;
  /** What else the manifest says. */
  readonly more?: string;
  readonly switches?: Partial<Switches>;
  readonly profile?: string;
  /** After each request that the directory has carried out, answered or not. */
  readonly onRequest?: () => void;
}

const plainMappings = `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { '${department}': department, title: title } }
`;

export function hrEvent(seq: number, subject: string, data: PlannedEvent['data'] = {}): PlannedEvent {
  return { seq, source: 'hr', subject, type: 'user.updated', data: { id: subject, ...data } };
}

/** `p4` of the directory: `p4@company.com`, whom HR calls 4. */
export function personOf(key: number | string, more: Partial<SandboxUser> = {}): SandboxUser {
  return {
    id: `id-${key}`,
    userName: `p${key}@company.com`,
    displayName: `P${key}`,
    externalId: String(key),
    active: true,
    ...more,
  };
}

export async function openEventsStage(options: EventsStageOptions): Promise<EventsStage> {
  const { mode = 'rfc7644', users, groups = [], offers, switches = {}, more = '', profile = '{}' } = options;
  const sandbox = await startSandbox({
    mode,
    data: { users, groups, ...offers },
    switches,
    ratePerMinute: 0,
    log: () => options.onRequest?.(),
  });
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-events-'));
  const target =
    mode === 'genesys-cloud'
      ? `{ type: genesys-cloud, baseUrl: '${sandbox.url}', auth: { clientId: sandbox, clientSecret: { env: SECRET } }, profile: ${profile} }`
      : `{ type: scim, baseUrl: '${sandbox.url}/scim/v2', auth: { token: { env: SECRET } }, profile: ${profile} }`;
  await writeFile(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets: { test: ${target} }
sources: { hr: { events: { key: id, secret: { env: SECRET } } } }
${options.mappings ?? plainMappings}${more}`,
  );
  const manifest = valueIn(await loadManifest({ folder, file: 'rollcall.yaml' }));
  const declaration = manifest.targets.get('test');
  if (declaration === undefined) throw new Error('the stage has no target');
  const runtime = impatientRuntime();
  const opened = await openTarget(declaration, { runtime, locate: manifest.locate, folder });
  const person = (userName: string) => sandbox.state().users.find((user) => user.userName === userName);
  return {
    sandbox,
    manifest,
    target: opened,
    runtime,
    plan: (events, wishes = {}) =>
      planEvents({
        manifest,
        target: opened,
        runtime,
        asOf: '2026-11-22',
        rollcallVersion: '0',
        events,
        ...wishes,
      }),
    person,
    departmentOf: (userName) => {
      const extension = person(userName)?.[ENTERPRISE_USER_SCHEMA] as { department?: string } | undefined;
      return extension?.department;
    },
    administer: async (userName, path, value) => {
      const answer = await fetch(`${sandbox.url}/scim/v2/Users/${person(userName)?.id}`, {
        method: 'PATCH',
        headers: { authorization: 'Bearer sandbox', 'content-type': 'application/scim+json' },
        body: JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [{ op: 'replace', path, value }],
        }),
      });
      if (!answer.ok) throw new Error(`the administrator got ${answer.status}: ${await answer.text()}`);
    },
    close: async () => {
      await opened.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Nobody waits for a server in a test: the clock goes on all the same. */
function impatientRuntime(): Runtime {
  const real = processRuntime();
  let skipped = 0;
  return {
    ...real,
    now: () => real.now() + skipped,
    sleep: (milliseconds, signal) => {
      const waited = Math.min(milliseconds, 2);
      skipped += milliseconds - waited;
      return real.sleep(waited, signal);
    },
    env: { SECRET: 'sandbox' },
  };
}

export function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, summary }) => `${code}: ${summary}`).join('\n'));
}
