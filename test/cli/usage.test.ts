import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { rollcall } from './rollcall.ts';

describe('a command line that cannot be read ends with 3 and says what is wrong', () => {
  test.each([
    [['plan', '--ot', 'x'], "unknown option '--ot'", 'did you mean "--out"?', 'See: rollcall plan --help'],
    [['aply'], "unknown command 'aply'", 'did you mean "apply"?', 'See: rollcall --help'],
    [['apply', '--dry_run'], "unknown option '--dry_run'", '', 'See: rollcall apply --help'],
    [['plan', 'extra'], "too many arguments for 'plan'", '', 'See: rollcall plan --help'],
    [['show'], "missing required argument 'plan'", '', 'See: rollcall show --help'],
    [['sandbox'], "required option '--data <file>' not specified", '', 'See: rollcall sandbox --help'],
    [['plan', '--parallelism', '0'], 'Expected a whole number, from 1 to 100', '', ''],
    [['plan', '--as-of', '2026-02-30'], 'Expected a day such as 2026-12-31', '', ''],
    [['plan', '--timeout', 'soon'], 'Expected a duration such as 90s', '', ''],
    [['plan', '--report', 'pdf=x'], 'Expected text=FILE, json=FILE, markdown=FILE or html=FILE', '', ''],
    [['plan', '--only', 'users/jane'], 'Expected an address such as user/jane@company.com', '', ''],
    [['plan', '--allow-protected', 'support'], 'Expected an address such as user/jane@company.com', '', ''],
    [['audit', 'verify', '--expect', 'abc'], 'Expected a hash', '', 'See: rollcall audit verify --help'],
    [['lock', 'brek'], "unknown command 'brek'", 'did you mean "break"?', 'See: rollcall lock --help'],
    [['explain', 'jane@company.com'], "'jane@company.com' is no address. Expected an address", '', ''],
    [['plan', '--by', 'role'], 'Allowed choices are group, user', '', ''],
  ])('%j', async (args, summary, suggestion, advice) => {
    const { exitCode, stdout, stderr } = await rollcall(args);
    expect(exitCode).toBe(3);
    expect(stdout).toBe('');
    for (const words of [summary, suggestion, advice, '[usage]', '1 error.']) expect(stderr).toContain(words);
  });

  test('in JSON it is a document on stdout', async () => {
    const { exitCode, stdout, stderr } = await rollcall(['plan', '--format', 'json', '--nope']);
    expect(exitCode).toBe(3);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: 'usage', summary: "unknown option '--nope'" },
    ]);
  });

  test('nothing at all: the help, on stderr', async () => {
    const { exitCode, stdout, stderr } = await rollcall([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain('Usage: rollcall');
  });
});

test('--version prints the version of the package', async () => {
  expect(await rollcall(['--version'])).toEqual({
    exitCode: 0,
    stdout: `${packageFile.version}\n`,
    stderr: '',
  });
});

test('--help names every command and every exit code', async () => {
  const { exitCode, stdout } = await rollcall(['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['validate', 'plan', 'show', 'apply', 'sandbox'])
    expect(stdout).toContain(`  ${command} [options]`);
  for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 130, 143])
    expect(stdout).toMatch(new RegExp(`\\b${code}\\b`));
});

test.each(['validate', 'plan', 'show', 'apply', 'sandbox'])(
  'rollcall %s --help has examples and a description of every option',
  async (command) => {
    const { exitCode, stdout } = await rollcall([command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Examples:\n  $ rollcall ${command}`);
    const options = stdout
      .slice(stdout.indexOf('Options:'), stdout.indexOf('Examples:'))
      .split('\n')
      .slice(1);
    const bare = options.filter(
      (line, index) =>
        /^ {2}-\S.*\S$/.test(line) &&
        !/ {2,}\S/.test(line.trim()) &&
        !/^ {10,}\S/.test(options[index + 1] ?? ''),
    );
    expect(bare).toEqual([]);
  },
);
