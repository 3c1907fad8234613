import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, edit }) => {
  const plan = await rollcall('plan', '--format', 'json', '--out', 'change.plan');
  expect(await faultsOf('plan', plan.stdout)).toEqual([]);
  const { contentDigest, ...saved } = JSON.parse(await readFile(join(folder, 'change.plan'), 'utf8'));
  expect(contentDigest).toMatch(/^sha256:/);
  expect(JSON.parse(plan.stdout)).toEqual(saved);
  expect((await rollcall('show', 'change.plan', '--format', 'json')).stdout).toBe(plan.stdout);

  const report = await rollcall(
    ...['apply', 'change.plan', '--auto-approve', '--parallelism', '1', '--format', 'json'],
  );
  expect(await faultsOf('report', report.stdout)).toEqual([]);

  await edit('directory/teams.yaml', 'Winback', 'Retention');
  const faults = await rollcall('validate', '--format', 'json');
  expect(JSON.parse(faults.stdout)).toMatchObject({ diagnostics: [{ code: 'group-name-taken' }] });
});

async function faultsOf(name: string, document: string): Promise<unknown> {
  const schema = JSON.parse(
    await readFile(join(import.meta.dirname, `../../../schemas/${name}.schema.json`), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  return validate(JSON.parse(document)) ? [] : validate.errors;
}
