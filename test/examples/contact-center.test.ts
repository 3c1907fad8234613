import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadManifest } from '../../src/manifest/load.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';

const folder = resolve(import.meta.dirname, '../../examples/contact-center');
const readme = readFileSync(`${folder}/README.md`, 'utf8');

test('the manifest is without a fault and declares as many groups as its README says', async () => {
  const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });

  expect(loaded).toMatchObject({ ok: true, warnings: [] });
  expect(loaded.ok && loaded.value.groups).toHaveLength(45);
  expect(readme).toContain('declares 45 groups in YAML');
});

test('live.json is a directory a sandbox can start with, as large as the README says', () => {
  const data = parseSandboxData(JSON.parse(readFileSync(`${folder}/live.json`, 'utf8')));

  expect(data.users).toHaveLength(600);
  expect(data.groups).toHaveLength(47);
  expect(readme).toContain('600 people, 47 groups');
});

test('live.json and data/hr.csv are what generate.mjs writes', () => {
  execFileSync(process.execPath, [`${folder}/generate.mjs`, '--check'], { stdio: 'pipe' });
});
