import { expect, test } from 'vitest';
import { faultLine } from '../../src/service/fault-line.ts';

test('a line of a log says what is wrong, where, and what the server said', () => {
  expect(
    faultLine({
      code: 'unknown-key',
      severity: 'error',
      summary: 'unknown key "member"',
      range: { file: 'organisations/acme.yaml', line: 3, column: 8 },
    }),
  ).toBe('organisations/acme.yaml:3:8: unknown key "member" [unknown-key]');
  expect(
    faultLine({
      code: 'remote-unavailable',
      severity: 'error',
      summary: 'acme cannot be reached',
      detail: 'connect ECONNREFUSED 127.0.0.1:8484',
    }),
  ).toBe('acme cannot be reached [remote-unavailable]: connect ECONNREFUSED 127.0.0.1:8484');
});
