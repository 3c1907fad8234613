import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifySignature } from '../../src/notify/signature.ts';
import { Secret } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from '../cli/rollcall.ts';
import {
  type Authority,
  createAuthority,
  type Identity,
  startTlsFront,
  type TlsFront,
} from '../support/tls.ts';
import { type Receiver, secret, startReceiver } from './receiver.ts';

const token = 'path-that-nobody-else-knows';

const manifest = `version: 1
targets:
  practice:
    type: scim
    baseUrl: { env: DIRECTORY_URL }
    auth: { token: { env: DIRECTORY_TOKEN } }
groups:
  support: { displayName: Support, membership: exact, members: [ana@company.com] }
notify:
  hris:
    on: [scim.group.created]
    webhook: { url: { env: HOOK_URL }, secret: { env: HOOK_SECRET } }
    allowHosts: [localhost]
`;

let authority: Authority;
let folder: string;
let sandbox: Sandbox;
let receiver: Receiver;
let front: TlsFront | undefined;

beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-notify-tls-'));
  writeFileSync(join(folder, 'rollcall.yaml'), manifest);
  const users = [{ userName: 'ana@company.com' }];
  sandbox = await startSandbox({ mode: 'rfc7644', data: parseSandboxData({ users, groups: [] }) });
  receiver = await startReceiver();
});
afterEach(async () => {
  await front?.close();
  await receiver.close();
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** The address of the receiver over TLS, under a name that leads to the loopback address. */
async function hookBehind(identity: Identity): Promise<string> {
  front = await startTlsFront(identity, receiver.url);
  return `https://localhost:${front.port}/${token}`;
}

function run(command: string, hook: string, trusted?: string) {
  return rollcall(command.split(' '), {
    folder,
    env: {
      DIRECTORY_URL: `${sandbox.url}/scim/v2`,
      DIRECTORY_TOKEN: 'sandbox',
      HOOK_URL: hook,
      HOOK_SECRET: secret,
      ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: trusted }),
    },
  });
}

const remembered = () => {
  const outbox = join(folder, '.rollcall/outbox');
  return readdirSync(outbox, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('');
};

describe('a webhook over TLS', () => {
  it('is told, where its authority is trusted and its certificate names it', async () => {
    const hook = await hookBehind(authority.issue('DNS:localhost'));
    expect(await run('apply --auto-approve', hook, authority.file)).toMatchObject({ exitCode: 0 });
    const [{ body = '', headers = {} } = {}] = receiver.received;
    const signature = String(headers['rollcall-signature']);
    const check = { now: Date.now(), tolerance: 300_000 };
    expect(verifySignature(signature, body, new Secret(secret), check)).toBe('valid');
    // The connection went to an address that was judged before; the name is asked for and verified all the same.
    expect(front?.askedFor).toEqual(['localhost']);
  });

  it.each([
    {
      why: 'of an authority that is not trusted',
      identity: () => authority.issue('DNS:localhost'),
      reason:
        'its certificate is from an authority that is not trusted here (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
    },
    {
      why: 'with a certificate for the address that its name leads to',
      identity: () => authority.issue('IP:127.0.0.1,DNS:hooks.company.com'),
      trusted: () => authority.file,
      reason: 'its certificate is for another name (ERR_TLS_CERT_ALTNAME_INVALID)',
    },
  ])('$why is told nothing; what is wrong is said, and it is tried again', async (given) => {
    const { identity, trusted, reason } = given;
    const hook = await hookBehind(identity());
    const { host } = new URL(hook);
    const applied = await run('apply --auto-approve', hook, trusted?.());
    expect(applied.exitCode).toBe(0);
    expect(receiver.received).toEqual([]);
    const listed = await run('outbox list', hook);
    for (const said of [applied.stderr, listed.stdout])
      expect(said).toContain(`${host} cannot be reached over TLS: ${reason}`);
    expect(listed.stdout).toContain('waiting');
    const everything = [applied.stdout, applied.stderr, listed.stdout, listed.stderr, remembered()].join('');
    for (const hidden of [secret, token]) expect(everything).not.toContain(hidden);

    await front?.close();
    const mended = await hookBehind(authority.issue('DNS:localhost'));
    expect(await run('outbox retry', mended, authority.file)).toMatchObject({ exitCode: 0 });
    expect(receiver.received).toHaveLength(1);
  });
});

it('tells another identity provider over TLS, under the name that its certificate holds', async () => {
  const scim = `scim: { baseUrl: { env: HOOK_URL }, auth: { token: { env: DIRECTORY_TOKEN } } }`;
  const updated = manifest.replace('[scim.group.created]', '[scim.group.updated]');
  writeFileSync(join(folder, 'rollcall.yaml'), updated.replace(/webhook: .*/, scim));
  const groups = [{ displayName: 'Support', members: [] }];
  const data = parseSandboxData({ users: [{ userName: 'ana@company.com' }], groups });
  const provider = await startSandbox({ mode: 'rfc7644', data });
  try {
    front = await startTlsFront(authority.issue('DNS:localhost'), provider.url);
    const url = `https://localhost:${front.port}/scim/v2`;
    expect(await run('apply --auto-approve', url, authority.file)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(provider.state().groups[0]?.members).toHaveLength(1);
    expect(new Set(front.askedFor)).toEqual(new Set(['localhost']));
  } finally {
    await provider.close();
  }
});
