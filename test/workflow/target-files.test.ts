import { expect, test } from 'vitest';
import { loadManifest } from '../../src/manifest/load.ts';
import { processRuntime } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget } from '../../src/target/open.ts';
import { compare } from '../../src/workflow/compare.ts';
import { folderOf } from '../manifest/folder.ts';

test('nothing is planned with what several targets share: what each declares would look like what nobody wants', async () => {
  const data = parseSandboxData({ users: [], groups: [{ displayName: 'Sales' }] });
  const sandbox = await startSandbox({ mode: 'genesys-cloud', data });
  const folder = folderOf({
    'rollcall.yaml':
      'version: 1\ntargets: [organisations/*.yaml]\nscope: { groups: displayName pr, prune: delete }\n',
    'organisations/acme.yaml': `target: { type: genesys-cloud, baseUrl: "${sandbox.url}", auth: { clientId: sandbox, clientSecret: { file: secret } } }\n`,
    secret: 'sandbox',
  });
  const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
  if (!loaded.ok) throw new Error('the files must be right');
  const manifest = loaded.value;
  const declaration = manifest.targets.get('acme');
  if (declaration === undefined) throw new Error('acme must be declared');
  const runtime = processRuntime();
  const target = await openTarget(declaration, { runtime, folder, locate: manifest.locate });
  const compared = await compare({
    manifest,
    target,
    runtime,
    asOf: '2027-01-01',
    selection: { only: [], except: [] },
  }).finally(async () => {
    await target.close();
    await sandbox.close();
  });
  expect(compared).toMatchObject({ ok: false, diagnostics: [{ code: 'unknown-target' }] });
});
