import type { Change } from '../../src/changeset/plan.ts';
import type { TargetDeclaration } from '../../src/manifest/manifest.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { readGroup } from '../../src/target/client.ts';
import { openTarget, type Target } from '../../src/target/open.ts';
import { deletion, type MemberWish, memberEdits } from './plans.ts';

type SandboxMode = SandboxOptions['mode'];

export const modes = ['genesys-cloud', 'rfc7644'] as const satisfies readonly SandboxMode[];

const names = ['ann', 'bob', 'eve', 'jane', 'jim', 'kim', 'lee', 'sam', 'tom', 'zoe'];

/** People whose ids are their names, and groups of them whose ids are theirs. */
export function people(
  groups: Readonly<Record<string, readonly string[]>>,
  extras: readonly string[] = [],
): SandboxData {
  return {
    users: [...names, ...extras].map((id) => ({
      id,
      userName: `${id}@x.com`,
      displayName: id,
      active: true,
    })),
    groups: Object.entries(groups).map(([id, members]) => ({
      id,
      displayName: id,
      members: members.map((value) => ({ value, type: 'User' as const })),
    })),
  };
}

/** Real time, but no wait is longer than a moment. */
export const brisk: Runtime = {
  ...processRuntime(),
  sleep: (milliseconds, signal) => processRuntime().sleep(Math.min(milliseconds, 5), signal),
  env: { SECRET: 'sandbox' },
};

export interface Directory {
  readonly sandbox: Sandbox;
  readonly target: Target;
  /** Members by displayName of the group, as the sandbox has them. */
  readonly groups: () => Readonly<Record<string, readonly string[]>>;
  readonly close: () => Promise<void>;
}

export async function openDirectory(
  mode: SandboxMode,
  data: SandboxData,
  options: Partial<SandboxOptions> & {
    readonly profile?: Record<string, unknown>;
    readonly runtime?: Runtime;
  } = {},
): Promise<Directory> {
  const { profile, runtime, ...rest } = options;
  const sandbox = await startSandbox({ mode, data, ratePerMinute: 0, ...rest });
  const target = await connect(mode, sandbox.url, profile, runtime);
  return {
    sandbox,
    target,
    groups: () => groupsOf(sandbox),
    close: async () => {
      await target.close();
      await sandbox.close();
    },
  };
}

export function connect(
  mode: SandboxMode,
  url: string,
  profile: Record<string, unknown> = {},
  runtime: Runtime = brisk,
): Promise<Target> {
  const origin = { file: 'rollcall.yaml', path: [] };
  const secret = { kind: 'env', name: 'SECRET', origin } as const;
  const genesys = mode === 'genesys-cloud';
  const baseUrl = { kind: 'literal', value: genesys ? url : `${url}/scim/v2` } as const;
  const declaration: TargetDeclaration = {
    name: 'test',
    origin,
    rateBudget: 1,
    profile: { consistencyDelay: 0, ...profile },
    ...(genesys
      ? {
          type: 'genesys-cloud',
          at: { kind: 'baseUrl', baseUrl },
          auth: {
            kind: 'client-credentials',
            clientId: { kind: 'literal', value: 'sandbox' },
            clientSecret: secret,
          },
        }
      : { type: 'scim', baseUrl, auth: { kind: 'token', token: secret } }),
  };
  return openTarget(declaration, {
    runtime,
    locate: ({ file }) => ({ file, line: 1, column: 1 }),
    folder: '.',
  });
}

function groupsOf(sandbox: Sandbox): Readonly<Record<string, readonly string[]>> {
  const { groups } = sandbox.state();
  const entries = groups.map(
    ({ displayName, members }) => [displayName, members.map(({ value }) => value).sort()] as const,
  );
  // Two groups of one name would hide each other here.
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new Error('a group exists twice');
  return Object.fromEntries(entries);
}

/** What leads from the group as it is to `wish`. */
export async function updateOf(
  target: Target,
  id: string,
  wish: Omit<MemberWish, 'before'>,
  rename?: string,
): Promise<Change> {
  const live = await readGroup(target, id, true);
  if (live === undefined) throw new Error(`there is no group ${id}`);
  const before = (live.members ?? []).map((member) => member.id as string);
  return {
    kind: 'update',
    address: `group/${id}`,
    displayName: rename ?? live.displayName,
    id,
    ...(live.version !== undefined && { version: live.version }),
    attributes:
      rename === undefined ? [] : [{ path: 'displayName', before: live.displayName, after: rename }],
    members: memberEdits({ ...wish, before }),
  };
}

export async function deletionOf(target: Target, id: string): Promise<Change> {
  const live = await readGroup(target, id, true);
  if (live === undefined) throw new Error(`there is no group ${id}`);
  const before = (live.members ?? []).map((member) => member.id as string);
  return deletion(id, live.version ?? '', before, live.displayName);
}
