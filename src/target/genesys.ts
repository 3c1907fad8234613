import type { GenesysPlace } from '../manifest/manifest.ts';
import { GENESYS_SCHEMAS } from '../scim/genesys-schemas.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../scim/resource.ts';
import { type Profile, rfc7644 } from './profile.ts';

/** At most 50 of a kind, names case-sensitive (genesys-cloud.md section 3). */
const routing = {
  on: 'user',
  key: 'name',
  holds: 'name',
  proficiency: 'proficiency',
  most: 50,
  writing: 'value',
} as const;

/** Genesys Cloud as a difference from RFC 7644 (genesys-cloud.md sections 2 to 7). */
export const genesysCloud: Profile = {
  ...rfc7644,
  usersPath: '/users',
  groupsPath: '/groups',
  schemas: GENESYS_SCHEMAS,
  // More than 25 with an attribute that is kept in another service runs into internal limits.
  expensivePageSize: 25,
  expensiveUserAttributes: [
    'externalid',
    'roles',
    ...qualified(ENTERPRISE_USER_SCHEMA, 'manager'),
    ...qualified(GENESYS_USER_SCHEMA, 'routingskills', 'routinglanguages'),
  ],
  expensiveGroupAttributes: ['externalid', 'members'],
  inactiveUsers: 'active eq false',
  totalsTrusted: true,
  groupFilters: ['id', 'displayName'],
  // The version is that of the profile; what another service keeps may change without it (genesys-cloud.md section 2).
  changeReading: 'versions',
  unversionedUserAttributes: [
    'groups',
    'externalId',
    'roles',
    'manager',
    'routingSkills',
    'routingLanguages',
    'externalIds',
  ],
  unversionedGroupAttributes: ['members', 'externalId'],
  userVersions: {
    path: '/users',
    pageSize: 500,
    states: { listed: 'active', inactive: 'inactive' },
    expansions: { skills: 'routingSkills', languages: 'routingLanguages', authorization: 'roles' },
  },
  versioning: 'etag',
  quotedVersions: true,
  membersPerAddition: 50,
  membersPerRemoval: 50,
  operationsPerRequest: 50,
  // request.bytes.max is 512,000.
  bytesPerRequest: 400_000,
  groupRoute: {
    kind: 'platform',
    path: '/groups',
    nameField: 'name',
    memberCountField: 'memberCount',
    defaults: { type: 'official', visibility: 'public', rulesVisible: true },
  },
  carriers: {
    skill: { ...routing, path: `${GENESYS_USER_SCHEMA}:routingSkills` },
    // Rounded by the back end (genesys-cloud.md section 3).
    language: { ...routing, path: `${GENESYS_USER_SCHEMA}:routingLanguages`, wholeProficiency: true },
    role: { on: 'user', path: 'roles', key: 'value', holds: 'name', writing: 'value' },
  },
  catalogueRoutes: {
    skill: { path: '/routing/skills', pageSize: 500 },
    language: { path: '/routing/languages', pageSize: 500 },
    role: { path: '/authorization/roles', pageSize: 100 },
  },
  groupOwners: { path: '/groups', pageSize: 500, ownersField: 'owners' },
  allowancePerMinute: 300,
  rateHeaders: [
    { allowed: 'inin-ratelimit-allowed', used: 'inin-ratelimit-count', reset: 'inin-ratelimit-reset' },
    ...rfc7644.rateHeaders,
  ],
  correlationHeaders: ['inin-correlation-id'],
  consistencyDelay: 10_000,
  rights: {
    'read users': { scopes: ['scim', 'scim:readonly'] },
    'read groups': { permission: 'directory:group:edit', scopes: ['scim', 'scim:readonly'] },
    // The list needs no permission (GroupsApi.md of the .NET SDK).
    'read owners of groups': { scopes: ['groups', 'groups:readonly'] },
    'create groups': { permission: 'directory:group:add', scopes: ['groups'] },
    'change groups': { permission: 'directory:group:edit', scopes: ['scim'] },
    'delete groups': { permission: 'directory:group:delete', scopes: ['groups'] },
    'read skills': { permission: 'routing:skill:view', scopes: ['routing', 'routing:readonly'] },
    'read languages': { permission: 'routing:language:view', scopes: ['routing', 'routing:readonly'] },
    'read roles': {
      permission: 'authorization:role:view',
      scopes: ['authorization', 'authorization:readonly'],
    },
    'create users': { permission: 'directory:user:add', scopes: ['scim'] },
    'change users': { permission: 'directory:user:edit', scopes: ['scim'] },
  },
};

/** Domains by AWS region (genesys-cloud.md section 1). */
const domains: Readonly<Record<string, string>> = {
  'us-east-1': 'mypurecloud.com',
  'us-east-2': 'use2.us-gov-pure.cloud',
  'us-west-2': 'usw2.pure.cloud',
  'ca-central-1': 'cac1.pure.cloud',
  'sa-east-1': 'sae1.pure.cloud',
  'mx-central-1': 'mxc1.pure.cloud',
  'ap-south-1': 'aps1.pure.cloud',
  'ap-southeast-1': 'apse1.pure.cloud',
  'ap-southeast-2': 'mypurecloud.com.au',
  'eu-west-1': 'mypurecloud.ie',
  'eu-west-2': 'euw2.pure.cloud',
  'eu-central-1': 'mypurecloud.de',
  'eu-central-2': 'euc2.pure.cloud',
  'eusc-de-east-1': 'edee1.eusc-pure.cloud',
  'me-central-1': 'mec1.pure.cloud',
  'ap-northeast-1': 'mypurecloud.jp',
  'ap-northeast-2': 'apne2.pure.cloud',
  'ap-northeast-3': 'apne3.pure.cloud',
};

export interface GenesysHosts {
  readonly api: string;
  readonly login: string;
}

/**
 * The API and the login host of an organisation; undefined for a region nobody knows.
 * Behind one base URL (a proxy, a sandbox) both are the same.
 */
export function genesysHosts(place: GenesysPlace, baseUrl: string | undefined): GenesysHosts | undefined {
  if (place.kind === 'baseUrl') {
    if (baseUrl === undefined) return undefined;
    const login = baseUrl.replace(/^(https:\/\/)api\./i, '$1login.');
    return { api: baseUrl, login };
  }
  const domain = place.kind === 'domain' ? place.domain : domains[place.region];
  return domain === undefined
    ? undefined
    : { api: `https://api.${domain}`, login: `https://login.${domain}` };
}

export const genesysRegions: readonly string[] = Object.keys(domains);

/**
 * `/api/v2/scim` rather than `/api/v2/scim/v2`: otherwise the same, but only there may a listing of groups go without
 * a filter (genesys-cloud.md section 2).
 */
export const genesysPaths = { scim: '/api/v2/scim', platform: '/api/v2', token: '/oauth/token' } as const;

/** The attribute as it is asked for, alone and with the whole extension. */
function qualified(schema: string, ...attributes: readonly string[]): readonly string[] {
  const urn = schema.toLowerCase();
  return [urn, ...attributes.map((attribute) => `${urn}:${attribute}`)];
}
