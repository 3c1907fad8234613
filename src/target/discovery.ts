import type { Carriers } from '../directory/carrier.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { GROUP_SCHEMA, sameName, USER_SCHEMA } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { schemaFromWire } from '../scim/schema-wire.ts';
import type { Send } from './call.ts';
import { isRecord, remoteFault } from './errors.ts';
import type { Profile } from './profile.ts';

/**
 * Refines a profile by what the server says of itself: `/ServiceProviderConfig` and `/Schemas` (RFC 7644 section 4).
 * A server that says nothing is taken at its weakest: no versions, no nesting.
 * Throws DiagnosticError (unsupported-server) when it has no PATCH and the profile does not say how to do without.
 */
export async function discover(target: string, profile: Profile, send: Send): Promise<Profile> {
  const [config, schemas] = await Promise.all([
    readDocument(send, '/ServiceProviderConfig'),
    readDocument(send, '/Schemas'),
  ]);
  const patchSupported = !isRecord(config) || supports(config, 'patch') !== false;
  if (!patchSupported && profile.userUpdate === 'patch') {
    throw remoteFault('unsupported-server', `${target} does not support PATCH`, {
      detail:
        'Its ServiceProviderConfig says so. Members are only ever changed one by one, never by writing whole groups.',
      advice: 'To change people alone, by writing them back whole, say userUpdate: put in the profile.',
    });
  }
  const versioning = isRecord(config) && supports(config, 'etag') ? 'etag' : 'reread';
  const filters = isRecord(config) && supports(config, 'filter') === false ? noFilters : {};
  const listed = schemaList(schemas);
  const known = listed.map(schemaFromWire).filter((schema) => schema !== undefined);
  const described = known.length > 0 ? withCore(known, profile.schemas) : profile.schemas;
  return {
    ...profile,
    patchSupported,
    versioning,
    ...filters,
    nesting: listed.some(nestsGroups),
    schemas: described,
    carriers: carriersIn(described, profile.carriers),
  };
}

/** A server whose people have no `roles` keeps them nowhere that could be guessed. */
function carriersIn(schemas: readonly ResourceSchema[], { role, ...others }: Carriers): Carriers {
  const roles = { kind: 'path', schema: USER_SCHEMA, attribute: 'roles' } as const;
  const known = attributeTraits(schemas, roles) !== undefined;
  return { ...others, ...(known && role !== undefined && { role }) };
}

const noFilters = { userFilters: [], groupFilters: [], changeReading: 'none' } as const;

async function readDocument(send: Send, path: string): Promise<unknown> {
  const reply = await send({ right: 'discover', method: 'GET', base: 'scim', path });
  return reply.kind === 'answer' && !reply.error ? reply.json : undefined;
}

/** Whether the server says it can do something; undefined when it does not say. One server says 1 for yes and 0 for no. */
export function supports(config: Readonly<Record<string, unknown>>, feature: string): boolean | undefined {
  const part = config[feature];
  if (!isRecord(part) || part.supported === undefined) return undefined;
  return part.supported === true || part.supported === 1 || part.supported === 'true';
}

function schemaList(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  const listed = isRecord(document) ? document.Resources : undefined;
  return Array.isArray(listed) ? listed : [];
}

/** The server's own schemas, and the standard ones it does not list. */
function withCore(
  own: readonly ResourceSchema[],
  core: readonly ResourceSchema[],
): readonly ResourceSchema[] {
  return [...own, ...core.filter(({ id }) => !own.some((schema) => sameName(schema.id, id)))];
}

/** Whether the Group schema lets members refer to groups (RFC 7643 section 8.7.1, members.$ref and members.type). */
function nestsGroups(schema: unknown): boolean {
  if (!isRecord(schema) || !sameName(String(schema.id), GROUP_SCHEMA)) return false;
  const members = findNamed(schema.attributes, 'members');
  const words = ['$ref', 'type'].flatMap((name) => {
    const part = findNamed(members?.subAttributes, name);
    return [part?.referenceTypes, part?.canonicalValues].flatMap((list) => (Array.isArray(list) ? list : []));
  });
  return words.some((word) => /^group$/i.test(String(word)));
}

function findNamed(list: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.filter(isRecord).find((item) => sameName(String(item.name), name));
}
