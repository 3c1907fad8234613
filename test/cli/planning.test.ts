import { expect, test } from 'vitest';
import { planExitCode, showReading } from '../../src/cli/planning.ts';
import { noProgress } from '../../src/cli/progress.ts';
import { grant, person, plan } from '../render/plan.ts';

const people = plan({ users: [person('jane', { grants: [grant('Agent')] })] });

test.each([
  ['no change', plan(), 0, true, 0],
  ['a change of a person alone', people, 0, true, 2],
  ['the same when nobody asked for detail', people, 0, false, 0],
  ['a reason that stands in the way', people, 1, true, 5],
])('%s', (_name, value, blocks, detailed, expected) => {
  expect(planExitCode(value, blocks, detailed)).toBe(expected);
});

test.each([
  [{ kind: 'users', done: 1 }, 'Reading users'],
  [{ kind: 'source', source: 'hr', done: 1 }, 'Reading source hr'],
  [{ kind: 'source', source: 'h\u001br', done: 1 }, 'Reading source h\\u{1b}r'],
])('%j is shown as such', (reading, expected) => {
  const labels: string[] = [];
  showReading({ progress: { ...noProgress, update: ({ label }) => labels.push(label) } })(reading);
  expect(labels).toEqual([expected]);
});
