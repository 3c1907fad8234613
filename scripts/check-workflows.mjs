/**
 * Checks the workflows, our own and the ones to copy, with GitHub's own validator: syntax, contexts, inputs of the
 * composite action. And what it does not ask: actions pinned to a commit, and permissions that are said.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

const WORKFLOWS = '.github/workflows';
const ACTION = '.github/actions/rollcall/action.yml';

const validate = await loadValidator();
const actionText = await readFile(ACTION, 'utf8');
const action = parse(actionText);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const faults = [
  ...(await validated(ACTION, actionText)),
  ...unpinned(ACTION, action.runs.steps),
  ...(action.inputs.version.default === version
    ? []
    : [`${ACTION}: runs rollcall ${action.inputs.version.default}; this is ${version}`]),
];
for (const name of (await readdir(WORKFLOWS)).sort()) {
  const file = join(WORKFLOWS, name);
  const text = await readFile(file, 'utf8');
  faults.push(...(await validated(file, text)), ...customs(file, parse(text)));
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The package is made for bundlers: it imports JSON in a way that Node refuses. */
async function loadValidator() {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-workflows-'));
  const outfile = join(folder, 'validator.cjs');
  const entryPoints = ['@actions/languageservice'];
  await build({ entryPoints, outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error' });
  const { validate } = await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true });
  return validate;
}

async function validated(file, text) {
  const document = TextDocument.create(pathToFileURL(file).href, 'yaml', 1, text);
  const diagnostics = await validate(document);
  return diagnostics.map(
    ({ range: { start }, message }) => `${file}:${start.line + 1}:${start.character + 1}: ${message}`,
  );
}

function customs(file, { permissions, jobs }) {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return [
    ...(permissions === undefined
      ? [`${file}: says nothing of permissions, so its jobs have what the repository gives`]
      : []),
    ...unpinned(file, steps),
    ...steps
      .filter(({ uses }) => uses === './.github/actions/rollcall')
      .flatMap((step) => unknownInputs(file, step)),
  ];
}

/** A tag can be moved to other code; a commit cannot. */
function unpinned(file, steps) {
  return steps
    .flatMap(({ uses }) => uses ?? [])
    .filter((uses) => !uses.startsWith('./') && !/@[0-9a-f]{40}$/.test(uses))
    .map((uses) => `${file}: ${uses} is not pinned to a commit`);
}

function unknownInputs(file, { with: inputs = {} }) {
  return Object.keys(inputs)
    .filter((name) => !(name in action.inputs))
    .map((name) => `${file}: the action has no input ${name}`);
}
