import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { InitAnswers } from './init-answers.ts';
import { githubWorkflow } from './init-github.ts';
import { gitlabInclude, gitlabPipeline, gitlabPipelineFile } from './init-gitlab.ts';
import { exampleText, manifestText } from './init-manifest.ts';

/** A file as it will be. */
export interface InitFile {
  /** Relative to the folder of the manifest. */
  readonly path: string;
  readonly text: string;
  /** `adds`: what stands in the file stays, and lines are added to it. */
  readonly kind: 'new' | 'adds' | 'overwrites';
}

export interface InitRequest {
  readonly answers: InitAnswers;
  /** Absolute. */
  readonly folder: string;
  /** The rollcall that the pipeline runs. */
  readonly version: string;
  /** Whether files that are there may be written over. */
  readonly force: boolean;
}

const manifestFile = 'rollcall.yaml';

/** Runs leave their journals there, and a saved plan names people. */
const ignored = ['.rollcall/', '*.plan', '*.snapshot'];

/**
 * Says which files a first manifest consists of. Looks at the disk and writes nothing.
 *
 * @returns the files; or a fault for each that is there already and would be written over
 */
export async function layOut(request: InitRequest): Promise<Outcome<readonly InitFile[]>> {
  const { folder, force } = request;
  if (request.answers.ci !== 'none' && isBelowRepository(folder)) return fail([belowRepository]);
  const wanted = wantedFiles(request);
  const present = wanted.filter(({ path }) => existsSync(join(folder, path)));
  if (present.length > 0 && !force) return fail(present.map(({ path }) => inTheWay(path)));
  const files = wanted.map((file) => ({
    ...file,
    kind: present.includes(file) ? ('overwrites' as const) : ('new' as const),
  }));
  return succeed([...files, ...(await ignoreFile(folder))]);
}

/** The fault that ends it before anything is asked: there is a manifest already. */
export function manifestInTheWay(folder: string): Diagnostic | undefined {
  return existsSync(join(folder, manifestFile)) ? inTheWay(manifestFile) : undefined;
}

/** Forges look for pipelines at the root of a repository and nowhere else. */
function isBelowRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return false;
  const parent = dirname(folder);
  return parent !== folder && (existsSync(join(parent, '.git')) || isBelowRepository(parent));
}

const belowRepository: Diagnostic = {
  code: 'usage',
  severity: 'error',
  summary: 'a pipeline belongs into the root of the repository, and this folder lies below it',
  advice: 'Run it in the root; or write the manifest alone with --ci none.',
};

type Text = Pick<InitFile, 'path' | 'text'>;

function wantedFiles({ answers, folder, version }: InitRequest): readonly Text[] {
  const example = existsSync(join(folder, 'directory'))
    ? []
    : [{ path: 'directory/example.yaml', text: exampleText }];
  return [
    { path: manifestFile, text: manifestText(answers) },
    ...example,
    ...pipelineFiles(answers, folder, version),
  ];
}

function pipelineFiles(answers: InitAnswers, folder: string, version: string): readonly Text[] {
  switch (answers.ci) {
    case 'github':
      return [{ path: '.github/workflows/rollcall.yml', text: githubWorkflow(answers, version) }];
    case 'gitlab':
      return [
        { path: gitlabPipelineFile, text: gitlabPipeline(answers, version) },
        // A pipeline that is there already is its owner's; one line of it is asked for.
        ...(hasPipeline(folder) ? [] : [{ path: '.gitlab-ci.yml', text: gitlabInclude }]),
      ];
    case 'none':
      return [];
  }
}

/** Whether the folder has a GitLab pipeline of its own that does not include ours yet. */
export async function needsInclude(folder: string): Promise<boolean> {
  if (!hasPipeline(folder)) return false;
  const text = await readFile(join(folder, '.gitlab-ci.yml'), 'utf8');
  return !text.includes(gitlabPipelineFile);
}

function hasPipeline(folder: string): boolean {
  return existsSync(join(folder, '.gitlab-ci.yml'));
}

async function ignoreFile(folder: string): Promise<readonly InitFile[]> {
  const path = '.gitignore';
  const isThere = existsSync(join(folder, path));
  const text = isThere ? await readFile(join(folder, path), 'utf8') : '';
  const lines = text.split(/\r?\n/).map((each) => each.trim());
  const missing = ignored.filter((line) => !lines.includes(line));
  if (missing.length === 0) return [];
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return [{ path, text: `${before}${missing.join('\n')}\n`, kind: isThere ? 'adds' : 'new' }];
}

function inTheWay(path: string): Diagnostic {
  return {
    code: 'file-in-the-way',
    severity: 'error',
    summary: `${path} is there already`,
    advice: 'Nothing was written. Move it away, or write over it with --force.',
  };
}
