import { largestSource, largestSourceInWords } from '../source.ts';
import { Broken } from '../trouble.ts';
import type { LdapMessage, LdapMessages } from './message.ts';
import type { LdapEntry, LdapPage } from './protocol.ts';
import { inTime, type LdapAddress, openSocket, secureSocket } from './socket.ts';

interface Pending {
  readonly id: number;
  readonly entries: LdapEntry[];
  readonly referrals: string[];
  readonly resolve: (answer: LdapPage) => void;
  readonly reject: (reason: unknown) => void;
}

/** Requests and their answers over one socket, one after the other. */
export interface LdapExchange {
  /** All that comes for one request; only a search brings more than a result. */
  readonly ask: (request: (messageId: number) => Buffer) => Promise<LdapPage>;
  /** Goes on in TLS; nothing may be under way. */
  readonly encrypt: () => Promise<void>;
  readonly close: (farewell: Buffer) => void;
}

/** @throws the socket's error, `Broken`, or the signal's reason; so do its methods, and for good once one has */
export async function openExchange(
  address: LdapAddress,
  reader: LdapMessages['reader'],
): Promise<LdapExchange> {
  let socket = await openSocket(address);
  let stopListening = listen();
  let pending: Pending | undefined;
  let lastId = 0;
  let received = 0;
  let ended: { readonly reason: unknown } | undefined;

  function end(reason: unknown): void {
    ended ??= { reason };
    socket.destroy();
    pending?.reject(reason);
    pending = undefined;
  }

  function receive(message: LdapMessage): void {
    const asked = pending;
    // RFC 4511 section 4.4.1: what comes unasked is the notice that the server ends the session.
    if (message.messageId === 0) end(new Broken('ended the session'));
    else if (asked?.id !== message.messageId) return;
    else if (message.kind === 'entry') asked.entries.push(message.entry);
    else if (message.kind === 'references') asked.referrals.push(...message.uris);
    else {
      pending = undefined;
      const { result, cookie } = message;
      asked.resolve({ result, entries: asked.entries, referrals: asked.referrals, cookie });
    }
  }

  /** A reader of its own for each socket: what came before TLS must not count as said within it. */
  function listen(): () => void {
    const read = reader(receive, () => end(new Broken('does not speak LDAP')));
    const onClose = () => end(new Broken('closed the connection'));
    const onData = (bytes: Buffer) => {
      received += bytes.length;
      if (received > largestSource) end(new Broken(`sends more than ${largestSourceInWords}`));
      else read(bytes);
    };
    const listened = socket.on('data', onData).on('error', end).on('close', onClose);
    return () => void listened.off('data', onData).off('error', end).off('close', onClose);
  }

  async function ask(request: (messageId: number) => Buffer): Promise<LdapPage> {
    if (ended) throw ended.reason;
    lastId += 1;
    const message = request(lastId);
    const answer = new Promise<LdapPage>((resolve, reject) => {
      pending = { id: lastId, entries: [], referrals: [], resolve, reject };
      socket.write(message);
    });
    return inTime(answer, address, () => end(new Broken('was given up')));
  }

  async function encrypt(): Promise<void> {
    stopListening();
    socket = await secureSocket(socket, address);
    stopListening = listen();
  }

  function close(farewell: Buffer): void {
    if (ended) return;
    ended = { reason: new Broken('was left') };
    socket.write(farewell);
    socket.destroySoon();
  }

  return { ask, encrypt, close };
}
