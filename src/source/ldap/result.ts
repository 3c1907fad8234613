import type { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { denied, unavailable, unreadable } from '../fault.ts';
import type { LdapSource } from '../source.ts';
import type { LdapResult } from './protocol.ts';

/** Result codes (RFC 4511 appendix A) that mean that we may not, rather than that it does not work. */
const refusals: Readonly<Record<number, string>> = {
  7: 'does not take a password',
  8: 'asks for a stronger authentication than a password',
  13: 'takes a password only on an encrypted connection',
  48: 'does not let this bindDn in with a password',
  49: 'does not accept bindDn and bindPassword',
  50: 'does not let this bindDn read what is asked for',
  53: 'is not willing to do this for this bindDn',
};

const cutShort: Readonly<Record<number, string>> = {
  3: 'took longer than it may',
  4: 'gives out no more entries than it has sent',
  11: 'gives out no more entries than it has sent',
};

/**
 * What a result other than success means. A part of the entries may have come before it: they are not used, because
 * nobody could tell who is missing.
 */
export function resultFault(source: LdapSource, host: string, result: LdapResult): DiagnosticError {
  const { name, baseDn } = source;
  const { code } = result;
  const detail = wordsOf(source, result);
  const refusal = refusals[code];
  if (refusal !== undefined) return denied(name, `${host} ${refusal}`, detail);
  const limit = cutShort[code];
  if (limit !== undefined) {
    const advice =
      'Ask for less with a smaller pageSize or a narrower filter, or let the server raise the limit.';
    return unavailable(name, `${host} ${limit}; nothing of it is used`, { ...detail, advice });
  }
  if (code === 32) {
    const advice = 'Correct baseDn; where it is right, bindDn may not see it.';
    return unreadable(name, `${host} has no entry ${baseDn}`, { ...detail, advice });
  }
  if (code === 34) return unreadable(name, `${host} does not understand the DN`, detail);
  if (code === 10) return unavailable(name, `${host} refers to another server for ${baseDn}`, detail);
  return unavailable(name, `${host} answered with result code ${code}`, detail);
}

const mostWords = 200;

/** The server's own words, should it have repeated the password to us without it. */
function wordsOf({ bindPassword }: LdapSource, { message }: LdapResult): { readonly detail?: string } {
  const password = bindPassword?.reveal();
  const safe = password ? message.replaceAll(password, '***') : message;
  const words = safe
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, mostWords);
  return words === '' ? {} : { detail: `The server says: ${words}` };
}
