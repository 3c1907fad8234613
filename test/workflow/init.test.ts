import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../../src/manifest/load.ts';
import { type InitFile, layOut, needsInclude } from '../../src/workflow/init.ts';
import {
  filterFault,
  type InitAnswers,
  type InitAuth,
  keyFault,
  regionFault,
  urlFault,
  variableFault,
} from '../../src/workflow/init-answers.ts';
import { githubWorkflow } from '../../src/workflow/init-github.ts';
import { gitlabPipeline } from '../../src/workflow/init-gitlab.ts';
import { manifestText } from '../../src/workflow/init-manifest.ts';
import { writeInitFiles } from '../../src/workflow/init-write.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const client: InitAuth = { kind: 'client-credentials', clientId: 'MY_ID', clientSecret: 'MY_SECRET' };
const answers: InitAnswers = {
  target: 'production',
  place: { type: 'genesys-cloud', region: 'eu-central-1' },
  auth: client,
  ci: 'none',
};

async function layOutHere(
  parts: Partial<InitAnswers> = {},
  { force = false } = {},
): Promise<readonly InitFile[] | readonly string[]> {
  const outcome = await layOut({ answers: { ...answers, ...parts }, folder, version: '1.2.3', force });
  return outcome.ok ? outcome.value : outcome.diagnostics.map(({ code, summary }) => `${code}: ${summary}`);
}

async function write(parts: Partial<InitAnswers> = {}, how: { force?: boolean } = {}): Promise<void> {
  const outcome = await layOut({
    answers: { ...answers, ...parts },
    folder,
    version: '1.2.3',
    force: how.force ?? false,
  });
  if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.summary);
  await writeInitFiles(folder, outcome.value);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const everything = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

async function faultsHere(): Promise<readonly string[]> {
  const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
  return (loaded.ok ? loaded.warnings : loaded.diagnostics).map(({ code, summary }) => `${code} ${summary}`);
}

describe('what is written is valid, and says what was answered', () => {
  test.each<[string, Partial<InitAnswers>]>([
    ['Genesys Cloud by its region', {}],
    [
      'Genesys Cloud behind a proxy',
      { place: { type: 'genesys-cloud', baseUrl: 'https://proxy.company.com' } },
    ],
    [
      'a token',
      {
        place: { type: 'scim', baseUrl: 'https://scim.company.com/v2' },
        auth: { kind: 'token', token: 'T' },
      },
    ],
    [
      'a password',
      {
        place: { type: 'scim', baseUrl: 'http://scim' },
        auth: { kind: 'basic', username: 'U', password: 'P' },
      },
    ],
    [
      'a client of its own',
      {
        place: { type: 'scim', baseUrl: 'http://scim' },
        auth: { ...client, tokenUrl: 'https://login.company.com/token' },
      },
    ],
    ['a scope', { groups: `displayName sw "Support: 'L1' #" and not (externalId pr)` }],
    ['a name that YAML would take for something else', { target: 'no' }],
    ['a name of digits', { target: '2026.1' }],
  ])('%s', async (_name, parts) => {
    await write(parts);
    expect(await faultsHere()).toEqual([]);
    const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
    if (!loaded.ok) throw new Error('not loaded');
    const { target, groups } = { ...answers, ...parts };
    expect([...loaded.value.targets.keys()]).toEqual([target]);
    expect(loaded.value.scope.groups?.text).toBe(groups);
  });

  test('whatever passes the questions passes validation', async () => {
    const key = fc.string({ unit: 'grapheme' }).filter((text) => keyFault(text) === undefined);
    const filter = fc
      .tuple(fc.constantFrom('displayName', 'externalId'), fc.constantFrom('eq', 'sw', 'co'), fc.string())
      .map(([path, operator, value]) => `${path} ${operator} ${JSON.stringify(value)}`);
    await fc.assert(
      fc.asyncProperty(key, fc.option(filter, { nil: undefined }), async (target, groups) => {
        const text = manifestText({ ...answers, target, ...(groups !== undefined && { groups }) });
        writeFileSync(join(folder, 'rollcall.yaml'), text);
        expect((await faultsHere()).filter((fault) => !fault.startsWith('include-matches'))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('the first line tells an editor where the schema is', async () => {
    await write();
    expect(read('rollcall.yaml').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=node_modules/rollcall/schemas/rollcall.schema.json',
    );
    expect(read('directory/example.yaml')).toContain('schemas/directory.schema.json');
  });

  test('the example, once it is no comment any more, is valid', async () => {
    await write();
    const text = read('directory/example.yaml');
    writeFileSync(
      join(folder, 'directory/example.yaml'),
      text.slice(text.indexOf('# groups:')).replace(/^# /gm, ''),
    );
    expect(await faultsHere()).toEqual([]);
    const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
    expect(loaded.ok && loaded.value.groups.map(({ key }) => key)).toEqual(['support-tier1']);
  });
});

describe('what is there stays', () => {
  test('every file in the way is named, and nothing is written', async () => {
    writeFileSync(join(folder, 'rollcall.yaml'), 'mine');
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/rollcall.yml'), 'mine');
    expect(await layOutHere({ ci: 'github' })).toEqual([
      'file-in-the-way: rollcall.yaml is there already',
      'file-in-the-way: .github/workflows/rollcall.yml is there already',
    ]);
    expect(everything()).toEqual(['.github/workflows/rollcall.yml', 'rollcall.yaml']);
    await write({ ci: 'github' }, { force: true });
    expect(read('rollcall.yaml')).toContain('version: 1');
  });

  test('.gitignore is added to, once', async () => {
    writeFileSync(join(folder, '.gitignore'), 'node_modules/');
    await write();
    expect(read('.gitignore')).toBe('node_modules/\n.rollcall/\n*.plan\n*.snapshot\n');
    await write({}, { force: true });
    expect(read('.gitignore')).toBe('node_modules/\n.rollcall/\n*.plan\n*.snapshot\n');
  });

  test('a folder of groups that is there gets no example', async () => {
    mkdirSync(join(folder, 'directory'));
    await write();
    expect(everything()).toEqual(['.gitignore', 'rollcall.yaml']);
  });

  test("somebody's GitLab pipeline is left alone, and the line it lacks is known", async () => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'stages: [test]\n');
    await write({ ci: 'gitlab' });
    expect(read('.gitlab-ci.yml')).toBe('stages: [test]\n');
    expect(await needsInclude(folder)).toBe(true);
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'include: [{ local: .gitlab/rollcall.yml }]\n');
    expect(await needsInclude(folder)).toBe(false);
  });

  test('a file that cannot be written takes the others with it', async () => {
    writeFileSync(join(folder, '.github'), 'no folder');
    await expect(write({ ci: 'github' })).rejects.toThrow('.github/workflows/rollcall.yml cannot be written');
    expect(everything()).toEqual(['.github']);
  });
});

test('a pipeline goes to the root of the repository, or nowhere', async () => {
  mkdirSync(join(folder, '.git'));
  const inner = join(folder, 'company/directory');
  mkdirSync(inner, { recursive: true });
  const outcome = await layOut({
    answers: { ...answers, ci: 'github' },
    folder: inner,
    version: '1',
    force: false,
  });
  expect(outcome.ok).toBe(false);
  expect((await layOut({ answers, folder: inner, version: '1', force: false })).ok).toBe(true);
  expect(existsSync(join(inner, 'rollcall.yaml'))).toBe(false);
});

describe('the pipelines', () => {
  const secrets = { auth: client };

  test('GitHub: pinned, least permissions, a comment, and apply from the default branch alone', () => {
    const text = githubWorkflow(secrets, '1.2.3');
    const { permissions, jobs } = parse(text) as {
      readonly permissions: object;
      readonly jobs: Record<
        string,
        { readonly if: string; readonly permissions: object; readonly concurrency?: object }
      >;
    };
    expect(permissions).toEqual({});
    expect(jobs.plan?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(jobs.compare?.permissions).toEqual({ contents: 'read' });
    expect(jobs.apply?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
    expect(jobs.apply?.if).toContain("github.event_name == 'push' && github.ref_name ==");
    expect(jobs.apply?.concurrency).toMatchObject({ 'cancel-in-progress': false });
    const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(5);
    for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(text.match(/rollcall@\S+/g)?.every((each) => each === 'rollcall@1.2.3')).toBe(true);
    expect(text).toContain('apply --approved comment');
    expect(text).not.toMatch(/^[^#]*npx/m);
  });

  test('GitHub: a fork sees no secret, and each secret is handed over by name', () => {
    const text = githubWorkflow(secrets, '1.2.3');
    const compare = text.slice(text.indexOf('\n  compare:'), text.indexOf('\n  apply:'));
    expect(compare).not.toContain('secrets.');
    expect(text.match(/MY_SECRET: \$\{\{ secrets\.MY_SECRET \}\}/g)).toHaveLength(2);
    expect(text).not.toMatch(/run: .*\$\{\{/);
  });

  test('GitLab: plans merge requests, applies from the default branch one at a time', () => {
    const jobs = parse(gitlabPipeline(secrets, '1.2.3')) as Record<
      string,
      {
        readonly rules: readonly { readonly if: string }[];
        readonly resource_group?: string;
        readonly script: string[];
      }
    >;
    expect(jobs['rollcall-plan']?.rules[0]?.if).toContain('merge_request_event');
    expect(jobs['rollcall-apply']?.rules[0]?.if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
    expect(jobs['rollcall-apply']?.resource_group).toBe('rollcall-apply');
    expect(jobs['rollcall-apply']?.script).toEqual(['rollcall apply --approved comment']);
  });
});

describe('answers', () => {
  test.each([
    ['a region', regionFault, 'eu-central-1', 'Frankfurt'],
    ['a URL', urlFault, 'https://scim.company.com/v2', 'https://user:pass@scim.company.com'],
    ['a URL', urlFault, 'http://127.0.0.1:8484', 'scim.company.com'],
    ['a variable', variableFault, 'GENESYS_CLIENT_SECRET', 'aB3dE5fG7hI9'],
    ['a variable', variableFault, 'A', '3f2a9c1e-77aa-4c1e-9f00-aa11bb22cc33'],
    ['a variable', variableFault, 'MY_TOKEN', 'GITHUB_SECRET'],
    ['a filter', filterFault, 'externalId sw "hris_"', 'externalId starts "hris_"'],
    ['a name', keyFault, 'production', 'two words'],
  ])('%s', (_name, fault, right, wrong) => {
    expect(fault(right)).toBeUndefined();
    expect(fault(wrong)).toMatch(/^Expected /);
  });

  test('a secret that was pasted in place of its name is not repeated', () => {
    expect(variableFault('hush-hush-0001')).not.toContain('hush-hush');
    expect(urlFault('https://user:hush-hush-0001@scim.company.com')).not.toContain('hush-hush');
  });
});
