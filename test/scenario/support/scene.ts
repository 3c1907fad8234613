import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../../../src/sandbox/tokens.ts';
import { type Administrator, administrator } from './administrator.ts';
import { command, type Finished, type Running } from './command.ts';
import { type Gate, openGate } from './gate.ts';
import { normalise } from './normalise.ts';

/** A manifest in a folder of its own, a sandbox it is about, and whoever acts between the two. */
export interface Scene {
  readonly folder: string;
  /** The variables that the manifest refers to. */
  readonly env: Readonly<Record<string, string>>;
  readonly sandbox: Sandbox;
  readonly gate: Gate;
  readonly admin: Administrator;
  /** Runs a command to its end and puts it, what it said and its exit code into the transcript. */
  readonly rollcall: (...args: readonly string[]) => Promise<Finished>;
  /** Starts a command; `record` puts it into the transcript once it has ended. */
  readonly start: (...args: readonly string[]) => Running;
  readonly record: (args: readonly string[], finished: Finished) => void;
  /** Gives the commands to come these variables, too; undefined takes one away. */
  readonly surround: (env: Readonly<Record<string, string | undefined>>) => void;
  /** Says in the transcript what happens between two commands. */
  readonly meanwhile: (what: string) => void;
  /** Puts this into the transcript as it is. */
  readonly tell: (text: string) => void;
  /** Edits a file of the folder. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
  /** Without what differs from run to run. */
  readonly normalise: (text: string) => string;
  readonly transcript: () => string;
  /** Every group with its members, as the server has them now. */
  readonly directory: () => string;
  readonly close: () => Promise<void>;
}

export interface SceneOptions extends Partial<Omit<SandboxOptions, 'data' | 'port' | 'log'>> {
  /** Added to the variables that the manifest refers to. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where `manifest/` and `live.json` are, when another story has them. */
  readonly propsFrom?: string;
}

export async function openScene(storyFolder: string, options: SceneOptions = {}): Promise<Scene> {
  const { env = {}, propsFrom = storyFolder, mode = 'genesys-cloud', ...sandboxOptions } = options;
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-scenario-'));
  await cp(join(propsFrom, 'manifest'), folder, { recursive: true });
  const data = parseSandboxData(JSON.parse(await readFile(join(propsFrom, 'live.json'), 'utf8')));
  const sandbox = await startSandbox({ ...sandboxOptions, mode, data });
  const gate = await openGate(() => sandbox.url);
  const base = mode === 'genesys-cloud' ? '' : '/scim/v2';
  const surroundings = {
    folder,
    env: {
      DIRECTORY_URL: `${gate.url}${base}`,
      DIRECTORY_CLIENT_ID: defaultCredentials.clientId,
      DIRECTORY_CLIENT_SECRET: defaultCredentials.clientSecret,
      DIRECTORY_TOKEN: defaultCredentials.bearerToken,
      ...env,
    },
  };
  const told: string[] = [];

  let around: Readonly<Record<string, string | undefined>> = {};
  const start = (...args: readonly string[]) =>
    command(args, { folder, env: defined({ ...surroundings.env, ...around }) });
  const record = (args: readonly string[], { stdout, stderr, exitCode }: Finished) => {
    const aside = stderr === '' ? '' : `--- stderr\n${stderr}`;
    told.push(`$ rollcall ${args.join(' ')}\n${stdout}${aside}--- exit code ${exitCode}\n`);
  };
  return {
    ...surroundings,
    sandbox,
    gate,
    admin: administrator(sandbox.url),
    start,
    record,
    async rollcall(...args) {
      const finished = await start(...args).ended;
      record(args, finished);
      return finished;
    },
    surround: (more) => {
      around = { ...around, ...more };
    },
    meanwhile: (what) => void told.push(`# ${what}\n`),
    tell: (text) => void told.push(`${text}\n`),
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain "${from}"`);
      await writeFile(path, text.replace(from, to));
    },
    normalise: (text) => normalise(text, { folder, url: gate.url }),
    transcript: () => told.join('\n'),
    directory: () => printDirectory(sandbox),
    async close() {
      await gate.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Twice the same group, or twice the same member, is shown twice. */
function printDirectory(sandbox: Sandbox): string {
  const { users, groups } = sandbox.state();
  const names = new Map([
    ...users.map(({ id, userName }) => [id, userName] as const),
    ...groups.map(({ id, displayName }) => [id, `group ${displayName}`] as const),
  ]);
  return groups
    .map(({ displayName, externalId, members }) => {
      const lines = members.map(({ value }) => `  ${names.get(value) ?? value}`).sort();
      return [externalId === undefined ? displayName : `${displayName} (${externalId})`, ...lines].join('\n');
    })
    .sort()
    .join('\n')
    .concat('\n');
}
