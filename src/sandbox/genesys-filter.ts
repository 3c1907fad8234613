import { parseFilter } from '../scim/filter.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA, sameName } from '../scim/resource.ts';
import type { Filter } from '../scim/syntax.ts';
import { badRequest } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';
import { parseWhole } from './rfc-face.ts';
import type { ResourceTypeName } from './stored.ts';

/** What the documentation's examples filter by, in lower case, and the attribute each name stands for. */
const documented: Readonly<Record<ResourceTypeName, ReadonlyMap<string, string>>> = {
  User: new Map([
    ['id', 'id'],
    ['username', 'userName'],
    ['externalid', 'externalId'],
    ['active', 'active'],
    ['email', 'emails.value'],
    ['emails', 'emails.value'],
    ['emails.value', 'emails.value'],
    ...['manager', 'division', 'employeeNumber'].flatMap((name): [string, string][] => {
      const path = `${ENTERPRISE_USER_SCHEMA}:${name}${name === 'manager' ? '.value' : ''}`;
      return [name, `${ENTERPRISE_USER_SCHEMA}:${name}`, path].map((key) => [key.toLowerCase(), path]);
    }),
  ]),
  Group: new Map([
    ['id', 'id'],
    ['displayname', 'displayName'],
  ]),
};

const COMPARISON = /^\s*(\S+)\s+eq\s+(\S.*?)\s*$/i;
/** A bare value may hold spaces, as names of divisions do, but not a second condition. */
const CONJUNCTION = /^[^"].*\s(and|or)\s/i;

/**
 * Reads a filter as Genesys Cloud documents them: one `eq` on one of a few attributes, its value quoted or bare, or
 * `externalIds[authority eq "a" and value eq "b"]`. Anything else is refused with `invalidFilter`, unless `rich`.
 */
export function parseGenesysFilter(text: string, type: ResourceType, rich: boolean): Filter {
  const [, written = '', value = ''] = COMPARISON.exec(text) ?? [];
  const core = `${type.core.id}:`.toLowerCase();
  const name = written.toLowerCase().startsWith(core) ? written.slice(core.length) : written;
  const isOne = !CONJUNCTION.test(value);
  const path = isOne ? documented[type.name].get(name.toLowerCase()) : undefined;
  const comparison = path === undefined ? undefined : parseFilter(`${path} eq ${literal(path, value)}`);
  if (comparison?.ok && comparison.value.kind === 'compare') return comparison.value;
  if (rich) return parseWhole(text, type);
  const parsed = parseFilter(text);
  if (parsed.ok && isExternalIdFilter(parsed.value)) return parsed.value;
  throw badRequest('invalidFilter', `The filter ${text} is not supported.`);
}

/** The value as the filter language writes it; the examples of the documentation leave the quotes out. */
function literal(path: string, value: string): string {
  const bare = value.startsWith('"') ? value : value.replace(/^'(.*)'$/, '$1');
  if (path === 'active') return bare.replaceAll('"', '').toLowerCase();
  return bare.startsWith('"') ? bare : JSON.stringify(bare);
}

function isExternalIdFilter(filter: Filter): boolean {
  if (filter.kind !== 'valuePath') return false;
  const { schema, attribute } = filter.path;
  const named =
    schema !== undefined && sameName(schema, GENESYS_USER_SCHEMA) && sameName(attribute, 'externalIds');
  return named && isConjunctionOfEquals(filter.filter);
}

function isConjunctionOfEquals(filter: Filter): boolean {
  if (filter.kind === 'and') return isConjunctionOfEquals(filter.left) && isConjunctionOfEquals(filter.right);
  return filter.kind === 'compare' && filter.operator === 'eq';
}
