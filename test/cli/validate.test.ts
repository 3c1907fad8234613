import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rollcall } from './rollcall.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

write(
  'rollcall.yaml',
  'version: 1\ngroups:\n  night:\n    displayName: Night Shift\n    membership: unmanaged\n',
);
write('wrong.yaml', 'version: 1\ngroups:\n  night:\n    displayNam: Night Shift\n');

test('a valid manifest', async () => {
  expect(await rollcall(['validate'], { folder })).toEqual({
    exitCode: 0,
    stdout: 'The manifest is valid: 1 group in 1 file.\n',
    stderr: '',
  });
});

test('a faulty one: its faults are the result, with their places', async () => {
  const { exitCode, stdout, stderr } = await rollcall(['validate', '-c', 'wrong.yaml'], { folder });
  expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
  expect(stdout).toContain('--> wrong.yaml:4:5');
  expect(stdout).toContain('did you mean "displayName"?');
  expect(stdout).toMatch(/\d errors?\.\n$/);
});

test('in JSON the faults are one document', async () => {
  const { exitCode, stdout } = await rollcall(['validate', '-c', 'wrong.yaml', '--format', 'json'], {
    folder,
  });
  expect(exitCode).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    document: 'diagnostics',
    formatVersion: 1,
    diagnostics: [{ range: { file: 'wrong.yaml', line: 4 } }],
  });
});

test('a quirk that no profile has', async () => {
  const target =
    'type: scim, baseUrl: "https://x.test", auth: { token: { env: T } }, profile: { nestign: true }';
  write('quirk.yaml', `version: 1\ntargets:\n  t: { ${target} }\n`);
  const { exitCode, stdout } = await rollcall(['validate', '-c', 'quirk.yaml'], { folder });
  expect(exitCode).toBe(3);
  expect(stdout).toContain('did you mean "nesting"?');
});

test('a folder without a manifest', async () => {
  const { exitCode, stdout } = await rollcall(['validate', '--chdir', tmpdir()]);
  expect(exitCode).toBe(3);
  expect(stdout).toContain('[no-manifest]');
});

test('colour only where it was asked for', async () => {
  const colour = '\u001b[';
  const seen = async (env: Record<string, string>, ...flags: string[]) =>
    (await rollcall(['validate', '-c', 'wrong.yaml', ...flags], { folder, env })).stdout.includes(colour);
  expect(await seen({})).toBe(false);
  expect(await seen({ FORCE_COLOR: '1' })).toBe(true);
  expect(await seen({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  expect(await seen({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
});
