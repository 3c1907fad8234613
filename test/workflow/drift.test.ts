import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { processRuntime } from '../../src/runtime.ts';
import { ENTERPRISE_USER_SCHEMA } from '../../src/scim/resource.ts';
import { genesysCloud } from '../../src/target/genesys.ts';
import { openTarget } from '../../src/target/open.ts';
import { planOfAdditions } from '../../src/workflow/apply.ts';
import { driftAdoption } from '../../src/workflow/drift-adoption.ts';
import { checkSavedPlan, parsePlan } from '../../src/workflow/saved-plan.ts';
import {
  type DriftStage,
  type DriftStageOptions,
  group,
  openDriftStage,
  people,
  told,
  valueIn,
} from './drift-stage.ts';

let stage: DriftStage;

afterEach(async () => {
  await stage.close();
});

async function open(options: Partial<DriftStageOptions>): Promise<void> {
  stage = await openDriftStage({ users: people(6), groups: [], manifest: '', ...options });
}

const declares = (...members: readonly string[]) => `groups:
  support:
    displayName: Support
    membership: exact
    members: [${members.join(', ')}]
`;

const support = { id: 'support', displayName: 'Support' };

describe('without a journal', () => {
  test('whatever differs was done outside, and nothing is known of the time before', async () => {
    await open({
      groups: [{ ...group('support', 'p1', 'p3'), ...support }],
      manifest: declares('p1@x.com', 'p2@x.com'),
    });
    const { document } = await stage.drift();
    expect(document.since).toBeUndefined();
    expect(told(document)).toEqual([
      'group/support: member-removed p2@x.com, outside',
      'group/support: member-added p3@x.com, outside',
    ]);
  });

  test('a membership that has ended counts as drift: nobody knows whether it was ever carried out', async () => {
    await open({
      groups: [{ ...group('support', 'p1', 'p3'), ...support }],
      manifest: declares('p1@x.com', '{ user: p3@x.com, until: 2026-11-01 }'),
    });
    const { document } = await stage.drift();
    expect(document.findings).toMatchObject([
      { what: 'member-added', ground: 'until 2026-11-01', due: '2026-11-02', class: 'outside' },
    ]);
  });

  test('nothing differs: nothing is found', async () => {
    await open({ groups: [{ ...group('support', 'p1'), ...support }], manifest: declares('p1@x.com') });
    const { document } = await stage.drift();
    expect(told(document)).toEqual([]);
    expect(document.summary).toMatchObject({ added: 0, removed: 0, changed: 0, pending: 0, withheld: 0 });
  });
});

test('what a short listing would make look like drift is withheld, and left by an adoption', async () => {
  await open({
    groups: [{ ...group('support', 'p1', 'p3'), ...support }],
    users: people(6).map((person) => ({ ...person, [ENTERPRISE_USER_SCHEMA]: { department: 'Support' } })),
    manifest: declares(`{ where: '${ENTERPRISE_USER_SCHEMA}:department eq "Support"' }`),
    switches: { pageCap: 2 },
  });
  stage.sandbox.setFaults([
    { kind: 'failingPage', page: 2, status: 400 },
    { kind: 'serverError', statuses: [404], method: 'GET', path: '*users/*' },
  ]);
  const found = await stage.drift();
  expect(found.document.summary.withheld).toBeGreaterThan(0);
  expect(told(found.document).filter((line) => line.includes('member-added'))).toEqual([]);
  const { edits, leftovers } = driftAdoption(found, await stage.manifest());
  expect(JSON.stringify(edits)).not.toContain('p3');
  expect(leftovers).toMatchObject([
    { address: 'group/support', member: 'p3', why: expect.stringContaining('could not be read completely') },
  ]);
});

describe('after a run', () => {
  const before = { ...group('support', 'p3'), ...support };

  test('what undoes the run is told from what it never touched', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com', 'p2@x.com') });
    const runId = await stage.apply();
    await stage.admin.add('support', 'p3', 'p4');
    await stage.admin.remove('support', 'p1');
    const { document } = await stage.drift();
    expect(told(document)).toEqual([
      'group/support: member-removed p1@x.com, undone',
      'group/support: member-added p3@x.com, undone',
      'group/support: member-added p4@x.com, outside',
    ]);
    expect(document.since).toMatchObject({ runId, manifest: 'same' });
    expect(document.findings.map(({ run }) => run?.runId)).toEqual([runId, runId, undefined]);
    expect(document.summary).toMatchObject({
      added: 2,
      removed: 1,
      changed: 0,
      undone: 2,
      groups: 1,
      users: 0,
    });
  });

  test('what the manifest says since is pending, and no drift', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com', 'p2@x.com') });
    await stage.apply();
    await stage.declare(declares('p2@x.com', 'p3@x.com'));
    const { document } = await stage.drift();
    expect(document.findings).toEqual([]);
    expect(told(document)).toEqual([
      'group/support: member-removed p3@x.com, pending',
      'group/support: member-added p1@x.com, pending',
    ]);
    expect(document.since?.manifest).toBe('changed');
  });

  test('of two runs the later one tells', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    await stage.apply();
    await stage.declare(declares('p2@x.com'));
    const second = await stage.apply();
    await stage.admin.add('support', 'p1');
    const { document } = await stage.drift();
    expect(document.findings).toMatchObject([
      { what: 'member-added', member: { id: 'p1' }, class: 'undone', run: { runId: second } },
    ]);
  });

  test('a date that came after the run makes something pending; one that had come before does not', async () => {
    await open({
      groups: [{ ...group('support', 'p1', 'p2'), ...support }],
      manifest: declares(
        'p1@x.com',
        'p5@x.com',
        '{ user: p2@x.com, until: 2026-11-20 }',
        '{ user: p3@x.com, from: 2026-11-21 }',
        '{ user: p4@x.com, until: 2026-11-01 }',
      ),
    });
    await stage.apply();
    await stage.admin.add('support', 'p4');
    const { document } = await stage.drift({ asOf: '2026-11-21' });
    expect(told(document)).toEqual([
      'group/support: member-added p4@x.com, outside',
      'group/support: member-removed p3@x.com, pending',
      'group/support: member-added p2@x.com, pending',
    ]);
  });

  test('values, a name among them: set back, or set to something else', async () => {
    await open({
      groups: [{ ...group('support', 'p1'), id: 'support', displayName: 'Helpdesk' }],
      manifest: `${declares('p1@x.com')}    previously: [Helpdesk]
users:
  p1@x.com: { attributes: { title: Agent } }
  p2@x.com: { attributes: { title: Lead } }
`,
    });
    await stage.apply();
    await stage.admin.rename('support', 'Helpdesk');
    await stage.admin.set('p1', 'title', 'Boss');
    await stage.declare(`${declares('p1@x.com')}    previously: [Helpdesk]
users:
  p1@x.com: { attributes: { title: Agent } }
  p2@x.com: { attributes: { title: Chief } }
`);
    const { document } = await stage.drift();
    expect(told(document)).toEqual([
      'group/support: value-changed displayName, undone',
      'user/p1@x.com: value-changed title, undone',
      'user/p2@x.com: value-changed title, pending',
    ]);
    expect(document.findings[0]).toMatchObject({ declared: 'Support', live: 'Helpdesk' });
  });

  test('a group that the run made and somebody deleted; one that somebody made inside the scope', async () => {
    const scope = `scope: { groups: 'displayName sw "S"', prune: delete }\n`;
    await open({ manifest: `${scope}${declares('p1@x.com')}` });
    await stage.apply();
    const made = stage.sandbox.state().groups.find(({ displayName }) => displayName === 'Support');
    await stage.admin.deleteGroup(made?.id ?? '');
    await stage.admin.createGroup('Stray');
    const { document } = await stage.drift();
    expect(document.findings).toMatchObject([
      { what: 'group-added', displayName: 'Stray', class: 'outside' },
      { address: 'group/support', what: 'group-removed', class: 'undone' },
    ]);
  });

  test('a role: taken from whoever the run gave it, given to somebody else', async () => {
    const roles = [{ id: 'agent-role', name: 'Agent' }];
    await open({
      groups: [{ ...group('support'), ...support }],
      offers: { roles },
      manifest: `roles: { agent: { name: Agent } }
defaults: { membership: exact }
groups:
  support:
    displayName: Support
    members: [p1@x.com]
    roles: { mode: exact, grant: [agent] }
`,
    });
    await stage.apply();
    const roleOf = (id: string) => stage.sandbox.state().users.find((user) => user.id === id)?.roles;
    expect(roleOf('p1')).toMatchObject([{ value: 'Agent' }]);
    await stage.admin.set('p1', 'roles', []);
    await stage.admin.set('p2', 'roles', [{ value: 'Agent' }]);
    const { document } = await stage.drift();
    expect(told(document)).toEqual([
      'user/p1@x.com: grant-removed Agent, undone',
      'user/p2@x.com: grant-added Agent, outside',
    ]);
  });

  test('what somebody lacks for want of a membership that is yet to come is pending with it', async () => {
    const manifest = `roles: { agent: { name: Agent } }
defaults: { membership: exact }
groups:
  support:
    displayName: Support
    members: [p1@x.com, { user: p2@x.com, from: 2026-11-21 }, { user: p4@x.com, until: 2026-11-20 }]
    roles: { mode: exact, grant: [agent] }
`;
    await open({
      groups: [{ ...group('support', 'p4'), ...support }],
      offers: { roles: [{ id: 'agent-role', name: 'Agent' }] },
      manifest,
    });
    await stage.apply();
    await stage.admin.set('p3', 'roles', [{ value: 'Agent' }]);
    const { document } = await stage.drift({ asOf: '2026-11-21' });
    expect(told(document)).toEqual([
      'user/p3@x.com: grant-added Agent, outside',
      'group/support: member-removed p2@x.com, pending',
      'group/support: member-added p4@x.com, pending',
      'user/p2@x.com: grant-removed Agent, pending',
      'user/p4@x.com: grant-added Agent, pending',
    ]);
  });

  test('a run on a part says nothing of the rest; the latest whole one does', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const whole = await stage.apply();
    await stage.admin.add('support', 'p4');
    await stage.apply({ selection: { only: ['group/support'], except: [] } });
    const { document } = await stage.drift();
    expect(document.since?.runId).toBe(whole);
  });

  test('the plan inside is a plan file as it stands', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const { document } = await stage.drift();
    const plan = valueIn(parsePlan(JSON.stringify(document.plan), 'revert.plan'));
    const { digest } = await stage.manifest();
    const now = Date.parse(document.createdAt);
    expect(checkSavedPlan(plan, { target: plan.target, manifestDigest: digest, now })).toEqual([]);
  });

  test('a journal that was altered is named, and what it would tell is unknown', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const runId = await stage.apply();
    await stage.admin.add('support', 'p3');
    await appendFile(join(stage.folder, '.rollcall/runs', `${runId}.ndjson`), 'no journal\n');
    const { document, warnings } = await stage.drift();
    expect(warnings).toEqual(['journal-unreadable']);
    expect(document.since).toBeUndefined();
    expect(told(document)).toEqual(['group/support: member-added p3@x.com, outside']);
  });

  test('a line that says something else by now is found, though it is one', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const runId = await stage.apply();
    await stage.admin.add('support', 'p3');
    const journal = join(stage.folder, '.rollcall/runs', `${runId}.ndjson`);
    // As if the run had put in whom somebody else has put in since.
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('"action":"remove-members"', '"action":"add-members"'));
    const { document, warnings } = await stage.drift();
    expect(warnings).toEqual(['journal-altered']);
    expect(told(document)).toEqual(['group/support: member-added p3@x.com, outside']);
  });

  test('a run on another target says nothing, though it has the same address', async () => {
    await open({ groups: [before], manifest: declares('p3@x.com', 'p4@x.com') });
    const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
    const other = `  other: { type: genesys-cloud, baseUrl: '${stage.sandbox.url}', auth: ${auth} }\n`;
    await stage.declare(`${other}${declares('p3@x.com', 'p4@x.com')}`);
    const { targets, locate } = await stage.manifest();
    const declaration = targets.get('other');
    if (declaration === undefined) throw new Error('no such target');
    const runtime = { ...processRuntime(), env: { SECRET: 'sandbox' } };
    const target = await openTarget(declaration, { runtime, locate, folder: stage.folder });
    await stage.apply({ target });
    await target.close();
    await stage.declare(`${other}${declares('p3@x.com')}`);
    const { document } = await stage.drift();
    expect(document.since).toBeUndefined();
    expect(told(document)).toEqual(['group/support: member-added p4@x.com, outside']);
    // Under a new name it is the target it was.
    await stage.declare(declares('p3@x.com'));
    expect(told((await stage.drift()).document)).toEqual(['group/support: member-added p4@x.com, pending']);
  });

  test('a run that undid another, or took nothing away, did not do all that the manifest asks for', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const whole = await stage.apply();
    await stage.declare(declares('p2@x.com'));
    const part = await stage.apply();
    const file = join(stage.folder, '.rollcall/runs', `${part}.plan.json`);
    const plan = valueIn(parsePlan(await readFile(file, 'utf8'), file));
    const { comparison, document } = await stage.drift();
    expect([document.since?.runId, comparison.difference.changes]).toEqual([part, []]);

    await writeFile(file, printPlan({ ...plan, undoes: { run: whole, startedAt: plan.createdAt } }));
    expect((await stage.drift()).document.since?.runId).toBe(whole);
    await writeFile(file, printPlan(planOfAdditions(plan, { profile: genesysCloud })));
    expect((await stage.drift()).document.since?.runId).toBe(whole);
  });

  test('a run whose plan is gone still tells what it did, but not that it did everything', async () => {
    await open({ groups: [before], manifest: declares('p1@x.com') });
    const runId = await stage.apply();
    await stage.admin.add('support', 'p3');
    const runs = join(stage.folder, '.rollcall/runs');
    expect(await readdir(runs)).toContain(`${runId}.plan.json`);
    await rm(join(runs, `${runId}.plan.json`));
    const { document } = await stage.drift();
    expect(document.since).toBeUndefined();
    expect(told(document)).toEqual(['group/support: member-added p3@x.com, undone']);
  });
});
