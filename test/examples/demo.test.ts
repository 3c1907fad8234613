import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/demo.mjs');

/** What each command of the demo said, in order. */
let said: readonly string[];

beforeAll(() => {
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  said = output.split(/^\$ .*\n/m).slice(1);
});

describe('the first plan', () => {
  const firstPlan = () => said[2] ?? '';

  test('is the one the README of the example explains', () => {
    expect(firstPlan()).toContain(
      'Plan: 2 to create, 30 to update, 0 to delete; members +29 −16 in 17 groups; ' +
        'skills and roles +8 ~2 −5 for 13 people; 2 attributes; 0 withheld, 1 blocked.',
    );
    expect(firstPlan()).toContain('Storm Desk 2022');
  });

  test('is blocked by the role policy', () => {
    expect(firstPlan()).toContain('Blocked: user/ama.danso@fennmark.example would hold roles');
  });

  test('can be read in one go', () => {
    expect(firstPlan().split('\n').length).toBeLessThan(170);
  });
});

test('with the waiver nothing stands in the way', () => {
  const waivedPlan = said[4] ?? '';
  expect(waivedPlan).toContain('Waivers: 1 exception to the role policy holds.');
  expect(waivedPlan).toContain('0 withheld, 0 blocked.');
});

test('the apply carries out all of it, and afterwards nothing is left to do', () => {
  expect(said[5]).toContain('Apply complete: 2 created, 30 updated, 0 deleted; members +29 −16;');
  expect(said[7]?.trimEnd()).toMatch(/No changes\. The live directory matches the manifest\.$/);
});

test('somebody who asks is told where a role comes from', () => {
  expect(said[6]).toMatch(/= Refund Auditor +granted by group\/refund-audit +directory\/billing\.yaml:/);
});
