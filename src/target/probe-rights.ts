import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { GrantKind } from '../directory/carrier.ts';
import { isRecord, printServerError } from './errors.ts';
import { missingScope } from './permissions.ts';
import { type Finding, failure, fine, warning } from './probe-finding.ts';
import type { PlatformList, Profile, Right } from './profile.ts';
import type { Target } from './target.ts';

const readRights = {
  skill: 'read skills',
  language: 'read languages',
  role: 'read roles',
} as const satisfies Record<GrantKind, Right>;

const writeRights = [
  'create groups',
  'change groups',
  'delete groups',
  'create users',
  'change users',
] as const;

/** Whether the lists of skills, languages and roles may be read; those the manifest needs must be. */
export async function probeCatalogues(
  target: Target,
  needed: ReadonlySet<GrantKind>,
): Promise<readonly Finding[]> {
  const routes = Object.entries(target.profile.catalogueRoutes) as [GrantKind, PlatformList][];
  if (routes.length === 0) return [];
  const counts: string[] = [];
  const findings: Finding[] = [];
  for (const [kind, route] of routes) {
    const found = await readCount(target, kind, route);
    if (typeof found === 'number') counts.push(`${found} ${kind}${found === 1 ? '' : 's'}`);
    else findings.push(refusal(kind, found, needed.has(kind)));
  }
  return counts.length > 0 ? [fine('catalogues', counts.join(', ')), ...findings] : findings;
}

interface Refused {
  readonly said: string;
  readonly isDenied: boolean;
  readonly advice?: string;
}

async function readCount(target: Target, kind: GrantKind, { path }: PlatformList): Promise<number | Refused> {
  try {
    const query = { pageSize: 1, pageNumber: 1 };
    const reply = await target.send({
      right: readRights[kind],
      method: 'GET',
      base: 'platform',
      path,
      query,
    });
    if (reply.kind === 'lost') return { said: reply.detail, isDenied: false };
    if (reply.error) return { said: printServerError(reply.error), isDenied: false };
    const body = isRecord(reply.json) ? reply.json : {};
    if (typeof body.total === 'number') return body.total;
    return { said: 'an answer that counts nothing', isDenied: false };
  } catch (error) {
    const fault = error instanceof DiagnosticError ? error.diagnostics[0] : undefined;
    if (fault?.code !== 'permission-denied') throw error;
    return {
      said: fault.summary,
      isDenied: true,
      ...(fault.advice !== undefined && { advice: fault.advice }),
    };
  }
}

function refusal(kind: GrantKind, { said, isDenied, advice }: Refused, isNeeded: boolean): Finding {
  const summary = `${kind}s cannot be read: ${said}`;
  const rest = advice === undefined ? {} : { advice };
  if (!isNeeded) return warning('catalogues', summary, rest);
  return failure('catalogues', isDenied ? 'permission-denied' : 'remote-error', summary, rest);
}

/** What is known of the rights to write, without writing anything: what the scopes of the token tell. */
export function probeRights(profile: Profile, scopes: ReadonlySet<string> | undefined): Finding {
  if (scopes === undefined) return untold(profile);
  const missing = writeRights.flatMap((right) => {
    const scope = missingScope(profile, right, scopes);
    return scope === undefined ? [] : [{ right, scope }];
  });
  if (missing.length === 0)
    return fine('rights to write', 'the scopes of the token stand in the way of nothing');
  const what = missing.map(({ right, scope }) => `${right} (scope ${scope})`).join(', ');
  const advice = 'What a plan does not do needs no right. For the rest, give the OAuth client these scopes.';
  return warning('rights to write', `the token does not allow to ${what}`, { advice });
}

function untold({ rights }: Profile): Finding {
  const permissions = writeRights.flatMap((right) => rights[right]?.permission ?? []);
  const needs = permissions.length === 0 ? '' : `; an apply needs ${permissions.join(', ')}`;
  return fine('rights to write', `not tried: only a write would tell${needs}`);
}
