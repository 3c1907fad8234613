import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandPaths, wordsOf } from '../../src/cli/completion-words.ts';
import { run } from '../../src/cli/program.ts';
import { fakeStream } from './streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-completion-'));
const shells = ['bash', 'zsh', 'fish'] as const;

beforeAll(async () => {
  for (const shell of shells) writeFileSync(join(folder, `rollcall.${shell}`), await scriptFor(shell));
  writeFileSync(join(folder, 'my change.plan'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function scriptFor(shell: string): Promise<string> {
  const [stdin, stdout, stderr] = [fakeStream(), fakeStream(), fakeStream()];
  const terminal = { stdin: stdin.stream, stdout: stdout.stream, stderr: stderr.stream, env: {}, folder };
  const interruption = { stop: new AbortController().signal, exitCode: () => undefined, close: () => {} };
  expect(await run(['completion', shell], terminal, interruption)).toBe(0);
  return stdout.text();
}

const isThere = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const asBashDoes = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rollcall
printf '%s\n' "\${COMPREPLY[@]}"`;

/** What bash offers when the last of these words is being typed. */
function bash(...words: readonly string[]): readonly string[] {
  const script = join(folder, 'rollcall.bash');
  const text = execFileSync('bash', ['-c', asBashDoes, 'bash', script, 'rollcall', ...words], {
    encoding: 'utf8',
  });
  return text.split('\n').filter((word) => word !== '');
}

describe('bash', () => {
  test('commands, and those that begin so', () => {
    expect(bash('')).toEqual(expect.arrayContaining(['validate', 'plan', 'apply', 'completion']));
    expect(bash('expl')).toEqual(['explain']);
    expect(bash('nothing')).toEqual([]);
  });

  test('options of the command, and of no other', () => {
    expect(bash('plan', '--de')).toEqual(['--detailed-exitcode']);
    expect(bash('validate', '--de')).toEqual([]);
    expect(bash('plan', '-')).toEqual(expect.arrayContaining(['-c', '--config', '--help']));
    expect(bash('--ver')).toEqual(['--version']);
  });

  test('the values an option can have, also behind a sign', () => {
    expect(bash('plan', '--format', '')).toEqual(['text', 'json', 'markdown', 'html']);
    expect(bash('plan', '--format', 'm')).toEqual(['markdown']);
    expect(bash('plan', '--format', '=', 'j')).toEqual(['json']);
    expect(bash('plan', '--format', '=')).toEqual(['text', 'json', 'markdown', 'html']);
    expect(bash('plan', '--by', 'u')).toEqual(['user']);
  });

  test('the values a command can have', () => {
    expect(bash('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('for a file nothing is said, so that bash completes it, with its quotes', () => {
    expect(bash('show', 'my')).toEqual([]);
    expect(bash('plan', '--config', 'my')).toEqual([]);
  });

  /** Runs a command at a terminal of its own (util-linux). */
  const recorder = 'script';
  const hasTerminal = spawnSync(recorder, ['--version']).status === 0;

  test.skipIf(!hasTerminal)('at a terminal, where somebody presses the tab', () => {
    const typed = [
      `rollcall() { printf 'GOT<%s>\n' "$@"; }`,
      `source ${folder}/rollcall.bash; cd ${folder}`,
      'rollcall plan --detai\t',
      'rollcall plan --format=mark\t',
      'rollcall show my\t',
      'exit',
      '',
    ].join('\n');
    const shell = 'bash --norc --noprofile -i';
    const { stdout } = spawnSync(recorder, ['-qec', shell, '/dev/null'], { input: typed, encoding: 'utf8' });
    expect(stdout).toContain('GOT<--detailed-exitcode>');
    expect(stdout).toContain('GOT<--format=markdown>');
    expect(stdout).toContain('GOT<my change.plan>');
  });
});

test('commands beneath commands have their own words', () => {
  const program = new Command('rollcall');
  const lock = program.command('lock');
  lock.command('list').addOption(new Option('--state <state>', 'which').choices(['held', 'free']));
  lock.command('break').argument('<file>');
  const words = wordsOf(program);
  expect(commandPaths(words).map(({ path }) => path.join(' '))).toEqual(['lock', 'lock list', 'lock break']);
  expect(words.commands[0]?.commands[0]?.options[0]).toEqual({
    names: ['--state'],
    description: 'which',
    isRepeatable: false,
    value: { kind: 'choices', choices: ['held', 'free'] },
  });
  expect(words.commands[0]?.commands[1]?.values).toEqual([{ kind: 'file' }]);
});

describe.each(shells)('%s', (shell) => {
  test.skipIf(!isThere(shell))('reads its script without a word', () => {
    const { status, stderr } = spawnSync(shell, ['-n', join(folder, `rollcall.${shell}`)], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.each(shells)('every command and every long option is in the script for %s', async (shell) => {
  const script = await scriptFor(shell);
  const words = wordsOf(await programItself());
  for (const { words: command } of commandPaths(words)) {
    expect(script).toContain(command.name);
    for (const { names } of command.options) {
      const long = names.find((name) => name.startsWith('--')) ?? '';
      expect(script).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long);
    }
  }
});

/** The program as it is described to commander. */
async function programItself(): Promise<Command> {
  const program = new Command('rollcall');
  const { declarePlan } = await import('../../src/cli/syntax/plan.ts');
  const { declareInit } = await import('../../src/cli/syntax/init.ts');
  for (const declare of [declarePlan, declareInit]) declare(program, async () => {});
  return program;
}
