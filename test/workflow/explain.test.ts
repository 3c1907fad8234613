import { afterEach, expect, test } from 'vitest';
import { processRuntime } from '../../src/runtime.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget } from '../../src/target/open.ts';
import { explain } from '../../src/workflow/explain.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';

let sandbox: Sandbox | undefined;

afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

/** What is said of each address beside its facts, where neither al nor sally may sign in and both are to be members. */
async function remarksOn(address: string): Promise<readonly string[]> {
  const person = (userName: string) => ({
    id: `id-${userName}`,
    userName,
    displayName: userName,
    active: false,
  });
  sandbox = await startSandbox({
    mode: 'genesys-cloud',
    ratePerMinute: 0,
    data: { users: [person('al'), person('sally')], groups: [] },
  });
  const folder = folderOf({
    'rollcall.yaml': `version: 1
targets:
  test: { type: genesys-cloud, baseUrl: '${sandbox.url}', auth: { clientId: sandbox, clientSecret: { env: SECRET } } }
groups:
  support: { displayName: active, membership: exact, members: [al, sally] }
`,
  });
  const loaded = await loadFolder(folder);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ summary }) => summary).join('\n'));
  const manifest = loaded.value;
  const declaration = manifest.targets.get('test');
  if (declaration === undefined) throw new Error('no target');
  const runtime = { ...processRuntime(), env: { SECRET: 'sandbox' } };
  const target = await openTarget(declaration, { runtime, locate: manifest.locate, folder });
  const outcome = await explain({ address, manifest, target, runtime, asOf: '2026-06-15' }).finally(() =>
    target.close(),
  );
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value.diagnostics.map(({ summary }) => summary);
}

test.each([
  ['user/al', ['al is not active in the directory']],
  ['user/SALLY', ['sally is not active in the directory']],
  ['group/support', []],
])('%s is told of what concerns it alone', async (address, remarks) => {
  expect(await remarksOn(address)).toEqual(remarks);
});
