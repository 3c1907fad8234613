import { X509Certificate } from 'node:crypto';
import { doubt, rowFaults, unavailable, unreadable } from '../fault.ts';
import { readDataFile } from '../file.ts';
import type { SourceRow, SourceRows } from '../row.ts';
import { type LdapSource, type SourceContext, usualTimeout } from '../source.ts';
import { connectionFault } from '../trouble.ts';
import { checkLdap, type LdapRequest } from './check.ts';
import { connectLdap } from './connection.ts';
import type { LdapConnection } from './protocol.ts';
import { ldapRecords } from './record.ts';
import { resultFault } from './result.ts';

/** Half of what Active Directory gives out at once. */
const usualPageSize = 500;
/** A filter may pass over many entries; nobody passes over this many pages of them. */
const mostEmptyPages = 1000;

/**
 * The entries that a filter finds in an LDAP directory: all of them, or none. `dn` is in every record.
 *
 * @throws DiagnosticError `source-unreadable`, `source-unavailable`, `source-denied`; or the signal's reason
 */
export async function readLdap(source: LdapSource, context: SourceContext): Promise<SourceRows> {
  const { name, caFile, timeout = usualTimeout } = source;
  const { signal } = context;
  const request = await checkLdap(source);
  const { host, port, secure } = request;
  const ca = caFile === undefined ? undefined : await readAuthorities(name, caFile, context);
  const address = { host, port, secure, timeout, ...(ca && { ca }), ...(signal && { signal }) };
  const session = { source, request, context, host: `${host}:${port}` };
  let connection: LdapConnection | undefined;
  try {
    connection = await connectLdap(address);
    await admit(connection, session);
    return await readPages(connection, session);
  } catch (error) {
    signal?.throwIfAborted();
    throw connectionFault(name, session.host, error);
  } finally {
    connection?.close();
  }
}

async function readAuthorities(source: string, path: string, context: SourceContext): Promise<Buffer> {
  const bytes = await readDataFile(source, path, context);
  try {
    // Without this a file of anything else would be taken for a list of no certificates.
    new X509Certificate(bytes);
    return bytes;
  } catch {
    throw unreadable(source, `${path} holds no certificate in PEM form`);
  }
}

interface Session {
  readonly source: LdapSource;
  readonly request: LdapRequest;
  readonly context: SourceContext;
  /** Host and port, for sentences about it. */
  readonly host: string;
}

/** TLS first, so that the password never crosses the network in the clear where TLS was asked for. */
async function admit(connection: LdapConnection, { source, host }: Session): Promise<void> {
  if (source.startTls) {
    const result = await connection.startTls();
    if (result.code !== 0) throw resultFault(source, host, result);
  }
  if (source.bindDn === undefined || source.bindPassword === undefined) return;
  const result = await connection.bind(source.bindDn, source.bindPassword.reveal());
  if (result.code !== 0) throw resultFault(source, host, result);
}

async function readPages(connection: LdapConnection, session: Session): Promise<SourceRows> {
  const { source, request, context, host } = session;
  const { name, baseDn, scope = 'sub', filter, pageSize = usualPageSize } = source;
  const attributes = request.wanted.map((attribute) => attribute.name);
  const faults = rowFaults(name);
  const records = ldapRecords(name, request.wanted, faults);
  const rows: SourceRow[] = [];
  const referrals: string[] = [];
  let emptyPages = 0;
  let cookie: Buffer | undefined;
  do {
    const page = await connection.searchPage({ baseDn, scope, filter, attributes, pageSize }, cookie);
    if (page.result.code !== 0) throw resultFault(source, host, page.result);
    for (const entry of page.entries) rows.push(...records.take(entry));
    referrals.push(...page.referrals);
    emptyPages = page.entries.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages > mostEmptyPages) throw unavailable(name, `${host} sends empty pages without end`);
    context.onProgress?.(rows.length);
    cookie = page.cookie;
  } while (cookie !== undefined);
  const elsewhere = referrals.length > 0 ? [referralDoubt(name, referrals)] : [];
  return { rows, warnings: [...request.warnings, ...elsewhere, ...records.doubts(), ...faults.warnings()] };
}

function referralDoubt(source: string, referrals: readonly string[]) {
  const more = referrals.length > 1 ? ` and ${referrals.length - 1} more` : '';
  const advice = 'If people are missing, name the server that holds them, or a baseDn without such parts.';
  return doubt(source, `references to other servers are not followed: ${referrals[0]}${more}`, { advice });
}
