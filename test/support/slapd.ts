import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portOfOurOwn } from './port.ts';

/** OpenLDAP's server (Debian: `apt-get install slapd`), for tests to talk to something that others wrote. */
const programs = { slapd: '/usr/sbin/slapd', slapadd: '/usr/sbin/slapadd', openssl: 'openssl' };

/** CI sets `ROLLCALL_TEST_SLAPD=required`, so that no test is passed over there; on a laptop it is, and says so. */
export const slapdIsThere = existsSync(programs.slapd) || process.env.ROLLCALL_TEST_SLAPD === 'required';

export const slapdNames = {
  baseDn: 'ou=people,dc=company,dc=com',
  readerDn: 'cn=reader,dc=company,dc=com',
  readerPassword: 'r3ader-s3cret',
  /** Gets 700 entries from one paged search and no more. */
  limitedDn: 'cn=limited,dc=company,dc=com',
} as const;

export interface Slapd {
  /** `ldap://127.0.0.1:port` */
  readonly url: string;
  /** `ldaps://127.0.0.1:port` */
  readonly secureUrl: string;
  /** The authority that signed the server's certificate, which names 127.0.0.1 and nothing else. */
  readonly caPem: string;
  /** Another authority of the same name. */
  readonly otherCaPem: string;
  /** Ends it as a power cut would. */
  readonly kill: () => void;
  readonly stop: () => Promise<void>;
}

/** Loads the LDIF into an empty directory and serves it on free ports of the loopback address. */
export async function startSlapd(ldif: string): Promise<Slapd> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-slapd-'));
  const authorities = makeCertificates(folder);
  const config = join(folder, 'slapd.conf');
  mkdirSync(join(folder, 'data'));
  writeFileSync(config, configOf(folder));
  writeFileSync(join(folder, 'people.ldif'), ldif);
  execFileSync(programs.slapadd, ['-q', '-f', config, '-l', join(folder, 'people.ldif')], { stdio: 'pipe' });

  const [port, securePort] = [await portOfOurOwn(), await portOfOurOwn()];
  const url = `ldap://127.0.0.1:${port}`;
  const secureUrl = `ldaps://127.0.0.1:${securePort}`;
  const child = spawn(programs.slapd, ['-d', '0', '-f', config, '-h', `${url} ${secureUrl}`], {
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(securePort, child);
  return {
    url,
    secureUrl,
    ...authorities,
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configOf(folder: string): string {
  const { readerDn, limitedDn } = slapdNames;
  return `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
pidfile ${folder}/slapd.pid
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
TLSCACertificateFile ${folder}/ca.pem
TLSCertificateFile ${folder}/server.pem
TLSCertificateKeyFile ${folder}/server.key

database mdb
suffix dc=company,dc=com
directory ${folder}/data
maxsize 104857600
overlay memberof
limits dn.exact=${readerDn} size.soft=unlimited size.hard=unlimited
limits dn.exact=${limitedDn} size.prtotal=700
access to attrs=userPassword by anonymous auth
access to attrs=employeeType by dn.exact=${readerDn} none by users read
access to * by users read by anonymous auth
`;
}

/** An authority of our own, a certificate for the loopback address that it signed, and another authority. */
function makeCertificates(folder: string): Pick<Slapd, 'caPem' | 'otherCaPem'> {
  const openssl = (...words: readonly string[]) =>
    execFileSync(programs.openssl, words, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const name of ['ca', 'other']) {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
    openssl('req', '-x509', ...key, ...files, '-days', '2', '-subj', '/CN=Test CA');
  }
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=directory');
  writeFileSync(join(folder, 'names.txt'), 'subjectAltName=IP:127.0.0.1\n');
  const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names.txt'];
  openssl('x509', '-req', '-in', 'server.csr', ...signing, '-days', '2', '-out', 'server.pem');
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { caPem: text('ca.pem'), otherCaPem: text('other.pem') };
}

/** Resolves once somebody answers at the port. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`slapd ended with ${child.exitCode}`);
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
