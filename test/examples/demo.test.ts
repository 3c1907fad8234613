import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/demo.mjs');
let output: string;

beforeAll(() => {
  output = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
});

test('the first plan is the one the README of the example explains', () => {
  expect(output).toContain(
    'Plan: 3 to create, 13 to update, 0 to delete; members +45 −14 in 15 groups; 0 withheld, 0 blocked.',
  );
  expect(output).toContain('Storm Desk 2022');
});

test('after the apply nothing is left to do', () => {
  expect(output.trimEnd()).toMatch(/No changes\. The live directory matches the manifest\.$/);
});
