import type {
  HttpSourceDeclaration,
  LdapSourceDeclaration,
  SourceDeclaration,
} from '../manifest/attributes.ts';
import type { References } from '../manifest/references.ts';
import type { HttpSource, LdapSource, Source } from '../source/source.ts';

/**
 * A declared source with its references followed; undefined for one that cannot be read, because its records come as
 * events. What was missing is among the faults of the references.
 */
export function sourceOf(declared: SourceDeclaration, references: References): Source | undefined {
  switch (declared.kind) {
    case 'events':
      return undefined;
    case 'http':
      return httpSource(declared, references);
    case 'ldap':
      return ldapSource(declared, references);
    default: {
      const { origin: _place, ...source } = declared;
      return source;
    }
  }
}

function httpSource(
  { name, url, auth, headers, items, next, timeout }: HttpSourceDeclaration & { readonly name: string },
  { plain, secret }: References,
): HttpSource {
  return {
    kind: 'http',
    name,
    url: plain(url),
    ...(auth?.kind === 'token' && { auth: { kind: 'token', token: secret(auth.token) } }),
    ...(auth?.kind === 'basic' && {
      auth: { kind: 'basic', username: plain(auth.username), password: secret(auth.password) },
    }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([header, value]) => [
        header,
        value.kind === 'literal' ? value.value : secret(value),
      ]),
    ),
    items: items ?? '$',
    ...(next !== undefined && { next }),
    ...inMilliseconds(timeout),
  };
}

function ldapSource(
  declared: LdapSourceDeclaration & { readonly name: string },
  { plain, secret }: References,
): LdapSource {
  const { name, url, bindDn, bindPassword, baseDn, scope, filter, attributes, startTls, caFile, pageSize } =
    declared;
  return {
    kind: 'ldap',
    name,
    url: plain(url),
    ...(bindDn !== undefined && { bindDn: plain(bindDn) }),
    ...(bindPassword !== undefined && { bindPassword: secret(bindPassword) }),
    baseDn,
    scope,
    filter,
    attributes,
    startTls,
    ...(caFile !== undefined && { caFile }),
    ...(pageSize !== undefined && { pageSize }),
    ...inMilliseconds(declared.timeout),
  };
}

function inMilliseconds(seconds: number | undefined): { readonly timeout?: number } {
  return seconds === undefined ? {} : { timeout: seconds * 1000 };
}
