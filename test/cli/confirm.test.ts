import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { confirm } from '../../src/cli/confirm.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { fakeStream } from './streams.ts';

const forever = new AbortController().signal;

/** Asks somebody at a terminal who types `answer`; without an answer they end the input. */
async function ask(removals: number, answer?: string) {
  const [stdin, stderr] = [fakeStream(80), fakeStream(80)];
  const terminal = {
    stdin: stdin.stream,
    stdout: fakeStream(80).stream,
    stderr: stderr.stream,
    env: {},
    folder: '/',
  };
  const asked = confirm(terminal, { removals, stop: forever }).then(
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
    expect((await ask(removals, answer)).result).toBe(expected);
  });

  test('the question says how many', async () => {
    expect((await ask(7, '7')).text).toContain('takes away 7 memberships or groups');
    expect((await ask(1, '1')).text).toContain('takes away 1 membership or group.');
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
    const refusal = await confirm(terminal, { removals: 0, stop: forever }).catch(
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
    const asked = confirm(terminal, { removals: 0, stop: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow();
  });
});
