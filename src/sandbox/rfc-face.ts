import { parseFilter } from '../scim/filter.ts';
import type { ScimFace } from './face.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type ResourceType, resourceType } from './resource-type.ts';
import { enterpriseUserDocument, groupDocument, userDocument } from './standard-schemas.ts';
import type { Switches } from './switches.ts';

const PAGE_CAP = 1_000;

/** A server that does what RFC 7644 says, and where the RFC leaves a choice, what most servers do. */
export function rfcFace(origin: string, switches: Switches): ScimFace {
  const base = '/scim/v2';
  const versionTag = (version: number) => `W/"${version}"`;
  return {
    bases: [base],
    baseUrl: `${origin}${base}`,
    types: {
      User: resourceType('User', 'People', userDocument, [enterpriseUserDocument]),
      Group: resourceType('Group', 'Groups of people', groupDocument),
    },
    serviceProviderConfig: { ...capabilities, ...switches.serviceProviderConfig },
    alwaysShown: { User: ['id'], Group: ['id'] },
    unknownAttribute: switches.unknownAttribute,
    showsCreated: true,
    metaVersion: versionTag,
    etag: versionTag,
    memberShown: undefined,
    readFilter: parseWhole,
    isListed: () => true,
    isReadable: () => true,
    sorts: true,
    offersSearch: true,
    defaultCount: PAGE_CAP,
    pageCap: PAGE_CAP,
    requiresFilter: () => false,
    guardPage: () => {},
    patchManners: { schemaRequired: true, capitalisedOps: true, maxOperations: switches.patchMaxOperations },
    removeWithValue: switches.removeWithValue,
    putOmitted: 'clear',
    schemasRequired: true,
    idlePatchBumpsVersion: switches.idlePatchBumpsVersion,
    membershipBumpsVersion: true,
    holdingsBumpVersion: true,
    nestedGroups: true,
    unknownMember: switches.unknownMember,
    uniqueGroupNames: switches.uniqueGroupNames,
    ignoreAttributes: switches.ignoreAttributes,
    versionConflict: () => new Refusal(412, 'The resource has changed since it was read.'),
    review: (_type, attributes) => attributes,
    revivesDeleted: false,
    reviveStatus: 201,
    deletion: 'hard',
    groupWriteRefused: undefined,
  };
}

/** The whole filter language (RFC 7644 3.4.2.2); refuses with `invalidFilter`. */
export function parseWhole(text: string, type: ResourceType) {
  const parsed = parseFilter(
    text,
    type.schemas.map(({ id }) => id),
  );
  if (!parsed.ok) throw badRequest('invalidFilter', `${parsed.fault.message} (at ${parsed.fault.offset})`);
  return parsed.value;
}

const capabilities = {
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: PAGE_CAP },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'A bearer token, given or fetched with client credentials.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
    {
      type: 'httpbasic',
      name: 'HTTP Basic',
      description: 'A user name and a password.',
      specUri: 'https://www.rfc-editor.org/info/rfc7617',
    },
  ],
};
