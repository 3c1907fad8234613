import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { githubWorkflow } from '../../src/workflow/init-github.ts';
import { gitlabPipeline } from '../../src/workflow/init-gitlab.ts';

/** The shell texts in the workflows to copy and in those that init writes, run by bash as a runner does, with stand-ins for npm and npx. */

const repository = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');

const token = { kind: 'token', token: 'SCIM_TOKEN' } as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-workflow-'));
  for (const name of ['bin', 'temp', 'repository/node_modules/.bin']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (path: string, text: string) =>
  writeFileSync(join(folder, path), `#!/bin/bash\n${text}\n`, { mode: 0o755 });

function shell(text: string, env: Readonly<Record<string, string>>) {
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd: join(folder, 'repository'),
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env },
    encoding: 'utf8',
  });
  return { exitCode: status, stdout };
}

/** As npx and npm do: npx runs what lies in the checkout, npm obeys the .npmrc of the folder it is started in. */
function checkoutThatWantsToRun(): void {
  program('repository/node_modules/.bin/rollcall', 'echo "of the repository"');
  program('bin/npx', 'exec ./node_modules/.bin/rollcall');
  program(
    'bin/npm',
    `[[ $PWD == ${folder}/temp/* && $* == *--ignore-scripts* && $* == *rollcall@0.1.0 ]] || exit 1
mkdir -p node_modules/.bin && printf '#!/bin/bash\\necho "installed: $*"; exit 5' > node_modules/.bin/rollcall
chmod +x node_modules/.bin/rollcall`,
  );
}

const variables = () => ({
  RUNNER_TEMP: join(folder, 'temp'),
  TMPDIR: join(folder, 'temp'),
  GITHUB_OUTPUT: join(folder, 'outputs'),
  GITHUB_PATH: join(folder, 'path'),
});

describe('nothing that lies in the repository is run', () => {
  beforeEach(checkoutThatWantsToRun);

  test('by the action', () => {
    const [text = ''] = runsIn(parse(read('.github/actions/rollcall/action.yml')).runs.steps);
    const inputs = {
      ROLLCALL_VERSION: '0.1.0',
      ROLLCALL_ARGUMENTS: 'plan --out *',
      ROLLCALL_ACCEPT: '5 10',
    };
    expect(shell(text, { ...variables(), ...inputs })).toEqual({
      exitCode: 0,
      stdout: 'installed: plan --out *\n',
    });
    expect(readFileSync(join(folder, 'outputs'), 'utf8')).toBe('exit-code=5\n');
  });

  test.each(['plan', 'apply'])('by the job %s that init writes for GitHub', (job) => {
    const [install = '', command = ''] = runsIn(
      parse(githubWorkflow({ auth: token }, '0.1.0')).jobs[job].steps,
    );
    expect(shell(install, variables()).exitCode).toBe(0);
    // As the runner puts it before the PATH of the steps that follow.
    const added = readFileSync(join(folder, 'path'), 'utf8').trim();
    const ran = shell(`PATH="${added}:$PATH"\n${command}`, variables());
    expect(ran).toEqual({ exitCode: 5, stdout: expect.stringMatching(`^installed: ${job} `) });
  });

  test.each([
    ['that init writes for GitLab', gitlabPipeline({ auth: token }, '0.1.0'), '.rollcall', 'rollcall-apply'],
    ['of the example for GitLab', read('examples/gitlab-ci/.gitlab-ci.yml'), 'default', 'apply'],
  ])('by the apply job %s', (_, text, first, job) => {
    const pipeline = parse(text);
    // GitLab runs both as one script that ends at the first failure.
    const lines = [...pipeline[first].before_script, ...pipeline[job].script];
    const ran = shell(lines.join('\n'), variables());
    expect(ran).toEqual({
      exitCode: 5,
      stdout: expect.stringMatching('^installed: apply --approved comment'),
    });
  });
});

function runsIn(steps: readonly { readonly run?: string }[]): readonly string[] {
  return steps.flatMap(({ run }) => run ?? []);
}
