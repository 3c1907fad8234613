import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenForInterruption } from '../../src/cli/interruption.ts';
import { run } from '../../src/cli/program.ts';
import { fakeStream } from './streams.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Play {
  /** Lines that somebody types at a terminal; none without a terminal. */
  readonly typed?: readonly string[];
  /** What happens once the first question stands there. */
  readonly meanwhile?: (stdin: NodeJS.WritableStream, signals: EventEmitter) => void;
}

async function init(args: readonly string[], { typed, meanwhile }: Play = {}) {
  const columns = typed === undefined && meanwhile === undefined ? undefined : 100;
  // It keeps what is typed until somebody reads it, as a terminal does.
  const stdin = Object.assign(new PassThrough(), { isTTY: columns !== undefined });
  const [stdout, stderr] = [fakeStream(), fakeStream(columns)];
  const emitter = new EventEmitter();
  const terminal = { stdin, stdout: stdout.stream, stderr: stderr.stream, env: {}, folder };
  const running = run(
    ['init', ...args],
    terminal,
    listenForInterruption(emitter, () => {}),
  );
  // All at once, as somebody pastes: a line must not be lost because its question was not there yet.
  for (const line of typed ?? []) stdin.write(`${line}\n`);
  if (meanwhile !== undefined) {
    await pause(300);
    meanwhile(stdin, emitter);
  }
  return { exitCode: await running, stdout: stdout.text(), stderr: stderr.text() };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const names = () => readdirSync(folder).sort();

describe('with flags', () => {
  test('writes, says what, and how to go on', async () => {
    const { exitCode, stdout, stderr } = await init(['--region', 'eu-central-1', '--ci', 'github', '--yes']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('wrote      .github/workflows/rollcall.yml');
    expect(stdout).toContain('Set GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET here, then:');
    expect(stdout.match(/^ {2}rollcall \w+/gm)).toEqual([
      '  rollcall doctor',
      '  rollcall import',
      '  rollcall plan',
    ]);
    expect(read('rollcall.yaml')).toContain('region: eu-central-1');
  });

  test('in JSON stdout is one document', async () => {
    const { stdout } = await init(['--region', 'eu-west-1', '--ci', 'none', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      document: 'init',
      formatVersion: 1,
      files: [
        { path: 'rollcall.yaml', kind: 'new' },
        { path: 'directory/example.yaml', kind: 'new' },
        { path: '.gitignore', kind: 'new' },
      ],
    });
  });

  test('nobody to ask and nothing said: the flags that are missing are named', async () => {
    const { exitCode, stderr } = await init(['--type', 'scim', '--auth', 'client-credentials']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('--base-url, --token-url');
    expect(names()).toEqual([]);
  });

  test('all wrong flags at once, none of them repeated', async () => {
    const { exitCode, stderr } = await init([
      ...['--region', 'hush-1', '--client-secret-env', 'hush-2', '--base-url', 'hush-3', '--groups', 'a b'],
    ]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('5 errors');
    expect(stderr).not.toContain('hush');
    expect(names()).toEqual([]);
  });

  test.each([
    [['--type', 'scim', '--region', 'eu-west-1'], '--region cannot be combined with --type scim'],
    [['--base-url', 'http://proxy', '--region', 'eu-west-1'], '--region cannot be combined with --base-url'],
    [['--auth', 'basic', '--token-env', 'TOKEN'], '--token-env cannot be combined with --auth basic'],
    [['--token-env', 'A', '--client-id-env', 'B'], '--client-id-env cannot be combined with --auth token'],
  ])('a flag that would do nothing is refused: %j', async (args, words) => {
    const { exitCode, stderr } = await init([...args, '--yes']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(words);
    expect(names()).toEqual([]);
  });

  test('the variables that are named say how rollcall signs in', async () => {
    const variables = ['--username-env', 'SCIM_NAME', '--password-env', 'SCIM_WORD'];
    const { exitCode } = await init([
      '--type',
      'scim',
      '--base-url',
      'https://scim/v2',
      '--yes',
      ...variables,
    ]);
    expect(exitCode).toBe(0);
    expect(read('rollcall.yaml')).toContain('env: SCIM_WORD');
  });

  test('the credentials that write are asked for apart from those that read', async () => {
    const { stdout } = await init(['--region', 'eu-central-1', '--ci', 'github', '--yes']);
    expect(stdout).toContain('rollcall-plan for credentials that can only read, rollcall-apply for those');
  });

  test('a file that is there is named and left, unless forced', async () => {
    writeFileSync(join(folder, 'rollcall.yaml'), 'mine\n');
    const refused = await init(['--region', 'eu-west-1', '--yes']);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('rollcall.yaml is there already');
    expect(read('rollcall.yaml')).toBe('mine\n');
    const forced = await init(['--region', 'eu-west-1', '--yes', '--force']);
    expect(forced.stdout).toContain('wrote over rollcall.yaml');
  });

  test.each([
    ['https://github.com/company/directory.git', '.github'],
    ['git@gitlab.company.com:directory.git', '.gitlab'],
    ['/srv/git/directory.git', undefined],
  ])('a repository that is pushed to %s', async (remote, pipeline) => {
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config'), `[remote "origin"]\n\turl = ${remote}\n`);
    await init(['--region', 'eu-west-1', '--yes']);
    expect(names().filter((name) => /^\.git(hub|lab)$/.test(name))).toEqual(
      pipeline === undefined ? [] : [pipeline],
    );
  });
});

describe('at a terminal', () => {
  test('asks, takes an empty line for the default, and asks again after a wrong answer', async () => {
    const typed = ['', 'Frankfurt', 'eu-central-1', '', '', 'aB3-secret', 'MY_SECRET', '', 'none'];
    const { exitCode, stderr } = await init([], { typed });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Kind of directory (genesys-cloud, scim) [genesys-cloud]: ');
    expect(stderr).toContain('Expected one of us-east-1');
    expect(stderr).toContain('Expected the name of an environment variable');
    expect(read('rollcall.yaml')).toContain('env: MY_SECRET');
    expect(read('rollcall.yaml')).not.toContain('scope');
  });

  test('another kind of server, signing in another way', async () => {
    const typed = [
      'scim',
      'https://scim.company.com/v2',
      'staging',
      'basic',
      '',
      '',
      'displayName sw "CC"',
      'gitlab',
    ];
    expect((await init([], { typed })).exitCode).toBe(0);
    expect(read('rollcall.yaml')).toContain('staging:');
    expect(read('rollcall.yaml')).toContain('env: SCIM_USERNAME');
    expect(read('.gitlab-ci.yml')).toContain('.gitlab/rollcall.yml');
  });

  test('what a flag says is not asked', async () => {
    const { stderr } = await init(
      ['--region', 'eu-west-1', '--type', 'genesys-cloud', '--ci', 'none', '--groups', ''],
      {
        typed: ['', '', ''],
      },
    );
    expect(stderr.match(/: /g)).toHaveLength(3);
  });

  test('--yes asks nothing', async () => {
    expect((await init(['--region', 'eu-west-1', '--yes'], { typed: [] })).stderr).toBe('');
  });

  test('a manifest that is there ends it before the first question', async () => {
    writeFileSync(join(folder, 'rollcall.yaml'), 'mine\n');
    const { exitCode, stderr } = await init([], { typed: [] });
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain('Kind of directory');
  });

  test('the end of the input leaves nothing behind', async () => {
    const { exitCode, stderr } = await init([], { meanwhile: (stdin) => stdin.end() });
    expect(exitCode).toBe(5);
    expect(stderr).toContain('Nothing was written');
    expect(names()).toEqual([]);
  });

  test('neither does a signal', async () => {
    const { exitCode, stderr } = await init([], { meanwhile: (_stdin, signals) => signals.emit('SIGINT') });
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Stopped. Nothing was written.');
    expect(names()).toEqual([]);
  });
});
