import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import {
  type Authority,
  createAuthority,
  type Identity,
  startTlsFront,
  type TlsFront,
} from '../support/tls.ts';
import { rollcall } from './rollcall.ts';

let authority: Authority;
let folder: string;
let sandbox: Sandbox;
const fronts: TlsFront[] = [];

beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority.remove());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-over-tls-'));
  const users = [{ userName: 'ana@company.com' }];
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: parseSandboxData({ users, groups: [] }) });
});
afterEach(async () => {
  for (const front of fronts.splice(0)) await front.close();
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function behind(identity: Identity): Promise<TlsFront> {
  const front = await startTlsFront(identity, sandbox.url);
  fronts.push(front);
  return front;
}

const genesys = `type: genesys-cloud
    baseUrl: { env: DIRECTORY_URL }
    auth: { clientId: { env: CLIENT_ID }, clientSecret: { env: CLIENT_SECRET } }`;
/** Its token comes from elsewhere, so that the first request goes to SCIM itself. */
const scim = `type: scim
    baseUrl: { env: DIRECTORY_URL }
    auth: { token: { env: CLIENT_SECRET } }`;

/** Runs a command against the directory at this address, with further authorities to trust. */
async function run(
  command: string,
  url: string,
  { target = genesys, trusted = '', secret = 'sandbox' } = {},
) {
  const group =
    'groups: { support: { displayName: Support, membership: exact, members: [ana@company.com] } }';
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1\ntargets:\n  practice:\n    ${target}\n${group}\n`,
  );
  const env = {
    DIRECTORY_URL: url,
    CLIENT_ID: 'sandbox',
    CLIENT_SECRET: secret,
    ...(trusted && { NODE_EXTRA_CA_CERTS: trusted }),
  };
  const { exitCode, stdout, stderr } = await rollcall(command.split(' '), { folder, env });
  return { exitCode, stdout, stderr };
}

describe('a directory over TLS', () => {
  test('is planned and written, where its authority is trusted and its certificate names it', async () => {
    const front = await behind(authority.issue('DNS:localhost'));
    const url = `https://localhost:${front.port}`;
    const applied = await run('apply --auto-approve', url, { trusted: authority.file });
    expect(applied).toMatchObject({ exitCode: 0 });
    expect(sandbox.state().groups.map(({ displayName }) => displayName)).toEqual(['Support']);
    expect(new Set(front.askedFor)).toEqual(new Set(['localhost']));
    expect(await run('plan', url, { trusted: authority.file })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('No changes.'),
    });
  });

  test('may be named by its address, where the certificate holds that', async () => {
    const { port } = await behind(authority.issue('IP:127.0.0.1'));
    const { exitCode } = await run('plan', `https://127.0.0.1:${port}`, { trusted: authority.file });
    expect(exitCode).toBe(0);
  });
});

const wrong = [
  {
    why: 'its authority is not trusted',
    identity: () => authority.issue('DNS:localhost'),
    says: [
      'its certificate is from an authority that is not trusted here',
      'set NODE_EXTRA_CA_CERTS to a file',
    ],
    code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  },
  {
    why: 'its certificate is for its address, not its name',
    identity: () => authority.issue('IP:127.0.0.1,DNS:directory.company.com'),
    trusted: () => authority.file,
    says: ['its certificate is for another name', 'Use a name that the certificate holds'],
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  },
  {
    why: 'its certificate has expired',
    identity: () => authority.issue('DNS:localhost', 'expired'),
    trusted: () => authority.file,
    says: ['its certificate has expired', 'has to renew it'],
    code: 'CERT_HAS_EXPIRED',
  },
];

describe.each(wrong)('a directory over TLS of which $why', ({ identity, trusted, says, code }) => {
  test.each([
    ['a token', genesys],
    ['its resources', scim],
  ])('is not asked for %s, and what is wrong and how to go on is said', async (_, target) => {
    const { port } = await behind(identity());
    for (const command of ['plan', 'apply --auto-approve']) {
      const secret = 'hunter2-of-the-directory';
      const options = { target, secret, ...(trusted && { trusted: trusted() }) };
      const { exitCode, stdout, stderr } = await run(command, `https://localhost:${port}`, options);
      expect(exitCode).toBe(9);
      expect(stderr).toContain(`Error: practice cannot be reached over TLS: ${says[0]} [remote-unavailable]`);
      for (const words of [...says, `localhost:${port}: ${says[0]} (${code})`])
        expect(stderr).toContain(words);
      expect(`${stdout}${stderr}`).not.toContain(secret);
    }
    expect(sandbox.requests()).toEqual([]);
  });
});
