import { type ChildProcess, spawn } from 'node:child_process';
import fs, {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from '../../../src/diagnostic/diagnostic.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { event, quiet } from './events.ts';
import { emptyFolders } from './support.ts';

const emptyFolder = emptyFolders();
const place = mkdtempSync(join(tmpdir(), 'rollcall-embedded-'));
const program = join(place, 'child.mjs');
let folder: string;
let children: ChildProcess[] = [];
let stores: Store[] = [];

beforeAll(async () => {
  // The child finds the database among the packages beside it.
  symlinkSync(new URL('../../../node_modules', import.meta.url).pathname, join(place, 'node_modules'));
  const entry = new URL('./store-child.ts', import.meta.url).pathname;
  const requiring =
    "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@electric-sql/pglite', 'pg-native', 'cloudflare:sockets'],
    banner: { js: requiring },
  });
});
afterAll(() => rmSync(place, { recursive: true }));

beforeEach(() => {
  folder = emptyFolder();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(stores.map((store) => store.close()));
  [children, stores] = [[], []];
});

async function open(): Promise<Store> {
  const store = await openStore({ folder, runtime: processRuntime(), log: quiet });
  stores.push(store);
  return store;
}

interface Other {
  readonly child: ChildProcess;
  readonly said: () => Promise<string>;
}

/** Another process that opens the store. */
function other(): Other {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines: Interface = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const iterator = lines[Symbol.asyncIterator]();
  return { child, said: async () => (await iterator.next()).value };
}

async function kill({ child }: Other): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

test('only its owner may read what is kept', async () => {
  await open();
  for (const path of [folder, join(folder, 'data')]) expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('a second process is refused while the first lives, and told how to go on', async () => {
  const first = other();
  expect(await first.said()).toBe(`open ${first.child.pid}`);
  const fault = await open().catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(DiagnosticError);
  const [diagnostic] = (fault as DiagnosticError).diagnostics;
  expect(diagnostic).toMatchObject({ code: 'store-locked', advice: expect.stringContaining('--service') });
  expect(diagnostic?.summary).toContain(`process ${first.child.pid} on`);
});

test('one process does not open it twice either', async () => {
  await open();
  await expect(open()).rejects.toMatchObject({ diagnostics: [{ code: 'store-locked' }] });
});

test('what was accepted outlives a process that is killed, and the next one takes its place at once', async () => {
  const first = other();
  await first.said();
  for (const id of ['e1', 'e2', 'e3']) {
    first.child.stdin?.write(`${id}\n`);
    expect(await first.said()).toBe(`stored ${id}`);
  }
  await kill(first);
  const store = await open();
  expect((await store.events.list({ limit: 10 })).map(({ id }) => id)).toEqual(['e3', 'e2', 'e1']);
  expect(await store.events.accept(event('e2'), ['acme'])).toBe('known');
});

test('what is accepted is on the disk, and not on its way there, when that is told', async () => {
  const store = await open();
  const real = fs.fsyncSync;
  const synced: string[] = [];
  fs.fsyncSync = (file) => {
    synced.push(readlinkSync(`/proc/self/fd/${file}`));
    real(file);
  };
  syncBuiltinESMExports();
  try {
    await store.events.accept(event('e1'), ['acme']);
  } finally {
    fs.fsyncSync = real;
    syncBuiltinESMExports();
  }
  expect(synced.join()).toContain(join(folder, 'data', 'pg_wal'));
});

test('of several that come at once when the holder has died, one gets it', { timeout: 120_000 }, async () => {
  const first = other();
  await first.said();
  await kill(first);
  const said = await Promise.all(Array.from({ length: 4 }, () => other().said()));
  expect(said.filter((line) => line.startsWith('open'))).toHaveLength(1);
  expect(said.filter((line) => line.startsWith('refused'))).toHaveLength(3);
});

test('it can be opened again once it was closed', async () => {
  const store = await open();
  await store.events.accept(event('e1'), ['acme']);
  await store.close();
  stores = [];
  const again = await open();
  expect(again.kind).toBe('embedded');
  expect(await again.events.list({ limit: 10 })).toHaveLength(1);
});

test('a target that somebody held when the store was closed can be taken over at once', async () => {
  const store = await open();
  const held = await store.targets.takeNamed('acme', 'w1', 3_600_000);
  await store.close();
  stores = [];
  const again = await open();
  expect(await again.targets.take(['acme'], 'w2', 3_600_000)).toMatchObject({ token: 2 });
  expect(held && (await again.targets.renew(held, 1))).toBe(false);
});

test('a process that was given the number of the former holder is not taken for it', async () => {
  await (await open()).close();
  stores = [];
  const locks = join(folder, '.rollcall', 'locks');
  const latest = join(locks, readdirSync(locks).sort().at(-1) ?? '');
  const record = JSON.parse(readFileSync(latest, 'utf8'));
  const longAgo = '2020-01-01T00:00:00.000Z';
  writeFileSync(latest, JSON.stringify({ ...record, state: 'held', startedAt: longAgo, renewedAt: longAgo }));
  expect((await open()).kind).toBe('embedded');
});

test('a folder that cannot be used is a fault that says so', async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  await expect(open()).rejects.toMatchObject({ diagnostics: [{ code: 'store-unavailable' }] });
});
