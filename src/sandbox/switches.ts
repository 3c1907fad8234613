/**
 * What the Genesys Cloud documentation leaves open, one switch per question. The default is the reading with the
 * best evidence; a test flips a switch to show that a client survives the other reading.
 */
export interface Switches {
  /** Two pages of one specification disagree: 400 with `invalidVers`, or 409. A client must take both as a conflict. */
  readonly versionConflictStatus: 400 | 409;
  /** Whether the JSON of `meta.version` carries the quotes of the ETag is unsaid. */
  readonly quotedMetaVersion: boolean;
  /** The hard maximum of `count` is undocumented; a capped page is the case a client must notice. */
  readonly pageCap: number;
  /** A page over this size with costly attributes risks 429 "from internal limits"; 0 means the limits never strike. */
  readonly costlyPageLimit: number;
  /** `/scim/v2/groups` names its filter as required, while the text says that no filter lists all groups; `/scim/groups` never does. */
  readonly groupFilterRequired: boolean;
  /** Only `eq` on a few attributes is documented; true answers the whole filter language. */
  readonly richFilters: boolean;
  /** An unknown name in `attributes=` may be ignored or refused. */
  readonly unknownAttribute: 'ignore' | 'refuse';
  /** A PUT that leaves an attribute out: RFC 7644 3.5.1 lets a server clear it or keep it. */
  readonly putOmitted: 'keep' | 'clear';
  /** A PATCH that changes nothing should keep the version (RFC 7644 3.5.2.1), yet several servers move it. */
  readonly idlePatchBumpsVersion: boolean;
  /** Members may live in a service of their own, so that changing them might not move the group's version. */
  readonly membershipBumpsVersion: boolean;
  /** Skills, languages and roles are kept in other services, so that changing them might not move the person's version. */
  readonly holdingsBumpVersion: boolean;
  /** Op names are lower case in the specification; Entra ID writes `Add`. */
  readonly capitalisedOps: boolean;
  /** The `remove` of path `members` with a `value`: take the listed ones, clear all (RFC 7644 3.5.2.2), or refuse. */
  readonly removeWithValue: 'listed' | 'all' | 'refuse';
  /** The most operations in one PATCH are undocumented; 0 means no limit. */
  readonly patchMaxOperations: number;
  /** Nested groups appear in one field description and nowhere else. */
  readonly nestedGroups: boolean;
  /** The answer to a member id nobody holds is undocumented. */
  readonly unknownMember: 'refuse' | 'ignore' | 'accept';
  /** Whether people who are inactive still appear among a group's SCIM members. */
  readonly inactiveMembersListed: boolean;
  /** Group names must be unique or need not be: the Terraform provider guards against more than one hit. */
  readonly uniqueGroupNames: boolean;
  /** What happens to a skill, language or role that the organisation does not have is undocumented. */
  readonly unknownName: 'refuse' | 'ignore' | 'accept';
  /** And so is the error: SCIM's 400 with `invalidValue`, the platform's 400, or the platform's 404. */
  readonly unknownNameError: 'scim' | 'platform' | 'notFound';
  /** The Terraform provider notes that the proficiency of a language is rounded to an integer. */
  readonly roundedLanguages: boolean;
  /** Attributes that a write answers with success and does not take over: paths joined by commas. */
  readonly ignoreAttributes: string;
  /** SCIM groups can be neither created nor deleted; how the refusal is spelled is unknown. */
  readonly scimGroupWriteStatus: 404 | 405;
  /** The success status of the platform's group deletion is missing from the specification. */
  readonly groupDeleteStatus: 200 | 204;
  /** Group deletion is finished by a second back end later: until then the group is still found. */
  readonly groupDeleteDelayMs: number;
  /** Group members through the platform API once needed the group's version, and today need not. */
  readonly memberVersionRequired: boolean;
  /** Creating a user whose userName a deleted one holds: the old one comes back, or a new one is made. */
  readonly deletedUserName: 'revive' | 'create';
  /** The answer to such a user: created, or merely changed. */
  readonly reviveStatus: 200 | 201;
  /** Whether a deleted user is still found by id through SCIM. */
  readonly deletedUserReadable: boolean;
  /** Every new user gets this role (documented for `employee`); empty for none. */
  readonly defaultRole: string;
  /** Values of `/serviceproviderconfig` are unknown; these are laid over ours. */
  readonly serviceProviderConfig: Readonly<Record<string, unknown>>;
  /** The shape of 4xx answers of the SCIM service: SCIM's for all, or the platform's except for conflicts. */
  readonly scimErrors: 'scim' | 'platform';
  /** Permissions that the roles of the OAuth client lack, joined by commas. */
  readonly missingPermissions: string;
  /** The scope of every token, its words joined by spaces; empty for one that says nothing and opens everything. */
  readonly tokenScope: string;
  /** Status of a refused client at the token endpoint. */
  readonly tokenErrorStatus: 400 | 401;
  /** Life of an access token: a setting of the OAuth client, 300 to 172,800 seconds. */
  readonly tokenSeconds: number;
  /** The allowance is counted in a fixed window of about a minute. */
  readonly rateWindowSeconds: number;
  /** SCIM may have limits of its own below the token's; 0 means none. */
  readonly scimRatePerMinute: number;
  /** Largest request body (`request.bytes.max`). */
  readonly requestBytesMax: number;
}

export const defaultSwitches: Switches = {
  versionConflictStatus: 400,
  quotedMetaVersion: false,
  pageCap: 100,
  costlyPageLimit: 0,
  groupFilterRequired: false,
  richFilters: false,
  unknownAttribute: 'ignore',
  putOmitted: 'keep',
  idlePatchBumpsVersion: false,
  membershipBumpsVersion: true,
  holdingsBumpVersion: true,
  capitalisedOps: true,
  removeWithValue: 'listed',
  patchMaxOperations: 0,
  nestedGroups: false,
  unknownMember: 'refuse',
  inactiveMembersListed: true,
  uniqueGroupNames: false,
  unknownName: 'refuse',
  unknownNameError: 'scim',
  roundedLanguages: true,
  ignoreAttributes: '',
  scimGroupWriteStatus: 405,
  groupDeleteStatus: 200,
  groupDeleteDelayMs: 0,
  memberVersionRequired: false,
  deletedUserName: 'revive',
  reviveStatus: 201,
  deletedUserReadable: false,
  defaultRole: 'employee',
  serviceProviderConfig: {},
  scimErrors: 'scim',
  missingPermissions: '',
  tokenScope: '',
  tokenErrorStatus: 400,
  tokenSeconds: 86_400,
  rateWindowSeconds: 60,
  scimRatePerMinute: 0,
  requestBytesMax: 512_000,
};
