import type { Origin } from '../diagnostic/source.ts';
import { leadsOut } from '../file/inside.ts';
import type {
  EventsSourceDeclaration,
  HttpSourceDeclaration,
  LdapSourceDeclaration,
  SourceDeclaration,
} from './attributes.ts';
import { below } from './below.ts';
import { seconds } from './duration.ts';
import { entry, type FaultList } from './fault.ts';
import { declareHeaders } from './headers.ts';
import type { MergedEntry } from './merge.ts';
import { declareReference, declareSecret } from './reference.ts';
import type { EventsSource, HttpSource, LdapSource, Source, SourceAuth } from './rollcall.gen.ts';

/** The sources, with their defaults filled in. What is at fault is left out and was reported. */
export function declareSources(
  sources: readonly MergedEntry<Source>[],
  faults: FaultList,
): readonly SourceDeclaration[] {
  return sources.flatMap((source) => declareSource(source, faults) ?? []);
}

function declareSource(
  { key: name, origin, written }: MergedEntry<Source>,
  faults: FaultList,
): SourceDeclaration | undefined {
  const { csv, json, yaml, ndjson, http, ldap, events, delimiter, items } = written;
  const common = { name, origin };
  const inside = (path: string, ...keys: readonly string[]) =>
    checkInside(path, below(origin, ...keys), faults);
  if (csv !== undefined) {
    inside(csv, 'csv');
    return { ...common, kind: 'csv', path: csv, ...(delimiter !== undefined && { delimiter }) };
  }
  if (ndjson !== undefined) {
    inside(ndjson, 'ndjson');
    return { ...common, kind: 'ndjson', path: ndjson };
  }
  if (http !== undefined) return { ...common, ...declareHttp(http, below(origin, 'http'), faults) };
  if (ldap !== undefined) {
    if (ldap.caFile !== undefined) inside(ldap.caFile, 'ldap', 'caFile');
    return { ...common, ...declareLdap(ldap, below(origin, 'ldap')) };
  }
  if (events !== undefined) return { ...common, ...declareEvents(events, below(origin, 'events')) };
  const [kind, path] = json !== undefined ? (['json', json] as const) : (['yaml', yaml] as const);
  if (path === undefined) return undefined;
  inside(path, kind);
  return { ...common, kind, path, ...(items !== undefined && { items }) };
}

/** A stranger's pull request must not be able to show us other files of the machine that plans it. */
function checkInside(path: string, origin: Origin, faults: FaultList): void {
  if (!leadsOut(path)) return;
  faults.add({
    code: 'invalid-value',
    summary: `"${path}" leads out of the folder`,
    at: entry(origin),
    expected: 'a path inside the folder of rollcall.yaml',
  });
}

function declareHttp(http: HttpSource, origin: Origin, faults: FaultList): HttpSourceDeclaration {
  const { url, auth, headers, items, next, timeout } = http;
  const declaredAuth = auth && declareAuth(auth, below(origin, 'auth'));
  return {
    kind: 'http',
    url: declareReference(url, below(origin, 'url')),
    ...(declaredAuth && { auth: declaredAuth }),
    headers: declareHeaders(headers ?? {}, below(origin, 'headers'), faults),
    ...(items !== undefined && { items }),
    ...(next !== undefined && { next }),
    ...(timeout !== undefined && { timeout }),
  };
}

function declareAuth(
  { token, username, password }: SourceAuth,
  origin: Origin,
): HttpSourceDeclaration['auth'] {
  if (token !== undefined) return { kind: 'token', token: declareSecret(token, below(origin, 'token')) };
  if (username === undefined || password === undefined) return undefined;
  return {
    kind: 'basic',
    username: declareReference(username, below(origin, 'username')),
    password: declareSecret(password, below(origin, 'password')),
  };
}

function declareLdap(ldap: LdapSource, origin: Origin): LdapSourceDeclaration {
  const { url, bindDn, bindPassword, scope, startTls, baseDn, filter, attributes, ...optional } = ldap;
  return {
    kind: 'ldap',
    url: declareReference(url, below(origin, 'url')),
    ...(bindDn !== undefined && { bindDn: declareReference(bindDn, below(origin, 'bindDn')) }),
    ...(bindPassword !== undefined && {
      bindPassword: declareSecret(bindPassword, below(origin, 'bindPassword')),
    }),
    baseDn,
    scope: scope ?? 'sub',
    filter,
    attributes,
    startTls: startTls ?? false,
    ...optional,
  };
}

/** So far may clocks be apart, and so long may a sender try again with one signature. */
const defaultTolerance = '5m';

function declareEvents({ key, secret, tolerance }: EventsSource, origin: Origin): EventsSourceDeclaration {
  return {
    kind: 'events',
    key,
    secret: declareSecret(secret, below(origin, 'secret')),
    tolerance: seconds(tolerance ?? defaultTolerance),
  };
}
