import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPractice } from './practice.mjs';
import { measure, rollcall } from './process.mjs';

/** Enough for every group to lose somebody. */
const ALLOWED = ['--allow-removals', '1000000'];

/**
 * Measures each step of the way from an import to an undo, once, in a real Git repository: a change that takes somebody
 * out of every group and puts somebody else in is planned, shown, commented, compared, applied, and taken back.
 */
export async function measureJourney({ people, server, folder }) {
  const practice = await openPractice(server, people, join(folder, 'practice'));
  const home = join(folder, 'repository');
  try {
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'rollcall.yaml'), root);
    const steps = [];
    const step = async (name, args, file) => {
      const run = await measure(rollcall, [...args, '--no-color'], { cwd: home, env: practice.env });
      const bytes = file === undefined ? undefined : (await stat(join(home, file))).size;
      steps.push({ people, groups: practice.groups, name, ...withoutOutput(run), bytes });
      return run.printed;
    };
    await step('import, one file', ['import', '--split', 'one-file']);
    expectWords(await step('plan right after', ['plan']), 'No changes');
    commit(home, 'as it is');
    await changeEveryGroup(join(home, 'directory/groups.yaml'));
    await step('plan --against HEAD', ['plan', '--against', 'HEAD']);
    await step('plan of the change', ['plan', '--out', 'change.plan', ...ALLOWED], 'change.plan');
    await step('its HTML page', ['show', 'change.plan', '-q', '--report', 'html=plan.html'], 'plan.html');
    const comment = await step('its comment', ['comment', 'change.plan', '--print']);
    steps.at(-1).bytes = [...comment].length;
    commit(home, 'the change');
    await step('apply --check --approved', ['apply', '--check', '--approved', 'change.plan', ...ALLOWED]);
    await step('apply', ['apply', 'change.plan', '--auto-approve', ...ALLOWED]);
    expectWords(await step('drift', ['drift']), 'No drift');
    await step('audit verify', ['audit', 'verify']);
    await step('undo last', ['undo', 'last', '--out', 'undo.plan', ...ALLOWED], 'undo.plan');
    await step('snapshot', ['snapshot', '--out', 'live.snapshot'], 'live.snapshot');
    await step('plan --snapshot', ['plan', '--snapshot', 'live.snapshot']);
    return steps;
  } finally {
    await practice.close();
  }
}

const root = `version: 1
include: ['directory/*.yaml']
targets:
  practice:
    type: genesys-cloud
    baseUrl: { env: PRACTICE_URL }
    auth: { clientId: { env: PRACTICE_CLIENT }, clientSecret: { env: PRACTICE_SECRET } }
safety:
  membersPerGroup: 100000
`;

/** The first member of a list makes room for one whom two lists never have in common. */
async function changeEveryGroup(file) {
  const text = await readFile(file, 'utf8');
  const people = [...text.matchAll(/^ {6}- (\S+@\S+)$/gm)].map(([, name]) => name);
  let next = 0;
  const changed = text.replace(
    /(?<=^ {4}members:\n) {6}- (\S+@\S+)\n((?: {6}- .*\n)*)/gm,
    (_, first, rest) => {
      const isFree = (name) => name !== first && !rest.includes(`- ${name}\n`);
      do next += 1;
      while (!isFree(people[next % people.length]));
      return `${rest}      - ${people[next % people.length]}\n`;
    },
  );
  await writeFile(file, changed);
}

function commit(folder, message) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', 'rollcall.yaml', 'directory');
  git('commit', '--quiet', '--message', message);
}

function expectWords(printed, words) {
  if (!printed.includes(words)) throw new Error(`expected "${words}" in:\n${printed.slice(-2000)}`);
}

function withoutOutput({ printed: _printed, ...run }) {
  return run;
}
