import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Ber, BerReader, BerWriter, PagedResultsControl } from 'ldapts';

/** What the scripted server answers a search with: a page, or whatever it does to the connection. */
export type SearchAnswer = ScriptedPage | ((socket: Socket) => void);

interface ScriptedPage {
  readonly entries?: readonly {
    readonly dn: string;
    readonly attributes: Readonly<Record<string, readonly (string | Buffer)[]>>;
  }[];
  readonly cookie?: string;
  readonly result?: number;
  readonly message?: string;
}

export interface ScriptedLdap {
  readonly url: string;
  readonly port: number;
  /** The cookies with which pages were asked for, in their order. */
  readonly cookies: readonly string[];
  /** Everything that ever came, as it came. */
  readonly received: () => Buffer;
  readonly close: () => void;
}

const bindResponse = 0x61;
const searchRequest = 0x63;
const searchEntry = 0x64;
const searchDone = 0x65;
const extendedResponse = 0x78;

/** An LDAP server that answers each search as the next line of its script says: what slapd never does, others do. */
export async function startScriptedLdap(script: readonly SearchAnswer[]): Promise<ScriptedLdap> {
  const cookies: string[] = [];
  const sockets = new Set<Socket>();
  const pieces: Buffer[] = [];
  let step = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      pieces.push(bytes);
      const { id, operation, cookie } = readRequest(bytes);
      if (operation === 0x60) socket.write(reply(id, bindResponse, 0, ''));
      if (operation === 0x77) socket.write(reply(id, extendedResponse, 2, 'unsupported extended operation'));
      if (operation !== searchRequest) return;
      cookies.push(cookie);
      const answer = script[step++] ?? {};
      if (typeof answer === 'function') return answer(socket);
      for (const entry of answer.entries ?? []) socket.write(entryMessage(id, entry));
      socket.write(reply(id, searchDone, answer.result ?? 0, answer.message ?? '', answer.cookie));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `ldap://127.0.0.1:${port}`, port, cookies, received: () => Buffer.concat(pieces), close };
}

/** The notice that a server ends the session (RFC 4511 section 4.4.1). */
export function noticeOfDisconnection(): Buffer {
  return reply(0, extendedResponse, 52, 'shutting down');
}

function readRequest(bytes: Buffer): { id: number; operation: number; cookie: string } {
  const reader = new BerReader(bytes);
  reader.readSequence();
  const id = reader.readInt() ?? 0;
  const operation = reader.peek() ?? 0;
  // Only the last control is of interest, and its value ends the message: the cookie is what follows its length.
  const paging = bytes.lastIndexOf(PagedResultsControl.type);
  if (paging === -1) return { id, operation, cookie: '' };
  const value = new BerReader(bytes.subarray(paging + PagedResultsControl.type.length));
  if (value.peek() === Ber.Boolean) value.readBoolean();
  const control = new BerReader(value.readString(Ber.OctetString, true) ?? Buffer.alloc(0));
  control.readSequence();
  control.readInt();
  return { id, operation, cookie: control.readString() ?? '' };
}

function reply(id: number, operation: number, result: number, message: string, cookie?: string): Buffer {
  return envelope(id, (writer) => {
    writer.startSequence(operation);
    writer.writeEnumeration(result);
    writer.writeString('');
    writer.writeString(message);
    writer.endSequence();
    if (cookie === undefined) return;
    writer.startSequence(0xa0);
    new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie) } }).write(writer);
    writer.endSequence();
  });
}

function entryMessage(id: number, { dn, attributes }: NonNullable<ScriptedPage['entries']>[number]): Buffer {
  return envelope(id, (writer) => {
    writer.startSequence(searchEntry);
    writer.writeString(dn);
    writer.startSequence();
    for (const [name, values] of Object.entries(attributes)) {
      writer.startSequence();
      writer.writeString(name);
      writer.startSequence(0x31);
      for (const value of values) writer.writeBuffer(Buffer.from(value), Ber.OctetString);
      writer.endSequence();
      writer.endSequence();
    }
    writer.endSequence();
    writer.endSequence();
  });
}

function envelope(id: number, write: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  write(writer);
  writer.endSequence();
  return writer.buffer;
}
