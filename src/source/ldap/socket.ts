import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Broken } from '../trouble.ts';

/** Where an LDAP server is, and how long it may take. */
export interface LdapAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`ldaps`). */
  readonly secure: boolean;
  /** Certificates to trust instead of the well-known ones. */
  readonly ca?: Buffer;
  /** Milliseconds for each step: connecting, one answer. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Opens a connection; rejects with the socket's error, `Broken` or the signal's reason. */
export function openSocket(address: LdapAddress): Promise<Socket> {
  const { host, port, secure } = address;
  if (secure) return ready(connectTls({ host, port, ...trust(address) }), 'secureConnect', address);
  return ready(connectTcp({ host, port }), 'connect', address);
}

/** Goes on in TLS on a connection that began without. The server's name is checked as if it had begun with it. */
export function secureSocket(plain: Socket, address: LdapAddress): Promise<Socket> {
  const secure = connectTls({ socket: plain, host: address.host, ...trust(address) });
  return ready(secure, 'secureConnect', address);
}

function trust({ host, ca }: LdapAddress) {
  // An address is checked against the certificate too, but may not be sent as a server name (RFC 6066 section 3).
  return { ...(isIP(host) === 0 && { servername: host }), ...(ca && { ca }) };
}

function ready(socket: Socket, event: 'connect' | 'secureConnect', address: LdapAddress): Promise<Socket> {
  let forget = () => {};
  const opened = new Promise<Socket>((resolve, reject) => {
    const onOpen = () => resolve(socket);
    const onClose = () => reject(new Broken('closed the connection'));
    socket.on(event, onOpen).on('error', reject).on('close', onClose);
    forget = () => void socket.off(event, onOpen).off('error', reject).off('close', onClose);
  });
  return inTime(opened, address, () => socket.destroy()).finally(() => forget());
}

/** The promise's outcome, or its end: by the clock or by the signal, whichever comes first. */
export async function inTime<T>(
  promise: Promise<T>,
  { timeout, signal }: Pick<LdapAddress, 'timeout' | 'signal'>,
  giveUp: () => void,
): Promise<T> {
  let stop: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    timer = setTimeout(() => reject(new Broken(`gave no answer within ${timeout / 1000} s`)), timeout);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, ended]);
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    clearTimeout(timer);
    if (stop) signal?.removeEventListener('abort', stop);
  }
}
