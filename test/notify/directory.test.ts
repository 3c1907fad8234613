import { afterEach, describe, expect, it } from 'vitest';
import type { TargetDeclaration } from '../../src/manifest/manifest.ts';
import type { NotifyDeclaration, ScimReceiver } from '../../src/manifest/notify.ts';
import { createDeliverer } from '../../src/notify/deliver.ts';
import type { Message, MessageGroup } from '../../src/notify/message.ts';
import { TryLater } from '../../src/notify/try-later.ts';
import { Undeliverable } from '../../src/notify/undeliverable.ts';
import { processRuntime } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { manifestWith, message } from './receiver.ts';

const open: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

interface People {
  /** userName to id. */
  readonly ids?: (name: string) => string;
  readonly people: readonly string[];
  readonly members: readonly string[];
  readonly name?: string;
}

/** A directory with one group; the externalId of everybody is `hr-` and the name. */
async function directory(
  { ids = (name) => name, people, members, name = 'Support' }: People,
  more: Partial<SandboxOptions> = {},
): Promise<Sandbox> {
  const sandbox = await startSandbox({
    mode: 'rfc7644',
    data: parseSandboxData({
      users: people.map((each) => ({ id: ids(each), userName: `${each}@x.com`, externalId: `hr-${each}` })),
      groups: [
        {
          id: 'g',
          displayName: name,
          externalId: 'hr-g',
          members: members.map((each) => ({ user: `${each}@x.com` })),
        },
      ],
    }),
    ...more,
  });
  open.push(sandbox);
  return sandbox;
}

const there = (name: string) => `there-${name}`;
const origin = { file: 'rollcall.yaml', path: ['notify', 'sso'] };

function targetAt(name: string, url: string): TargetDeclaration {
  return {
    type: 'scim',
    name,
    origin,
    baseUrl: { kind: 'literal', value: `${url}/scim/v2` },
    auth: { kind: 'token', token: { kind: 'env', name: 'TOKEN', origin } },
    rateBudget: 1,
    profile: {},
  };
}

function sso(
  url: string,
  by: Partial<ScimReceiver> = {},
  own: Partial<NotifyDeclaration> = {},
): NotifyDeclaration {
  return {
    name: 'sso',
    origin,
    on: ['scim.group.updated'],
    targets: ['*'],
    allowHosts: ['127.0.0.1'],
    receiver: {
      kind: 'scim',
      target: targetAt('sso', url),
      groupBy: 'displayName',
      userBy: 'userName',
      ...by,
    },
    ...own,
  };
}

type Edits = Partial<MessageGroup> & Pick<Message, 'unconfirmed'>;

/** `ann` is named by her userName as well, unless the journal has no names. */
function told({ unconfirmed, ...group }: Edits): Message {
  const { group: nobody } = message;
  if (nobody === undefined) throw new Error('the message is about a group');
  return {
    ...message,
    type: 'scim.group.updated',
    ...(unconfirmed && { unconfirmed }),
    group: { ...nobody, id: 'g', externalId: 'hr-g', displayName: 'Support', ...group },
  };
}

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, userName: `${name}@x.com` }));
const unnamed = (...names: readonly string[]) => names.map((name) => ({ id: name }));

interface Terms {
  readonly TOKEN: string;
  readonly now?: () => number;
  /** Where the directory was of which the message tells. */
  readonly baseUrl?: string;
}

function deliver(
  ours: Sandbox,
  declaration: NotifyDeclaration,
  of: Message,
  { now = Date.now, baseUrl = `${ours.url}/scim/v2`, ...env }: Terms = { TOKEN: 'sandbox' },
) {
  const targets = new Map([['practice', targetAt('practice', ours.url)]]);
  const manifest = { ...manifestWith(declaration), targets };
  const runtime = { ...processRuntime(), now, env };
  const at = { ...of, target: { ...of.target, baseUrl } };
  return createDeliverer({ manifest, runtime })({ id: `${of.id}#sso`, receiver: 'sso', message: at });
}

const membersOf = (sandbox: Sandbox) =>
  sandbox
    .state()
    .groups[0]?.members.map(({ value }) => value)
    .sort();
const writesTo = (sandbox: Sandbox) => sandbox.requests().filter(({ method }) => method !== 'GET').length;

describe('another directory', () => {
  it('gets exactly who joined and left, and keeps whom only it knows', async () => {
    const ours = await directory({ people: ['ann', 'bob', 'cyd'], members: ['ann', 'cyd'] });
    const other = await directory({
      ids: there,
      people: ['ann', 'bob', 'cyd', 'ida'],
      members: ['bob', 'ida'],
    });
    await deliver(ours, sso(other.url), told({ membersAdded: named('ann'), membersRemoved: named('bob') }));
    expect(membersOf(other)).toEqual(['there-ann', 'there-ida']);
  });

  it('is written to once, however often it is told', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann'], members: [] });
    const joined = told({ membersAdded: named('ann') });
    await deliver(ours, sso(other.url), joined);
    await deliver(ours, sso(other.url), joined);
    expect(membersOf(other)).toEqual(['there-ann']);
    expect(writesTo(other)).toBe(1);
  });

  it('is asked by externalId, which our own directory knows of people who have no name in the message', async () => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann', 'bob'], members: ['bob'], name: 'Helpdesk' });
    const by = { groupBy: 'externalId', userBy: 'externalId' } as const;
    const moved = told({ membersAdded: unnamed('ann'), membersRemoved: unnamed('bob') });
    await deliver(ours, sso(other.url, by), moved);
    expect(membersOf(other)).toEqual(['there-ann']);
  });

  it.each<[string, Fault]>([
    ['somebody else was quicker', { kind: 'conflict', times: 2 }],
    ['the answer is lost', { kind: 'cutConnection', moment: 'after-write', method: 'PATCH', times: 1 }],
    ['the request is lost', { kind: 'cutConnection', moment: 'before-write', method: 'PATCH', times: 1 }],
    ['it is busy', { kind: 'tooManyRequests', retryAfter: 0, times: 2 }],
  ])('is told all the same when %s', async (_what, fault) => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann', 'bob', 'ida'], members: ['bob', 'ida'] });
    other.setFaults([fault]);
    await deliver(ours, sso(other.url), told({ membersAdded: named('ann'), membersRemoved: named('bob') }));
    expect(membersOf(other)).toEqual(['there-ann', 'there-ida']);
  });

  it('that never lets go of its conflicts is told another time', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann'], members: [] });
    other.setFaults([{ kind: 'conflict' }]);
    await expect(deliver(ours, sso(other.url), told({ membersAdded: named('ann') }))).rejects.toThrow(
      TryLater,
    );
    expect(membersOf(other)).toEqual([]);
  });

  it('is told in as many requests as it takes', async () => {
    const crowd = Array.from({ length: 130 }, (_, index) => `p${index}`);
    const ours = await directory({ people: crowd, members: crowd });
    const other = await directory({ ids: there, people: crowd, members: [] });
    await deliver(ours, sso(other.url), told({ membersAdded: named(...crowd) }));
    expect(membersOf(other)).toHaveLength(130);
  });
});

describe('what is no longer so', () => {
  it('is not told: a late delivery brings nobody back and throws nobody out', async () => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['bob'] });
    const other = await directory({ ids: there, people: ['ann', 'bob'], members: ['bob'] });
    await deliver(ours, sso(other.url), told({ membersAdded: named('ann'), membersRemoved: named('bob') }));
    expect(membersOf(other)).toEqual(['there-bob']);
    expect(writesTo(other)).toBe(0);
  });

  it('cannot be known of another directory under the same name', async () => {
    const ours = await directory({ people: ['ann'], members: [], name: 'Others' });
    const other = await directory({ ids: there, people: ['bob'], members: ['bob'] });
    const left = told({ id: 'gone', membersRemoved: named('bob') });
    const moved = { TOKEN: 'sandbox', baseUrl: 'https://elsewhere.example.com/scim/v2' };
    await expect(deliver(ours, sso(other.url), left, moved)).rejects.toThrow(Undeliverable);
    expect(membersOf(other)).toEqual(['there-bob']);
  });

  it('may be so no more after a standstill, and is looked up again', async () => {
    const ours = await directory({ people: ['bob'], members: [] });
    const other = await directory({ ids: there, people: ['bob'], members: ['bob'] });
    const left = told({ membersRemoved: named('bob') });
    const stoodStill = () => Date.now() + (other.requests().length > 0 ? 600_000 : 0);
    const late = deliver(ours, sso(other.url), left, { TOKEN: 'sandbox', now: stoodStill });
    await expect(late).rejects.toThrow(TryLater);
    expect(membersOf(other)).toEqual(['there-bob']);
    await deliver(ours, sso(other.url), left);
    expect(membersOf(other)).toEqual([]);
  });

  it('decides a doubt: what may have happened counts when it shows', async () => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann', 'bob'], members: [] });
    await deliver(ours, sso(other.url), told({ unconfirmed: true, membersAdded: named('ann', 'bob') }));
    expect(membersOf(other)).toEqual(['there-ann']);
  });
});

describe('the reason says', () => {
  it('whom nobody there knows, once the others were told of', async () => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['ann', 'bob'] });
    const other = await directory({ ids: there, people: ['ann'], members: [] });
    const fault = await deliver(ours, sso(other.url), told({ membersAdded: named('ann', 'bob') })).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(Undeliverable);
    expect((fault as Error).message).toContain('by the userName of bob@x.com');
    expect(membersOf(other)).toEqual(['there-ann']);
  });

  it('nobody’s name that is kept out of the message', async () => {
    const ours = await directory({ people: ['ann', 'bob'], members: ['ann', 'bob'] });
    const other = await directory({ ids: there, people: ['ann'], members: [] });
    const fault = await deliver(ours, sso(other.url), told({ membersAdded: unnamed('ann', 'bob') })).catch(
      (error: unknown) => error,
    );
    expect((fault as Error).message).toMatch(/by the userName of bob$/);
    expect(membersOf(other)).toEqual(['there-ann']);
  });

  it('that the group is not there', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann'], members: [], name: 'Other' });
    const joined = told({ membersAdded: named('ann') });
    await expect(deliver(ours, sso(other.url), joined)).rejects.toThrow(
      'there is no group there with the displayName Support',
    );
    expect(writesTo(other)).toBe(0);
  });

  it('that the credential is refused, or not there, which is for somebody to mend', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory(
      { people: ['ann'], members: [] },
      { credentials: { bearerToken: 'another' } },
    );
    const joined = told({ membersAdded: named('ann') });
    const fault = await deliver(ours, sso(other.url), joined).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TryLater);
    expect(fault).toMatchObject({ message: 'sso does not accept the credential', after: 3_600_000 });
  });

  it('that our own target is not declared any more', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ people: ['ann'], members: [] });
    const elsewhere = { ...told({}), target: { ...message.target, name: 'gone' } };
    await expect(deliver(ours, sso(other.url), elsewhere)).rejects.toThrow(
      'the target gone is not declared any more',
    );
  });
});

describe('nothing is sent', () => {
  it.each([
    ['an address', (url: string) => url, 'spoken to without TLS'],
    ['an address with TLS', (url: string) => url.replace('http:', 'https:'), 'not public'],
    [
      'a name',
      (url: string) => url.replace('http://127.0.0.1', 'https://localhost'),
      'localhost has an address',
    ],
  ])('to %s that is private and not allowed', async (_what, at, reason) => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ ids: there, people: ['ann'], members: [] });
    const declaration = sso(at(other.url), {}, { allowHosts: [] });
    const fault = await deliver(ours, declaration, told({ membersAdded: named('ann') })).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(Undeliverable);
    expect((fault as Error).message).toContain(reason);
    expect(other.requests()).toEqual([]);
  });

  it('of groups inside of groups', async () => {
    const ours = await directory({ people: ['ann'], members: ['ann'] });
    const other = await directory({ people: ['ann'], members: [] });
    await deliver(
      ours,
      sso(other.url),
      told({ membersAdded: [{ id: 'g2', type: 'Group', displayName: 'Inner' }] }),
    );
    expect(other.requests()).toEqual([]);
  });
});
