import type { Control, SearchEntry } from 'ldapts';
import type { LdapEntry, LdapResult, LdapSearch } from './protocol.ts';

/** What a server sends for a request: parts of an answer, then its end. */
export type LdapMessage =
  | { readonly kind: 'entry'; readonly messageId: number; readonly entry: LdapEntry }
  | { readonly kind: 'references'; readonly messageId: number; readonly uris: readonly string[] }
  | {
      readonly kind: 'done';
      readonly messageId: number;
      readonly result: LdapResult;
      readonly cookie: Buffer | undefined;
    };

/** Takes the bytes of a connection as they come, a message at a time or half of one. */
type LdapReader = (bytes: Buffer) => void;

/** LDAP messages as bytes (LDAPv3). They are ldapts's to write and read; nothing outside this file knows it. */
export interface LdapMessages {
  readonly startTls: (messageId: number) => Buffer;
  readonly bind: (messageId: number, dn: string, password: string) => Buffer;
  /** @param timeLimit seconds the server may search */
  readonly search: (
    messageId: number,
    search: LdapSearch,
    cookie: Buffer | undefined,
    timeLimit: number,
  ) => Buffer;
  readonly unbind: () => Buffer;
  /** @param refuse told when the bytes are no messages */
  readonly reader: (take: (message: LdapMessage) => void, refuse: () => void) => LdapReader;
}

/** Unbind is never answered, so its number need only be one that nothing else has. */
const lastMessageId = 2 ** 31 - 1;
/** RFC 4511 section 4.14.1 */
const startTlsOid = '1.3.6.1.4.1.1466.20037';

/** Loads ldapts, which nobody needs who has no LDAP source. */
export async function ldapMessages(): Promise<LdapMessages> {
  const ldap = await import('ldapts');

  function messageOf(message: Received): LdapMessage {
    const { messageId } = message;
    if (message instanceof ldap.SearchEntry) return { kind: 'entry', messageId, entry: entryOf(message) };
    if (message instanceof ldap.SearchReference) return { kind: 'references', messageId, uris: message.uris };
    const { status, errorMessage, controls } = message;
    const paging = controls?.find((control) => control instanceof ldap.PagedResultsControl);
    const cookie = paging?.value?.cookie;
    return {
      kind: 'done',
      messageId,
      result: { code: status, message: errorMessage },
      cookie: cookie?.length ? cookie : undefined,
    };
  }

  return {
    startTls: (messageId) => new ldap.ExtendedRequest({ messageId, oid: startTlsOid }).write(),
    bind: (messageId, dn, password) => new ldap.BindRequest({ messageId, dn, password }).write(),
    search: (messageId, { baseDn, scope, filter, attributes, pageSize }, cookie, timeLimit) =>
      new ldap.SearchRequest({
        messageId,
        baseDN: baseDn,
        scope,
        filter: ldap.FilterParser.parseString(filter),
        attributes: [...attributes],
        timeLimit,
        controls: [new ldap.PagedResultsControl({ value: { size: pageSize, ...(cookie && { cookie }) } })],
      }).write(),
    unbind: () => new ldap.UnbindRequest({ messageId: lastMessageId }).write(),
    reader: (take, refuse) => {
      const parser = new ldap.MessageParser();
      parser.on('message', (message: Received) => take(messageOf(message)));
      parser.on('error', refuse);
      return (bytes) => {
        try {
          parser.read(bytes, new Map());
        } catch {
          refuse();
        }
      };
    },
  };
}

/** What is wrong with a search filter (RFC 4515), in the parser's words. */
export async function filterFault(filter: string): Promise<string | undefined> {
  const { FilterParser } = await import('ldapts');
  try {
    FilterParser.parseString(filter);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Received {
  readonly messageId: number;
  readonly status: number;
  readonly errorMessage: string;
  readonly controls?: readonly Control[];
}

function entryOf({ name, attributes }: SearchEntry): LdapEntry {
  return {
    dn: name,
    attributes: attributes.map(({ type, parsedBuffers }) => ({ name: type, values: parsedBuffers })),
  };
}
