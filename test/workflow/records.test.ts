import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.ts';
import { processRuntime } from '../../src/runtime.ts';
import { readRecords } from '../../src/workflow/records.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The records of `hr.csv`, of which the column `level` is to become a whole number. */
async function recordsOf(levels: readonly string[], title = '"Level " & $number(level)') {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-records-'));
  folders.push(folder);
  mkdirSync(join(folder, 'data'));
  const rows = levels.map((level, index) => `${index},${level}\n`).join('');
  writeFileSync(join(folder, 'data/hr.csv'), `id,level\n${rows}`);
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets:
  here: { type: scim, baseUrl: 'http://127.0.0.1:9/scim', auth: { token: { env: SECRET } } }
sources:
  hr: { csv: data/hr.csv }
attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: '${title}' } }
`,
  );
  const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ summary }) => summary).join('\n'));
  const read = await readRecords({ manifest: loaded.value, runtime: processRuntime(), now: 0 });
  if (!read.ok) throw new Error(read.diagnostics.map(({ summary }) => summary).join('\n'));
  const [mapping] = read.value;
  return { mapping, warnings: read.warnings.map(({ summary }) => summary) };
}

it('a mapping has nothing to say of a record over which an expression fails, and the others go on', async () => {
  const { mapping, warnings } = await recordsOf(['1', 'high', '3']);
  expect(warnings).toEqual([
    expect.stringMatching(/^mapping "hr" has nothing to say of data\/hr\.csv:3: for title, .*"high"/),
  ]);
  expect(mapping?.whole).toBe(false);
  expect(mapping?.records.map(({ row, values }) => [row, values.get('title')])).toEqual([
    ['data/hr.csv:2', 'Level 1'],
    ['data/hr.csv:4', 'Level 3'],
  ]);
});

it('a mistake in every record is told of a few and counted for the others', async () => {
  const { mapping, warnings } = await recordsOf(Array.from({ length: 1000 }, () => 'high'));
  expect(mapping?.records).toEqual([]);
  expect(warnings).toHaveLength(21);
  expect(warnings.at(-1)).toBe('mapping "hr" has nothing to say of 980 more records like these');
});

it('a misspelt column is told of, with the names there are', async () => {
  const { warnings } = await recordsOf(['1', '2'], 'levle');
  expect(warnings).toEqual(['no record of mapping "hr" has a value for title: "levle" finds nothing']);
});

it('a column that is empty here and there is no mistake', async () => {
  const { warnings } = await recordsOf(['1', ''], 'level = "" ? undefined : level');
  expect(warnings).toEqual([]);
});
