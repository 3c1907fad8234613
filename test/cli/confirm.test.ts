import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { confirm } from '../../src/cli/confirm.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { plan } from '../render/plan.ts';
import { fakeStream } from './streams.ts';

const forever = new AbortController().signal;

const summaryOf = (losses: Partial<Plan['summary']>) => ({ ...plan().summary, ...losses });

/** Asks somebody at a terminal who types `answer`; without an answer they end the input. */
async function ask(losses: Partial<Plan['summary']>, answer?: string) {
  const [stdin, stderr] = [fakeStream(80), fakeStream(80)];
  const terminal = {
    stdin: stdin.stream,
    stdout: fakeStream(80).stream,
    stderr: stderr.stream,
    env: {},
    folder: '/',
  };
  const asked = confirm(terminal, { summary: summaryOf(losses), stop: forever }).then(
    () => 'confirmed',
    (error) => (error instanceof DiagnosticError ? error.diagnostics[0]?.code : error),
  );
  await pause(5);
  if (answer === undefined) stdin.stream.end();
  else stdin.stream.write(`${answer}\n`);
  return { result: await asked, text: stderr.text() };
}

describe('before a plan is carried out', () => {
  test.each([
    ['a plan that takes nothing away', 0, 'yes', 'confirmed'],
    ['not with less', 0, 'y', 'not-confirmed'],
    ['not with a line break alone', 0, '', 'not-confirmed'],
    ['a plan that takes seven away', 7, '7', 'confirmed'],
    ['not with yes', 7, 'yes', 'not-confirmed'],
    ['not with another number', 7, '8', 'not-confirmed'],
    ['not with a sum', 7, '07', 'not-confirmed'],
    ['not when the input ends', 7, undefined, 'not-confirmed'],
  ])('%s', async (_name, removals, answer, expected) => {
    expect((await ask({ membersRemoved: removals }, answer)).result).toBe(expected);
  });

  test('the question says how many', async () => {
    expect((await ask({ membersRemoved: 7 }, '7')).text).toContain('takes away 7 memberships. Type 7');
    expect((await ask({ delete: 1 }, '1')).text).toContain('takes away 1 group. Type 1');
  });

  test('whatever people lose is counted, each by its name', async () => {
    const losses = { membersRemoved: 2, grantsRemoved: 3, attributesCleared: 1, usersDeactivated: 1 };
    const { result, text } = await ask(losses, '7');
    expect(result).toBe('confirmed');
    expect(text).toContain(
      "takes away 2 memberships, 3 skills or roles, 1 attribute and 1 person's sign-in. Type 7 to apply",
    );
  });

  test('where nobody can answer, the flag is named', async () => {
    const nobody = fakeStream();
    const terminal = {
      stdin: nobody.stream,
      stdout: nobody.stream,
      stderr: nobody.stream,
      env: {},
      folder: '/',
    };
    const refusal = await confirm(terminal, { summary: summaryOf({}), stop: forever }).catch(
      (error: DiagnosticError) => error,
    );
    expect(refusal).toMatchObject({
      diagnostics: [{ code: 'not-confirmed', advice: expect.stringContaining('--auto-approve') }],
    });
  });

  test('a signal takes the question back', async () => {
    const controller = new AbortController();
    const [stdin, stderr] = [fakeStream(80), fakeStream(80)];
    const terminal = {
      stdin: stdin.stream,
      stdout: stderr.stream,
      stderr: stderr.stream,
      env: {},
      folder: '/',
    };
    const asked = confirm(terminal, { summary: summaryOf({}), stop: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow();
  });
});
