import { describe, expect, it } from 'vitest';
import { faultsOf, folderOf, loadFiles } from './folder.ts';

const files = {
  'rollcall.yaml': `
version: 1
include: [hr.yaml, told.yaml, more.yaml]
service:
  tokens:
    ops: { token: { env: OPS_TOKEN }, scopes: [read, plan, apply], targets: [eu-*], groups: [support-*] }
    board: { token: { file: /run/secrets/board }, scopes: [read] }
`,
  'hr.yaml': `
sources:
  hr: { events: { key: employee.number, secret: { env: HR_SECRET }, tolerance: 90s } }
  payroll: { events: { key: id, secret: { file: /run/secrets/payroll } } }
attributeMappings:
  hr:
    source: hr
    match: { externalId: employee.number }
    set: { title: jobTitle, active: 'eventType != "user.deleted"' }
`,
  'told.yaml': `
notify:
  chat:
    on: [scim.group.updated, run.finished]
    targets: [eu-*]
    webhook:
      url: { env: CHAT_URL }
      secret: { env: CHAT_SECRET }
      headers: { X-Tenant: fennmark, Authorization: { env: CHAT_AUTHORIZATION } }
      template: '{ "text": group.displayName & " has changed" }'
    allowHosts: [chat.internal, "*.lan", "[::1]", 10.0.0.7]
  idp:
    on: [scim.group.created, scim.group.updated]
    scim:
      baseUrl: https://idp.company.com/scim/v2
      auth: { token: { env: IDP_TOKEN } }
      profile: { membersPerRemoval: 1 }
      groupBy: externalId
`,
  'more.yaml': 'service: { tokens: { ci: { token: { env: CI_TOKEN }, scopes: [plan] } } }\n',
};

describe('the language of the service', () => {
  it('has sources whose records come as events', async () => {
    const { sources } = await loadFiles(files);
    const at = (...path: string[]) => ({ file: 'hr.yaml', path: ['sources', ...path] });
    expect(sources).toEqual([
      {
        name: 'hr',
        origin: at('hr'),
        kind: 'events',
        key: 'employee.number',
        secret: { kind: 'env', name: 'HR_SECRET', origin: at('hr', 'events', 'secret') },
        tolerance: 90,
      },
      {
        name: 'payroll',
        origin: at('payroll'),
        kind: 'events',
        key: 'id',
        secret: { kind: 'file', path: '/run/secrets/payroll', origin: at('payroll', 'events', 'secret') },
        tolerance: 300,
      },
    ]);
  });

  it.each([
    ['10', 10],
    ['3600', 3600],
    ['10s', 10],
    ['3600s', 3600],
    ['1m', 60],
    ['60m', 3600],
    ['1h', 3600],
  ])('takes %s for a tolerance', async (written, expected) => {
    const { sources } = await loadFiles({
      'rollcall.yaml': `version: 1\nsources: { hr: { events: { key: id, secret: { env: S }, tolerance: ${written} } } }`,
    });
    expect(sources[0]).toMatchObject({ tolerance: expected });
  });

  it.each(['9', '9s', '3601', '3601s', '61m', '2h', '0m', '5', '5.5', '90', '1d', '-5m', '5 m', '05m'])(
    'does not take %s, unless it is from 10 seconds to an hour',
    async (written) => {
      const folder = folderOf({
        'rollcall.yaml': `version: 1\nsources:\n  hr: { events: { key: id, secret: { env: S }, tolerance: ${written} } }`,
      });
      const faults = await faultsOf(folder);
      if (written === '90') expect(faults).toEqual([]);
      else expect(faults).toEqual([expect.stringMatching(/^rollcall.yaml:3:59 (invalid-value|wrong-type)$/)]);
    },
  );

  it('has receivers, and each says of what it is told', async () => {
    const { notify } = await loadFiles(files);
    const at = (...path: string[]) => ({ file: 'told.yaml', path: ['notify', ...path] });
    const env = (name: string, ...path: string[]) => ({ kind: 'env', name, origin: at(...path) });
    expect(notify).toEqual([
      {
        name: 'chat',
        origin: at('chat'),
        on: ['scim.group.updated', 'run.finished'],
        targets: ['eu-*'],
        receiver: {
          kind: 'webhook',
          url: env('CHAT_URL', 'chat', 'webhook', 'url'),
          secret: env('CHAT_SECRET', 'chat', 'webhook', 'secret'),
          headers: {
            'X-Tenant': { kind: 'literal', value: 'fennmark' },
            Authorization: env('CHAT_AUTHORIZATION', 'chat', 'webhook', 'headers', 'Authorization'),
          },
          template: {
            text: '{ "text": group.displayName & " has changed" }',
            origin: at('chat', 'webhook', 'template'),
          },
        },
        allowHosts: ['chat.internal', '*.lan', '[::1]', '10.0.0.7'],
      },
      {
        name: 'idp',
        origin: at('idp'),
        on: ['scim.group.created', 'scim.group.updated'],
        targets: ['*'],
        receiver: {
          kind: 'scim',
          target: {
            name: 'idp',
            origin: at('idp', 'scim'),
            type: 'scim',
            baseUrl: { kind: 'literal', value: 'https://idp.company.com/scim/v2' },
            auth: { kind: 'token', token: env('IDP_TOKEN', 'idp', 'scim', 'auth', 'token') },
            rateBudget: 0.8,
            profile: { membersPerRemoval: 1 },
          },
          groupBy: 'externalId',
          userBy: 'userName',
        },
        allowHosts: [],
      },
    ]);
  });

  it('has tokens, which may stand in several files', async () => {
    const { service } = await loadFiles(files);
    const at = (file: string, ...path: string[]) => ({ file, path: ['service', 'tokens', ...path] });
    expect(service.tokens).toEqual([
      {
        name: 'board',
        origin: at('rollcall.yaml', 'board'),
        token: { kind: 'file', path: '/run/secrets/board', origin: at('rollcall.yaml', 'board', 'token') },
        scopes: ['read'],
        targets: ['*'],
        groups: ['*'],
      },
      {
        name: 'ci',
        origin: at('more.yaml', 'ci'),
        token: { kind: 'env', name: 'CI_TOKEN', origin: at('more.yaml', 'ci', 'token') },
        scopes: ['plan'],
        targets: ['*'],
        groups: ['*'],
      },
      {
        name: 'ops',
        origin: at('rollcall.yaml', 'ops'),
        token: { kind: 'env', name: 'OPS_TOKEN', origin: at('rollcall.yaml', 'ops', 'token') },
        scopes: ['read', 'plan', 'apply'],
        targets: ['eu-*'],
        groups: ['support-*'],
      },
    ]);
  });

  it('says each of them once', async () => {
    const folder = folderOf({
      ...files,
      'more.yaml': `
service: { tokens: { ops: { token: { env: OTHER }, scopes: [apply] } } }
notify: { chat: { on: [run.finished], webhook: { url: https://company.com, secret: { env: S } } } }
`,
    });
    expect(await faultsOf(folder)).toEqual(['more.yaml:2:22 declared-twice', 'told.yaml:3:3 declared-twice']);
  });

  it('is none of what a plan follows from, but for the sources', async () => {
    const { digest } = await loadFiles(files);
    const silent = { ...files, 'told.yaml': '', 'more.yaml': '' };
    expect((await loadFiles(silent)).digest).toBe(digest);
    const slower = { ...files, 'hr.yaml': files['hr.yaml'].replace('90s', '2m') };
    expect((await loadFiles(slower)).digest).not.toBe(digest);
  });
});

describe('a mapping over events', () => {
  const active = (source: string, users = '') => `
version: 1
sources: { hr: { ${source} } }
attributeMappings: { hr: { source: hr, match: { externalId: id }, set: { active: 'eventType != "user.deleted"' } } }
${users}`;
  const events = 'events: { key: id, secret: { env: S } }';

  it('may say who is active, and no other mapping may', async () => {
    expect(await faultsOf(folderOf({ 'rollcall.yaml': active(events) }))).toEqual([]);
    expect(await faultsOf(folderOf({ 'rollcall.yaml': active('csv: hr.csv') }))).toEqual([
      'rollcall.yaml:4:74 attribute-not-settable',
    ]);
  });

  it('cannot demand that each record fits somebody: people leave, and rounds go on', async () => {
    const demanding = active(events).replace('set:', 'unmatched: error, set:');
    expect(await faultsOf(folderOf({ 'rollcall.yaml': demanding }))).toEqual([
      'rollcall.yaml:4:78 invalid-value',
    ]);
    const { mappings } = await loadFiles({ 'rollcall.yaml': active(events) });
    expect(mappings[0]?.unmatched).toBe('ignore');
  });

  it('says it alone', async () => {
    const folder = folderOf({ 'rollcall.yaml': active(events, 'users: { jane: { active: true } }') });
    expect(await faultsOf(folder)).toEqual(['rollcall.yaml:5:18 attribute-claimed-twice']);
  });
});
