import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/runtime.ts';
import { checkLdap } from '../../../src/source/ldap/check.ts';
import type { LdapSource } from '../../../src/source/source.ts';
import { faultsOf, read, shortly } from '../reading.ts';
import {
  noticeOfDisconnection,
  type ScriptedLdap,
  type SearchAnswer,
  startScriptedLdap,
} from './scripted-ldap.ts';

/** What servers other than OpenLDAP do, and what a server should never do. */

const person = (uid: string, more: Readonly<Record<string, readonly (string | Buffer)[]>> = {}) => ({
  dn: `uid=${uid}`,
  attributes: { uid: [uid], ...more },
});

let server: ScriptedLdap | undefined;
afterEach(() => server?.close());

async function directory(
  script: readonly SearchAnswer[],
  more: Partial<LdapSource> = {},
): Promise<LdapSource> {
  server = await startScriptedLdap(script);
  const { url } = server;
  return { kind: 'ldap', name: 'ad', url, baseDn: '', filter: '(uid=*)', attributes: ['uid'], ...more };
}

describe('pages', () => {
  it('may be empty before the last one', async () => {
    const source = await directory([
      { entries: [], cookie: 'one' },
      { entries: [person('jane')], cookie: 'two' },
      { entries: [], cookie: 'three' },
      { entries: [person('sam')], cookie: '' },
    ]);
    const { records } = await read(source);
    expect(records.map(({ uid }) => uid)).toEqual(['jane', 'sam']);
    expect(server?.cookies).toEqual(['', 'one', 'two', 'three']);
  });

  it('are not needed by a server that gives out everything at once', async () => {
    const source = await directory([{ entries: [person('jane'), person('sam')] }]);
    expect((await read(source)).records).toHaveLength(2);
  });

  it('that are empty without end are no source', async () => {
    const source = await directory(Array.from({ length: 1100 }, () => ({ cookie: 'again' })));
    expect(shortly(await faultsOf(source))).toEqual([
      `source-unavailable: source ad: 127.0.0.1:${server?.port} sends empty pages without end`,
    ]);
  });

  it.each([
    ['a time limit', 3, 'source-unavailable'],
    ['an administrative limit', 11, 'source-unavailable'],
    ['a referral', 10, 'source-unavailable'],
    ['a missing right', 50, 'source-denied'],
    ['a fault of its own', 80, 'source-unavailable'],
  ])('are nothing when %s follows them', async (_, result, code) => {
    const source = await directory([
      { entries: [person('jane')], cookie: 'more' },
      { entries: [person('sam')], result },
    ]);
    expect((await faultsOf(source)).map((fault) => fault.code)).toEqual([code]);
  });
});

it('leaves out an entry of which Active Directory sends only the first values', async () => {
  const source = await directory(
    [{ entries: [person('jane', { memberOf: ['a'] }), person('sam', { 'memberOf;range=0-1': ['a', 'b'] })] }],
    { attributes: ['uid', 'memberOf[]'] },
  );
  const { records, warnings } = await read(source);
  expect(records.map(({ uid }) => uid)).toEqual(['jane']);
  expect(shortly(warnings)).toEqual([
    'source-row-faulty: source ad: uid=sam has more values of memberOf than the server gives out at once; it is left out',
  ]);
});

it('takes bytes that happen to be text for bytes all the same', async () => {
  const source = await directory([{ entries: [person('jane', { objectGUID: ['sixteen letters!'] })] }], {
    attributes: ['objectGUID;base64', 'userCertificate;binary;base64[]'],
  });
  const { records } = await read(source);
  const objectGUID = Buffer.from('sixteen letters!').toString('base64');
  expect(records).toEqual([{ dn: 'uid=jane', objectGUID, 'userCertificate;binary': [] }]);
});

it('tells of 30 faulty entries in 21 warnings', async () => {
  const bytes = Buffer.from([0xff, 0xfe]);
  const entries = Array.from({ length: 30 }, (_, index) => person(`p${index}`, { mail: [bytes] }));
  const { warnings } = await read(await directory([{ entries }], { attributes: ['mail'] }));
  expect(warnings.filter(({ code }) => code === 'source-row-faulty')).toHaveLength(21);
  expect(shortly(warnings)).toContain('source-row-faulty: source ad: 10 more rows like these are not shown');
});

describe('a server', () => {
  it('that ends the session with a notice', async () => {
    const source = await directory([
      { entries: [person('jane')], cookie: 'more' },
      (socket) => socket.end(noticeOfDisconnection()),
    ]);
    expect(shortly(await faultsOf(source))).toEqual([
      `source-unavailable: source ad: 127.0.0.1:${server?.port} ended the session`,
    ]);
  });

  it('that does not answer', async () => {
    const source = await directory([() => {}], { timeout: 100 });
    expect(shortly(await faultsOf(source))).toEqual([
      `source-unavailable: source ad: 127.0.0.1:${server?.port} gave no answer within 0.1 s`,
    ]);
  });

  it('that does not answer is left when the run is interrupted', async () => {
    const controller = new AbortController();
    const source = await directory([() => controller.abort(new Error('interrupted'))]);
    await expect(read(source, { signal: controller.signal })).rejects.toThrow('interrupted');
  });

  it('that speaks something else', async () => {
    const source = await directory([(socket) => socket.write(Buffer.from([0x30, 0x03, 0x04, 0x01, 0x00]))]);
    expect(shortly(await faultsOf(source))).toEqual([
      `source-unavailable: source ad: 127.0.0.1:${server?.port} does not speak LDAP`,
    ]);
  });

  it('that says anything at all brings nothing down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async (bytes) => {
        const source = await directory([(socket) => socket.end(bytes)], { timeout: 2000 });
        const faults = await faultsOf(source);
        expect(faults.map(({ code }) => code)).toEqual(['source-unavailable']);
        server?.close();
      }),
      { numRuns: 100 },
    );
  });

  it('that is not there', async () => {
    const source = await directory([]);
    server?.close();
    expect(shortly(await faultsOf(source))).toEqual([
      `source-unavailable: source ad: 127.0.0.1:${server?.port} refuses the connection`,
    ]);
  });

  it('that does not encrypt never sees the password', async () => {
    const bind = { bindDn: 'cn=reader', bindPassword: new Secret('s3cret') };
    const source = await directory([], { ...bind, startTls: true });
    const [fault] = await faultsOf(source);
    expect(fault?.code).toBe('source-unavailable');
    expect(fault?.detail).toBe('The server says: unsupported extended operation');
    expect(server?.received().includes('s3cret')).toBe(false);
  });

  it('that repeats the password in its answer', async () => {
    const bind = { bindDn: 'cn=reader', bindPassword: new Secret('s3cret') };
    const source = await directory([{ result: 1, message: 'cn=reader\u0000with s3cret may not' }], bind);
    const [fault] = await faultsOf(source);
    expect(fault?.detail).toBe('The server says: cn=reader with *** may not');
    expect(server?.received().includes('s3cret')).toBe(true);
  });
});

describe('what a manifest says of a directory', () => {
  const good: LdapSource = {
    kind: 'ldap',
    name: 'ad',
    url: 'ldaps://ldap.company.com',
    baseDn: 'dc=company,dc=com',
    filter: '(uid=*)',
    attributes: ['uid'],
  };

  it('is understood', async () => {
    expect(await checkLdap(good)).toMatchObject({ host: 'ldap.company.com', port: 636, secure: true });
    expect(await checkLdap({ ...good, url: 'ldap://[::1]' })).toMatchObject({ host: '::1', port: 389 });
  });

  it('has all its faults told at once, and nothing is sent', async () => {
    const faults = await faultsOf({
      ...good,
      url: 'ldap://reader:s3cret@ldap.company.com/dc=company',
      filter: '(uid=*',
      bindDn: 'cn=reader',
      bindPassword: new Secret(''),
      attributes: ['uid', 'UID', 'dn', '*', 'member of'],
    });
    expect(shortly(faults)).toEqual([
      'source-unreadable: source ad: the url is not that of an LDAP server',
      'source-unreadable: source ad: the filter (uid=* cannot be understood (Unbalanced parens: (uid=*. Full string: (uid=*)',
      'source-unreadable: source ad: bindDn is given without bindPassword, or it is empty',
      'source-unreadable: source ad: UID is listed twice',
      'source-unreadable: source ad: dn is in every record and is not listed',
      'source-unreadable: source ad: "*" is not the name of an attribute',
      'source-unreadable: source ad: "member of" is not the name of an attribute',
    ]);
  });

  it('is warned about where the password would cross the network for all to see', async () => {
    const bind = { bindDn: 'cn=reader', bindPassword: new Secret('s3cret') };
    const warningsOf = async (url: string) => (await checkLdap({ ...good, ...bind, url })).warnings;
    expect(shortly(await warningsOf('ldap://ldap.company.com'))).toEqual([
      'source-doubtful: source ad: bindPassword crosses the network unencrypted',
    ]);
    expect(await warningsOf('ldap://127.0.0.1:1389')).toEqual([]);
    expect(await warningsOf('ldaps://ldap.company.com')).toEqual([]);
  });
});
