import type { AnswerReply } from './call.ts';
import { supports } from './discovery.ts';
import { isRecord } from './errors.ts';
import { type Finding, fine, type Seen, warning } from './probe-finding.ts';
import type { Target } from './target.ts';

/** What the server says of itself (RFC 7643 section 5); undefined where it does not say. */
export interface Capabilities {
  readonly patch?: boolean;
  readonly etag?: boolean;
  readonly filter?: boolean;
}

/** Paths are case-sensitive on some servers, and Genesys Cloud documents these in lower case. */
const configPaths = ['/ServiceProviderConfig', '/serviceproviderconfig'] as const;
const schemaPaths = ['/Schemas', '/schemas'] as const;

type Document = Readonly<Record<string, unknown>>;

/** Reads `/ServiceProviderConfig`, holds it against the profile in use, and looks for `/Schemas`. */
export async function probeCapabilities(target: Target): Promise<Seen<Capabilities>> {
  const [config, schemas] = [await readFirst(target, configPaths), await readFirst(target, schemaPaths)];
  if (config === undefined) {
    const summary = 'the server says nothing of itself: it has no /ServiceProviderConfig';
    return { findings: [warning('capabilities', summary), schemaFinding(schemas)], value: {} };
  }
  const [patch, etag, filter] = ['patch', 'etag', 'filter'].map((name) => supports(config, name));
  const value = {
    ...(patch !== undefined && { patch }),
    ...(etag !== undefined && { etag }),
    ...(filter !== undefined && { filter }),
  };
  return { findings: [finding(config, value, target), schemaFinding(schemas)], value };
}

function schemaFinding(schemas: Document | undefined): Finding {
  const listed = schemas?.Resources;
  const number = Array.isArray(listed) ? listed.length : 0;
  if (number === 0)
    return fine('capabilities', 'no /Schemas: attributes are taken to be what the profile says');
  return fine(
    'capabilities',
    `its attributes are described in ${number === 1 ? '1 schema' : `${number} schemas`}`,
  );
}

function finding(config: Document, { patch, filter }: Capabilities, { profile }: Target): Finding {
  const summary = inWords(config);
  if (patch === false) {
    const advice = 'Without PATCH no group can be changed, and people only with `userUpdate: put`.';
    const put = profile.userUpdate === 'put' ? {} : { profile: { userUpdate: 'put' } };
    return warning('capabilities', summary, { advice, ...put });
  }
  if (filter === false && profile.userFilters.length + profile.groupFilters.length > 0) {
    return warning('capabilities', summary, { profile: { userFilters: [], groupFilters: [] } });
  }
  return fine('capabilities', summary);
}

async function readFirst(target: Target, paths: readonly string[]): Promise<Document | undefined> {
  for (const path of paths) {
    const reply = await target.send({ right: 'discover', method: 'GET', base: 'scim', path });
    const document = reply.kind === 'answer' ? documentIn(reply) : undefined;
    if (document !== undefined) return document;
  }
  return undefined;
}

function documentIn({ error, json }: AnswerReply): Document | undefined {
  return error === undefined && isRecord(json) ? json : undefined;
}

/** `says yes to patch, filter, etag; no to bulk, sort; at most 100 results` */
function inWords(config: Document): string {
  const named = (wanted: boolean) =>
    ['patch', 'filter', 'etag', 'sort', 'bulk'].filter((name) => supports(config, name) === wanted);
  const [yes, no] = [named(true), named(false)];
  const most = isRecord(config.filter) ? config.filter.maxResults : undefined;
  const parts = [
    yes.length > 0 && `yes to ${yes.join(', ')}`,
    no.length > 0 && `no to ${no.join(', ')}`,
    typeof most === 'number' && most > 0 && `at most ${most} results`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'the server says nothing of itself' : `the server says ${parts.join('; ')}`;
}
