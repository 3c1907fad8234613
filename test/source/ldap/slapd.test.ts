import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/runtime.ts';
import type { LdapSource } from '../../../src/source/source.ts';
import { type Slapd, slapdIsThere, slapdNames, startSlapd } from '../../support/slapd.ts';
import { faultsOf, folderOf, read, shortly } from '../reading.ts';
import { companyLdif, photo } from './company.ts';

const people = 2000;
const { baseDn, readerDn, readerPassword, limitedDn } = slapdNames;

describe.runIf(slapdIsThere)(
  'an OpenLDAP directory of 2,000 people (needs slapd: apt-get install slapd)',
  () => {
    let slapd: Slapd;
    let folder = '';
    beforeAll(async () => {
      slapd = await startSlapd(companyLdif(people));
      folder = folderOf({ 'ca.pem': slapd.caPem, 'other-ca.pem': slapd.otherCaPem });
    });
    afterAll(() => slapd?.stop());

    const directory = (more: Partial<LdapSource> = {}): LdapSource => ({
      kind: 'ldap',
      name: 'ldap',
      url: slapd.url,
      bindDn: readerDn,
      bindPassword: new Secret(readerPassword),
      baseDn,
      filter: '(objectClass=inetOrgPerson)',
      attributes: ['uid', 'employeeNumber', 'memberOf[]'],
      ...more,
    });

    it('is read page by page to its end', async () => {
      const progress: number[] = [];
      const { records, rows } = await read(directory({ pageSize: 300 }), {
        onProgress: (n) => progress.push(n),
      });
      expect(new Set(records.map(({ uid }) => uid)).size).toBe(people);
      expect(progress).toEqual([300, 600, 900, 1200, 1500, 1800, 2000]);
      expect(rows[0]?.place).toEqual({ text: `uid=p0001,${baseDn}` });
    });

    it('ends with a full page as well as with one that is not', async () => {
      const { records } = await read(directory({ pageSize: 500 }));
      expect(records).toHaveLength(people);
    });

    it('gives a list where one was asked for, whatever number of values somebody has', async () => {
      const { records } = await read(directory());
      const group = (name: string) => `cn=${name},ou=groups,dc=company,dc=com`;
      expect(records.slice(0, 3).map(({ memberOf }) => memberOf)).toEqual([
        [group('escalations'), group('support')],
        [group('support')],
        [],
      ]);
    });

    it('gives one text otherwise: none is absent, of several the first by alphabet counts and is told', async () => {
      const { records, warnings } = await read(directory({ attributes: ['title'] }));
      expect(records.slice(0, 3)).toEqual([
        { dn: `uid=p0001,${baseDn}` },
        { dn: `uid=p0002,${baseDn}`, title: 'Agent' },
        { dn: `uid=p0003,${baseDn}`, title: 'Agent' },
      ]);
      expect(warnings).toContainEqual(
        expect.objectContaining({
          code: 'source-row-faulty',
          summary: `source ldap: uid=p0003,${baseDn} has 2 values of title, of which the first by alphabet is taken`,
        }),
      );
    });

    it('gives bytes as base64 where that was asked for', async () => {
      const { records } = await read(
        directory({ attributes: ['jpegPhoto;base64', 'sn'], filter: '(uid=p0004)' }),
      );
      expect(records).toEqual([{ dn: `uid=p0004,${baseDn}`, jpegPhoto: photo, sn: 'Müller 4' }]);
    });

    it('leaves out who has bytes where text was asked for', async () => {
      const { records, warnings } = await read(directory({ attributes: ['jpegPhoto'] }));
      expect(records).toHaveLength(people - 1);
      expect(warnings).toContainEqual(
        expect.objectContaining({ advice: 'Write jpegPhoto;base64 if these are meant to be bytes.' }),
      );
    });

    it('names its attributes as the manifest does, in whatever case the server does', async () => {
      const { records } = await read(directory({ attributes: ['EMPLOYEENUMBER'], filter: '(uid=p0007)' }));
      expect(records).toEqual([{ dn: `uid=p0007,${baseDn}`, EMPLOYEENUMBER: '7' }]);
    });

    it('tells which attributes nobody has: misspelt, or not for these eyes', async () => {
      const { warnings } = await read(directory({ attributes: ['uid', 'employeNumber', 'employeeType'] }));
      expect(shortly(warnings).filter((text) => text.includes('attribute'))).toEqual([
        'source-doubtful: source ldap: no entry has the attribute employeNumber',
        'source-doubtful: source ldap: no entry has the attribute employeeType',
      ]);
    });

    it('does not follow references to other servers, and says so', async () => {
      const { warnings } = await read(directory());
      expect(shortly(warnings)).toEqual([
        'source-doubtful: source ldap: references to other servers are not followed: ldap://other.company.com/ou=people,dc=other??sub',
      ]);
    });

    it('tells that a filter finds nobody', async () => {
      const { records, warnings } = await read(directory({ filter: '(uid=nobody)', scope: 'one' }));
      expect(records).toEqual([]);
      expect(shortly(warnings)).toContain('source-doubtful: source ldap: there is no record in it');
    });

    describe('encrypted', () => {
      it('is read over ldaps with the company’s authority', async () => {
        const { records } = await read(directory({ url: slapd.secureUrl, caFile: 'ca.pem' }), { folder });
        expect(records).toHaveLength(people);
      });

      it('is read over StartTLS with the company’s authority', async () => {
        const { records } = await read(directory({ startTls: true, caFile: 'ca.pem' }), { folder });
        expect(records).toHaveLength(people);
      });

      it.each([
        ['ldaps', 'no authority of its own', {}],
        ['ldaps', 'another authority', { caFile: 'other-ca.pem' }],
        ['StartTLS', 'no authority of its own', { startTls: true }],
        ['StartTLS', 'another authority', { startTls: true, caFile: 'other-ca.pem' }],
      ])('is not trusted over %s with %s', async (_, __, more) => {
        const url = 'startTls' in more ? slapd.url : slapd.secureUrl;
        const [fault] = await faultsOf(directory({ url, ...more }), { folder });
        expect(fault?.code).toBe('source-unavailable');
        expect(fault?.summary).toContain('its certificate is from an authority that is not trusted here');
      });

      it.each([
        ['ldaps', {}],
        ['StartTLS', { startTls: true }],
      ])('is not trusted over %s under a name that its certificate does not have', async (_, more) => {
        const url = ('startTls' in more ? slapd.url : slapd.secureUrl).replace('127.0.0.1', 'localhost');
        const [fault] = await faultsOf(directory({ url, caFile: 'ca.pem', ...more }), { folder });
        expect(fault?.summary).toMatch(
          /localhost:\d+: its certificate is for another name \(ERR_TLS_CERT_ALTNAME_INVALID\)$/,
        );
      });

      it('needs a file with certificates in it', async () => {
        const files = folderOf({ 'ca.pem': 'not a certificate\n' });
        const source = directory({ url: slapd.secureUrl, caFile: 'ca.pem' });
        expect(shortly(await faultsOf(source, { folder: files }))).toEqual([
          'source-unreadable: source ldap: ca.pem holds no certificate in PEM form',
        ]);
      });
    });

    describe('that does not give what it was asked for', () => {
      it.each([
        [
          'a wrong password',
          { bindPassword: new Secret('wr0ng-s3cret') },
          'does not accept bindDn and bindPassword',
        ],
        [
          'a reader nobody knows',
          { bindDn: 'cn=nobody,dc=company,dc=com' },
          'does not accept bindDn and bindPassword',
        ],
      ])('lets nobody in with %s', async (_, more, words) => {
        const [fault, ...others] = await faultsOf(directory(more));
        expect(fault?.code).toBe('source-denied');
        expect(fault?.summary).toContain(words);
        expect(others).toEqual([]);
        expect(JSON.stringify(fault)).not.toContain('s3cret');
      });

      it('is no half source when the server gives out no more than 700 entries', async () => {
        const progress: number[] = [];
        const source = directory({ bindDn: limitedDn, pageSize: 300 });
        const [fault] = await faultsOf(source, { onProgress: (rows) => progress.push(rows) });
        expect(progress).toEqual([300, 600]);
        expect(fault?.code).toBe('source-unavailable');
        expect(fault?.summary).toMatch(/gives out no more entries than it has sent; nothing of it is used$/);
      });

      it.each([
        [
          'has no such base',
          { baseDn: 'ou=people,dc=cmopany,dc=com' },
          'source-unreadable',
          /has no entry ou=people,dc=cmopany,dc=com$/,
        ],
        ['cannot read the base', { baseDn: 'people' }, 'source-unreadable', /does not understand the DN/],
      ])('%s', async (_, more, code, words) => {
        const [fault] = await faultsOf(directory(more));
        expect(fault?.code).toBe(code);
        expect(fault?.summary).toMatch(words);
      });
    });

    it('is left when the run is interrupted', async () => {
      const controller = new AbortController();
      const reason = new Error('interrupted');
      const reading = read(directory({ pageSize: 100 }), {
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      });
      await expect(reading).rejects.toBe(reason);
    });

    it('is no half source when the server dies between two pages', async () => {
      const victim = await startSlapd(companyLdif(people));
      const progress: number[] = [];
      const [fault, ...others] = await faultsOf(directory({ url: victim.url, pageSize: 400 }), {
        onProgress: (rows) => {
          progress.push(rows);
          if (rows === 800) victim.kill();
        },
      });
      await victim.stop();
      expect(progress.length).toBeLessThan(5);
      expect(fault?.code).toBe('source-unavailable');
      expect(fault?.summary).toMatch(/closed the connection|broke off the connection/);
      expect(others).toEqual([]);
    });
  },
);
