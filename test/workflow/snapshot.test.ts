import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import type { Outcome } from '../../src/diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../src/manifest/load.ts';
import { renderPlanHtml } from '../../src/render/html.ts';
import { renderJson } from '../../src/render/json.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { renderPlanMarkdown } from '../../src/render/markdown.ts';
import { renderPlan, renderPlanOutline } from '../../src/render/text.ts';
import { everything, type Selection } from '../../src/resolve/selection.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../../src/sandbox/tokens.ts';
import { openTarget } from '../../src/target/open.ts';
import type { Snapshot } from '../../src/target/snapshot.ts';
import { readSnapshotFile } from '../../src/target/snapshot-file.ts';
import { openSnapshot, type PlannedTarget } from '../../src/target/snapshot-target.ts';
import { printSnapshot } from '../../src/target/snapshot-text.ts';
import { makePlan } from '../../src/workflow/plan.ts';
import { checkSavedPlan } from '../../src/workflow/saved-plan.ts';
import { takeSnapshot } from '../../src/workflow/snapshot.ts';
import { namesInManifest } from '../../src/workflow/snapshot-need.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

interface World {
  readonly folder: string;
  readonly runtime: Runtime;
  readonly loaded: () => Promise<LoadedManifest>;
}

/** A manifest in a folder of its own, and the directory it is about. */
async function world(folder: string, live: string): Promise<World> {
  const isScim = /^ *type: scim$/m.test(readFileSync(join(folder, 'rollcall.yaml'), 'utf8'));
  sandbox = await startSandbox({
    mode: isScim ? 'rfc7644' : 'genesys-cloud',
    ratePerMinute: 0,
    data: parseSandboxData(JSON.parse(live)),
  });
  const env = {
    DIRECTORY_URL: isScim ? `${sandbox.url}/scim/v2` : sandbox.url,
    DIRECTORY_CLIENT_ID: defaultCredentials.clientId,
    DIRECTORY_CLIENT_SECRET: defaultCredentials.clientSecret,
    DIRECTORY_TOKEN: defaultCredentials.bearerToken,
  };
  const { now, sleep, random } = processRuntime();
  return { folder, runtime: { now, sleep, random, env }, loaded: async () => must(await loadFolder(folder)) };
}

async function onLine<T>(
  { folder, runtime, loaded }: World,
  act: (manifest: LoadedManifest, target: Awaited<ReturnType<typeof openTarget>>) => Promise<T>,
): Promise<T> {
  const manifest = await loaded();
  const target = await openTarget(declarationIn(manifest), { runtime, locate: manifest.locate, folder });
  return act(manifest, target).finally(() => target.close());
}

const planOnLine = (place: World, selection?: Selection) =>
  onLine(place, (manifest, target) => plan(place, manifest, target, selection));

const take = (place: World, options: Partial<Parameters<typeof takeSnapshot>[0]> = {}) =>
  onLine(place, (manifest, target) =>
    takeSnapshot({
      manifest,
      declaration: declarationIn(manifest),
      target,
      runtime: place.runtime,
      rollcallVersion: '1.2.3',
      attributes: [],
      access: false,
      ...options,
    }),
  );

/** Plans with a snapshot that was written and read again, when there is no server and no variable is set. */
async function planOffLine(place: World, snapshot: Snapshot, selection?: Selection): Promise<Outcome<Plan>> {
  await sandbox?.close();
  sandbox = undefined;
  const again = must(await readSnapshotFile(saved(place, snapshot), 'live.snapshot'));
  const manifest = await place.loaded();
  const opened = openSnapshot(again, declarationIn(manifest), {
    locate: manifest.locate,
    names: namesInManifest(manifest),
  });
  if (!opened.ok) return opened;
  return plan({ ...place, runtime: { ...place.runtime, env: {} } }, manifest, opened.value, selection);
}

function saved({ folder }: World, snapshot: Snapshot): string {
  const file = join(folder, 'live.snapshot');
  writeFileSync(file, [...printSnapshot(snapshot)].join(''));
  return file;
}

function plan(
  { runtime }: World,
  manifest: LoadedManifest,
  target: PlannedTarget,
  selection: Selection = everything,
): Promise<Outcome<Plan>> {
  return makePlan({ manifest, target, runtime, asOf: '2026-11-22', selection, rollcallVersion: '1.2.3' });
}

function declarationIn({ targets }: LoadedManifest) {
  const [declaration] = targets.values();
  if (declaration === undefined) throw new Error('no target');
  return declaration;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

/** Without what may differ between a plan and the same plan made from a snapshot. */
function lasting(outcome: Outcome<Plan>): unknown {
  if (!outcome.ok) return outcome.diagnostics;
  const { createdAt, expiresAt, snapshot, requests, ...rest } = outcome.value;
  return { ...rest, toWrite: requests.toWrite };
}

const stories = resolve(import.meta.dirname, '../scenario');
/** Stories about the sandbox with a manifest that is right and has one target; the others are about other servers, or faults in a file. */
const told = readdirSync(stories).filter((name) => {
  const manifest = join(stories, name, 'manifest/rollcall.yaml');
  const isOfSandbox = !existsSync(join(stories, 'support/stand-ins', `${name}.mjs`));
  const isThere = isOfSandbox && existsSync(join(stories, name, 'live.json')) && existsSync(manifest);
  return (
    isThere &&
    !['faulty-manifest', 'first-plan-and-apply'].includes(name) &&
    /DIRECTORY_(CLIENT_SECRET|TOKEN)/.test(readFileSync(manifest, 'utf8'))
  );
});

async function storyWorld(name: string): Promise<World> {
  const folder = folderOf({});
  await cp(join(stories, name, 'manifest'), folder, { recursive: true });
  return world(folder, readFileSync(join(stories, name, 'live.json'), 'utf8'));
}

describe('a plan from a snapshot is the plan of the live directory', () => {
  test('there are stories to try it with', () => {
    expect(told.length).toBeGreaterThan(20);
  });

  test.each(told)('%s', async (name) => {
    const place = await storyWorld(name);
    const live = await planOnLine(place);
    const snapshot = await take(place);
    expect(lasting(await planOffLine(place, snapshot))).toEqual(lasting(live));
  });
});

const support = `version: 1
targets:
  practice:
    type: genesys-cloud
    baseUrl: { env: DIRECTORY_URL }
    auth: { clientId: { env: DIRECTORY_CLIENT_ID }, clientSecret: { env: DIRECTORY_CLIENT_SECRET } }
groups:
  support:
    displayName: Support
    membership: exact
    members: [jane@company.com]
`;
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const live = JSON.stringify({
  users: [
    { userName: 'jane@company.com', displayName: 'Jane Roe', title: 'Agent' },
    { userName: 'sam@company.com', displayName: 'Sam Poe', [enterprise]: { department: 'Support' } },
    { userName: 'kim@company.com', displayName: 'Kim Lee', [enterprise]: { department: 'Support' } },
  ],
  groups: [{ displayName: 'Support', members: [{ user: 'sam@company.com' }] }],
});
const supportWorld = (text = support) => world(folderOf({ 'rollcall.yaml': text }), live);

test('the plan says which snapshot it was made from, and cannot be applied', async () => {
  const place = await supportWorld();
  const snapshot = await take(place);
  const made = must(await planOffLine(place, snapshot));
  expect(made.snapshot).toEqual({ takenAt: snapshot.header.takenAt });
  expect(made.requests.read).toBe(0);
  const faults = checkSavedPlan(made, { target: made.target, now: Date.parse(made.createdAt) });
  expect(faults.map(({ code }) => code)).toEqual(['plan-from-snapshot']);
});

test('every view says so, even when there is nothing to do', async () => {
  const place = await supportWorld();
  writeFileSync(join(place.folder, 'rollcall.yaml'), support.replace('jane@company.com', 'sam@company.com'));
  const snapshot = await take(place);
  const empty = must(await planOffLine(place, snapshot));
  expect(empty.changes).toEqual([]);
  const said = `snapshot of ${snapshot.header.takenAt}`;
  const drawing = { paint: withoutColour, width: 200 };
  for (const view of [
    renderPlan(empty, drawing),
    renderPlanOutline(empty, drawing),
    renderPlanMarkdown(empty),
    renderPlanMarkdown(empty, { budget: 2_000 }),
    renderPlanHtml(empty),
    renderJson(empty),
  ])
    expect(view.replace('"snapshot": {\n    "takenAt": "', 'snapshot of ')).toContain(said);
  expect(renderPlan(empty, drawing)).toContain(`No changes. The ${said} matches the manifest.`);
});

test('a manifest that needs more than the snapshot holds is refused, with what is missing', async () => {
  const place = await supportWorld();
  const snapshot = await take(place);
  const rule = `{ where: 'title eq "Agent" and ${enterprise}:department eq "Support"' }`;
  writeFileSync(join(place.folder, 'rollcall.yaml'), support.replace('[jane@company.com]', `[${rule}]`));
  const outcome = await planOffLine(place, snapshot);
  expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
    {
      code: 'snapshot-incomplete',
      summary: expect.stringContaining(`does not hold title of people, ${enterprise}:department of people`),
      advice: expect.stringContaining('rollcall snapshot --out FILE'),
    },
  ]);
});

test('what a manifest may come to need can be asked for', async () => {
  const place = await supportWorld();
  const snapshot = await take(place, { attributes: [{ kind: 'path', attribute: 'title' }] });
  const rule = support.replace('[jane@company.com]', `[{ where: 'title eq "Agent"' }]`);
  writeFileSync(join(place.folder, 'rollcall.yaml'), rule);
  const live = await planOnLine(place);
  expect(lasting(await planOffLine(place, snapshot))).toEqual(lasting(live));
});

test('an attribute that the server lacks cannot be asked for', async () => {
  const place = await supportWorld();
  await expect(take(place, { attributes: [{ kind: 'path', attribute: 'titel' }] })).rejects.toMatchObject({
    diagnostics: [{ code: 'unknown-attribute', suggestion: 'title' }],
  });
});

test('a snapshot holds no more of anybody than was asked for', async () => {
  const place = await supportWorld();
  const text = [...printSnapshot(await take(place))].join('');
  expect(text).toContain('"Jane Roe"');
  const people = text.split('\n').filter((line) => line.startsWith('{"kind":"user"'));
  expect(people).toHaveLength(3);
  for (const person of people) expect(person).not.toMatch(/title|department/);
  for (const secret of Object.values(defaultCredentials)) expect(text).not.toContain(secret);
});

describe('names can be hidden', () => {
  const salt = '0123456789abcdef0123456789abcdef';
  const rule = support.replace(
    '[jane@company.com]',
    `[jane@company.com, { where: '${enterprise}:department eq "Support"' }]`,
  );

  test('the file holds none, and the plan does the same to the same people', async () => {
    const place = await supportWorld(rule);
    const live = must(await planOnLine(place));
    const snapshot = await take(place, { salt });
    const text = [...printSnapshot(snapshot)].join('');
    for (const name of ['jane', 'sam@', 'kim', 'Roe', 'Poe', 'Lee']) expect(text).not.toContain(name);
    const made = must(await planOffLine(place, snapshot));
    const idsIn = ({ changes }: Plan) => changes.map(({ members }) => members?.add.map(({ id }) => id));
    expect(idsIn(made).flat().sort()).toEqual(idsIn(live).flat().sort());
    expect(made.snapshot).toMatchObject({ pseudonyms: true });
  });

  test('who stands in the manifest is called by name, whoever else by a pseudonym', async () => {
    const place = await supportWorld(rule);
    const made = must(await planOffLine(place, await take(place, { salt })));
    const names = made.changes.flatMap(({ members }) => members?.add.map(({ name }) => name) ?? []);
    expect(names).toHaveLength(2);
    expect(names).toContain('jane@company.com');
    expect(names.find((name) => name !== 'jane@company.com')).toMatch(/^person-[0-9a-f]{16}$/);
  });

  test('a rule about names cannot be answered, and is not answered wrongly', async () => {
    const place = await supportWorld(support.replace('[jane@company.com]', `[{ where: 'userName sw "s"' }]`));
    const outcome = await planOffLine(place, await take(place, { salt }));
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: 'snapshot-incomplete', detail: expect.stringContaining('redacted') },
    ]);
  });

  test('protected people stay protected', async () => {
    const place = await supportWorld(`${support}safety: { protectedUsers: [sam@company.com] }\n`);
    const live = must(await planOnLine(place));
    const made = must(await planOffLine(place, await take(place, { salt })));
    expect(live.blocked.map(({ rule }) => rule)).toContain('protected-user');
    expect(made.blocked.map(({ rule }) => rule)).toEqual(live.blocked.map(({ rule }) => rule));
  });
});

describe('a snapshot that cannot be trusted is refused', () => {
  const alterations: readonly (readonly [string, (text: string) => string, string])[] = [
    ['nothing', () => '', 'is empty'],
    ['another file', () => '{"document":"plan"}\n', 'is no snapshot'],
    ['no JSON', () => 'Hello\n', 'is no snapshot'],
    ['another format', (text) => text.replace('"formatVersion":1', '"formatVersion":2'), 'of format 2'],
    ['cut in the middle', (text) => text.slice(0, -150), 'is none of a snapshot'],
    ['without its end', (text) => text.replace(/.*\n$/, ''), 'was cut short'],
    ['without a person', (text) => text.replace(/^\{"kind":"user".*\n/m, ''), 'was cut short'],
    ['another name', (text) => text.replace('Jane Roe', 'Jane Doe'), 'was altered'],
    [
      'more after its end',
      (text) => `${text}{"kind":"user","resource":{"id":"x"}}\n`,
      'is none of a snapshot',
    ],
  ];

  test.each(alterations)('%s', async (_what, alter, said) => {
    const place = await supportWorld();
    const file = saved(place, await take(place));
    writeFileSync(file, alter(readFileSync(file, 'utf8')));
    const outcome = await readSnapshotFile(file, 'live.snapshot');
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: 'snapshot-unreadable', summary: expect.stringContaining(said) },
    ]);
  });

  test('no file', async () => {
    const outcome = await readSnapshotFile(join(folderOf({}), 'none'), 'none');
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: 'snapshot-unreadable', summary: 'the snapshot none does not exist' },
    ]);
  });

  test.each([
    ['another name', 'practice:', 'production:'],
    ['another place', 'baseUrl: { env: DIRECTORY_URL }', 'region: eu-central-1'],
  ])('a target of %s', async (_what, from, to) => {
    const place = await supportWorld();
    const snapshot = await take(place);
    writeFileSync(join(place.folder, 'rollcall.yaml'), support.replace(from, to));
    const outcome = await planOffLine(place, snapshot);
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([{ code: 'snapshot-of-another-target' }]);
  });

  test('a target under another profile', async () => {
    const place = await supportWorld();
    const snapshot = await take(place);
    const profile = '    profile: { nesting: true }\ngroups:';
    writeFileSync(join(place.folder, 'rollcall.yaml'), support.replace('groups:', profile));
    const outcome = await planOffLine(place, snapshot);
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: 'snapshot-incomplete', range: { file: 'rollcall.yaml', line: 7 } },
    ]);
  });
});

test('no server is asked for records either', async () => {
  const place = await supportWorld();
  const snapshot = await take(place);
  writeFileSync(
    join(place.folder, 'rollcall.yaml'),
    `${support}sources: { hr: { http: { url: https://hr.invalid/people } } }
attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: jobTitle } }
`,
  );
  const outcome = await planOffLine(place, snapshot);
  expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
    { code: 'snapshot-incomplete', summary: expect.stringContaining('source "hr" is read over the network') },
  ]);
});
