import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

/** A job on GitHub, after the merge. */
const job = {
  PATH: process.env.PATH ?? '',
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/contact-centre',
  GITHUB_ACTOR: 'octocat',
  GITHUB_RUN_ID: '77',
  GITHUB_REF: 'refs/heads/main',
};

story(
  import.meta.dirname,
  async ({ rollcall, start, folder, edit, meanwhile }) => {
    const runs = join(folder, '.rollcall/runs');
    const journals = async () => (await readdir(runs)).filter((file) => file.endsWith('.ndjson')).sort();
    commitIn(folder);
    await rollcall('apply', '--auto-approve', '--allow-deletes', '1', '--parallelism', '1', '-q');
    await edit('directory/support.yaml', 'cleo.marsh', 'gwen.adler');
    commitIn(folder);
    await rollcall('apply', '--auto-approve', '--parallelism', '1', '-q');
    const [first = ''] = await journals();

    await rollcall('history');
    await rollcall('history', 'last');
    await rollcall('history', first.replace('.ndjson', ''));
    await rollcall('audit', 'verify');

    meanwhile('the works council wants no names in the record');
    await edit('rollcall.yaml', 'defaults:', 'journal: { names: false }\ndefaults:');
    await edit('directory/support.yaml', 'gwen.adler', 'cleo.marsh');
    commitIn(folder);
    await rollcall('apply', '--auto-approve', '--parallelism', '1', '-q');
    const [, , nameless = ''] = await journals();
    expect(await readFile(join(runs, nameless), 'utf8')).not.toMatch(/@company\.com|gwen|cleo/i);
    const lastRun = await rollcall('history', 'last', '--format', 'json');
    expect(JSON.parse(lastRun.stdout)).toMatchObject({ document: 'run', begun: [{ redacted: true }] });
    const { stdout } = await start('audit', 'verify', '--format', 'json').ended;
    const [head] = JSON.parse(stdout).heads;

    meanwhile('somebody would rather have had another person added');
    const text = await readFile(join(runs, first), 'utf8');
    await writeFile(join(runs, first), text.replace('eva.novak', 'eve.novak'));
    expect((await rollcall('audit', 'verify')).exitCode).toBe(6);
    await writeFile(join(runs, first), text);

    meanwhile('or that the last removal had never been written down');
    const lines = (await readFile(join(runs, nameless), 'utf8')).split(/(?<=\n)/);
    await writeFile(join(runs, nameless), lines.slice(0, 3).join(''));
    expect((await rollcall('audit', 'verify')).exitCode).toBe(0);
    expect((await rollcall('audit', 'verify', '--expect', head.hash)).exitCode).toBe(6);
  },
  { propsFrom: join(import.meta.dirname, '../first-plan-and-apply'), env: job },
);

/** A commit that has the same hash each time. */
function commitIn(folder: string): void {
  const date = '2026-11-22T04:41:00Z';
  const person = { NAME: 'Test', EMAIL: 'test@company.com', DATE: date };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([part, value]) => [`GIT_${role}_${part}`, value]),
    ),
  );
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--', ':!.rollcall');
  git('commit', '--quiet', '--message', 'groups');
}
