import { attributesOf } from '../scim/filter.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../scim/resource.ts';
import type { Filter } from '../scim/syntax.ts';
import type { Catalogue } from './catalogue.ts';
import type { ScimFace } from './face.ts';
import { parseGenesysFilter } from './genesys-filter.ts';
import { reviewGenesys } from './genesys-review.ts';
import {
  genesysEnterpriseDocument,
  genesysExtensionDocument,
  genesysUserDocument,
} from './genesys-schemas.ts';
import { tooManyRequests } from './rate.ts';
import { Refusal } from './refusal.ts';
import { resourceType } from './resource-type.ts';
import { groupDocument } from './standard-schemas.ts';
import type { ResourceTypeName, Stored } from './stored.ts';
import type { Switches } from './switches.ts';

/** Attributes that cost Genesys Cloud a look-up in another service for each resource of a page. */
const costly: Readonly<Record<ResourceTypeName, readonly (readonly [string, string?])[]>> = {
  User: [
    ['externalId'],
    ['roles'],
    [ENTERPRISE_USER_SCHEMA, 'manager'],
    [GENESYS_USER_SCHEMA, 'routingSkills'],
    [GENESYS_USER_SCHEMA, 'routingLanguages'],
  ],
  Group: [['externalId'], ['members']],
};

const COSTLY_PAGE_WAIT_SECONDS = 1;

/** SCIM as Genesys Cloud documents it; what the documentation leaves open, the switches decide. */
export function genesysFace(origin: string, switches: Switches, catalogue: Catalogue): ScimFace {
  const bases = ['/api/v2/scim/v2', '/api/v2/scim'] as const;
  const etag = (version: number) => `"${version}"`;
  return {
    bases: [...bases],
    baseUrl: `${origin}${bases[0]}`,
    types: {
      User: resourceType('User', 'People', genesysUserDocument, [
        genesysEnterpriseDocument,
        genesysExtensionDocument,
      ]),
      Group: resourceType('Group', 'Groups of people', groupDocument),
    },
    serviceProviderConfig: { ...capabilities, ...switches.serviceProviderConfig },
    alwaysShown: { User: ['id', 'userName', 'active', 'meta'], Group: ['id', 'meta'] },
    unknownAttribute: switches.unknownAttribute,
    showsCreated: false,
    metaVersion: switches.quotedMetaVersion ? etag : String,
    etag,
    memberShown: switches.inactiveMembersListed
      ? undefined
      : ({ value, type }, view) => type === 'Group' || view.get('User', value)?.attributes.active !== false,
    readFilter: (text, type) => parseGenesysFilter(text, type, switches.richFilters),
    isListed,
    isReadable: ({ deleted }) => deleted !== true || switches.deletedUserReadable,
    sorts: false,
    offersSearch: false,
    defaultCount: 25,
    pageCap: switches.pageCap,
    requiresFilter: (type, path) =>
      switches.groupFilterRequired && type.name === 'Group' && /\/scim\/v2\//i.test(path),
    guardPage(type, count, shows) {
      const { costlyPageLimit } = switches;
      const small = costlyPageLimit === 0 || count <= costlyPageLimit;
      if (!small && costly[type.name].some((path) => shows(...path)))
        throw tooManyRequests(COSTLY_PAGE_WAIT_SECONDS);
    },
    patchManners: {
      schemaRequired: false,
      capitalisedOps: switches.capitalisedOps,
      maxOperations: switches.patchMaxOperations,
    },
    removeWithValue: switches.removeWithValue,
    putOmitted: switches.putOmitted,
    schemasRequired: false,
    idlePatchBumpsVersion: switches.idlePatchBumpsVersion,
    membershipBumpsVersion: switches.membershipBumpsVersion,
    holdingsBumpVersion: switches.holdingsBumpVersion,
    nestedGroups: switches.nestedGroups,
    unknownMember: switches.unknownMember,
    uniqueGroupNames: switches.uniqueGroupNames,
    ignoreAttributes: switches.ignoreAttributes,
    versionConflict: () =>
      new Refusal(switches.versionConflictStatus, 'The version does not match the current version.', {
        scimType: 'invalidVers',
      }),
    review: reviewGenesys(switches, catalogue),
    revivesDeleted: switches.deletedUserName === 'revive',
    reviveStatus: switches.reviveStatus,
    deletion: 'soft',
    groupWriteRefused: () =>
      new Refusal(switches.scimGroupWriteStatus, 'Groups are neither created nor deleted through SCIM.', {
        gateway: true,
      }),
  };
}

/** Deleted users never, inactive ones only when the filter speaks of `active`. */
function isListed({ type, deleted, attributes }: Stored, filter: Filter | undefined): boolean {
  if (type === 'Group') return true;
  if (deleted === true) return false;
  if (attributes.active !== false) return true;
  return (
    filter !== undefined && attributesOf(filter).some(({ attribute }) => attribute.toLowerCase() === 'active')
  );
}

const capabilities = {
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 100 },
  changePassword: { supported: true },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'An access token fetched with client credentials.',
      primary: true,
    },
  ],
};
