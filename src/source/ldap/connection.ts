import { openExchange } from './exchange.ts';
import { ldapMessages } from './message.ts';
import type { LdapConnection, LdapPage, LdapResult, LdapSearch } from './protocol.ts';
import type { LdapAddress } from './socket.ts';

/**
 * Opens a session (LDAPv3). The client of ldapts is not used, because it takes an empty page for the last one, connects
 * again without a word and cannot be interrupted.
 *
 * @throws the socket's error, `Broken`, or the signal's reason; so do the methods
 */
export async function connectLdap(address: LdapAddress): Promise<LdapConnection> {
  const messages = await ldapMessages();
  const exchange = await openExchange(address, messages.reader);

  async function startTls(): Promise<LdapResult> {
    const { result } = await exchange.ask(messages.startTls);
    if (result.code === 0) await exchange.encrypt();
    return result;
  }

  async function bind(dn: string, password: string): Promise<LdapResult> {
    const { result } = await exchange.ask((messageId) => messages.bind(messageId, dn, password));
    return result;
  }

  function searchPage(search: LdapSearch, cookie: Buffer | undefined): Promise<LdapPage> {
    const timeLimit = Math.ceil(address.timeout / 1000);
    return exchange.ask((messageId) => messages.search(messageId, search, cookie, timeLimit));
  }

  return { startTls, bind, searchPage, close: () => exchange.close(messages.unbind()) };
}
