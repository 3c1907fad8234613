import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { githubWorkflow } from '../../src/workflow/init-github.ts';

const root = join(import.meta.dirname, '..', '..', '.github');
const copied = [
  ...readdirSync(join(root, 'workflows')).map((name) => join('workflows', name)),
  join('actions', 'rollcall', 'action.yml'),
];

test('the workflow that init writes uses the same commits of actions as the workflows to copy', () => {
  const copiedPins = new Set(copied.flatMap((file) => pinsIn(readFileSync(join(root, file), 'utf8'))));
  const auth = { kind: 'token', token: 'SCIM_TOKEN' } as const;
  const written = pinsIn(githubWorkflow({ auth }, '1.0.0'));
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((pin) => !copiedPins.has(pin))).toEqual([]);
});

/** `actions/checkout@11bd7190… # v4.2.2` */
function pinsIn(text: string): readonly string[] {
  return [...text.matchAll(/uses: (actions\/\S+@\S+ # \S+)/g)].map(([, pin = '']) => pin);
}
