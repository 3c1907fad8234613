import { expect, test } from 'vitest';
import { describeUnexpected } from '../../src/cli/unexpected.ts';

const env = { GENESYS_CLIENT_SECRET: 'hunter2-hunter2', PATH: '/usr/bin', SHORT_KEY: 'a' };
const fault = new TypeError('cannot read hunter2-hunter2\u001b[2J of /usr/bin');

test('says what happened and how to report it, without secrets and without a stack', () => {
  const text = describeUnexpected(fault, ['plan'], env);
  expect(text).toContain('TypeError: cannot read ***\\u{1b}[2J of /usr/bin\n');
  expect(text).toContain('Please report it');
  expect(text).not.toContain('    at ');
  expect(text).not.toContain('hunter2');
});

test('shows the stack with -v', () => {
  const text = describeUnexpected(fault, ['plan', '-v'], env);
  expect(text).toContain('    at ');
  expect(text).not.toContain('hunter2');
});

test('what is thrown may be anything', () => {
  expect(describeUnexpected('hunter2-hunter2', [], env)).not.toContain('hunter2');
});
