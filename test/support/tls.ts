import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

const program = 'openssl';

/** A key and the certificate for it. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
  readonly keyFile: string;
  readonly certFile: string;
}

/** An authority of our own, which nobody trusts who is not told to. */
export interface Authority {
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
  /** @param names as OpenSSL writes them: `DNS:localhost,IP:127.0.0.1` */
  readonly issue: (names: string, validity?: 'valid' | 'expired') => Identity;
  readonly remove: () => void;
}

export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-tls-'));
  const openssl = (...words: readonly string[]) =>
    execFileSync(program, words, { cwd: folder, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Ours',
  );
  let issued = 0;
  return {
    file: join(folder, 'ca.pem'),
    issue: (names, validity = 'valid') => {
      const name = `identity-${++issued}`;
      openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
      writeFileSync(join(folder, 'names.txt'), `subjectAltName=${names}\n`);
      const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names.txt'];
      const days = ['-days', validity === 'expired' ? '-1' : '2'];
      openssl('x509', '-req', '-in', `${name}.csr`, ...signing, ...days, '-out', `${name}.pem`);
      const [keyFile, certFile] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
      const text = (file: string) => readFileSync(file, 'utf8');
      return { key: text(keyFile), cert: text(certFile), keyFile, certFile };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** TLS before a server that has none: it passes bytes on, and knows nothing of what they say. */
export interface TlsFront {
  readonly port: number;
  /** The names that clients asked for (RFC 6066 section 3). */
  readonly askedFor: readonly string[];
  readonly close: () => Promise<void>;
}

/** @param url of the server behind, on the loopback address */
export async function startTlsFront({ key, cert }: Identity, url: string): Promise<TlsFront> {
  const askedFor: string[] = [];
  const open = new Set<Socket>();
  const nameAsked = (name: string, answer: (fault: null) => void) => {
    askedFor.push(name);
    answer(null);
  };
  const server = createServer({ key, cert, SNICallback: nameAsked }, (secure) => {
    const behind = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [socket, other] of [
      [secure, behind],
      [behind, secure],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.end();
      });
      socket.pipe(other);
    }
  });
  // Whoever does not trust us hangs up.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    askedFor,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
