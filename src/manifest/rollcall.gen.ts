// Generated from schemas/rollcall.schema.json by npm run generate; edit the schema, not this file.
/**
 * The directories this manifest can be compared with, each under a name for `--target`; or paths and globs of files, relative to this one, each of which describes one of them and is called as it is.
 *
 * @minItems 1
 */
export type TargetsOrFiles = ({
    readonly [k: string]: Target;
} | readonly [
    string,
    ...readonly (string)[]
]);
/**
 * A URL, or where it is kept.
 */
export type Url = (string | {
    readonly env?: Variable;
    readonly file?: Path;
});
/**
 * The name of an environment variable.
 */
export type Variable = string;
/**
 * A file that holds the value, relative to the folder of rollcall.yaml.
 */
export type Path = string;
/**
 * The value itself, or where it is kept: `{ env: NAME }` or `{ file: PATH }`.
 */
export type Reference = (string | {
    readonly env?: Variable;
    readonly file?: Path;
});
/**
 * What the list of members means. `exact`: who is not listed is removed. `at-least`: who is listed is added, nobody is removed. `unmanaged`: members are left alone. It must be said wherever members are listed, here or in `defaults`.
 */
export type Membership = ("exact" | "at-least" | "unmanaged");
/**
 * What it means that something is not granted. `exact`: of the catalogue, members hold what their groups grant and nothing else. `at-least`: nothing is ever taken away. It must be said wherever something is granted, here or in `defaults`.
 */
export type GrantMode = ("exact" | "at-least");
/**
 * `25%`: removals are too many when they are more than 25 % and more than 5 people; `0%`: any are. A number: more than that many people. A mapping says both.
 */
export type RemovalLimit = (string | number | {
    /**
     * Share of the members, in percent.
     */
    readonly percent: number;
    /**
     * Removals up to this many people are never too many. Left out: 5, or 0 beside 0 percent.
     */
    readonly people?: number;
});
/**
 * A person by userName; upper and lower case are the same.
 */
export type UserName = string;
export type GroupName = string;
/**
 * A person by userName, or a mapping that names a person, a nested group or a rule, with dates and a reason if need be.
 */
export type Member = (string | {
    readonly user?: UserName;
    readonly externalId?: ExternalId;
    readonly id?: Id;
    /**
     * Another group of this manifest, by its key. Where the server cannot nest groups, its people become members.
     */
    readonly group?: string;
    /**
     * A rule: everybody the SCIM filter (RFC 7644 section 3.4.2.2) selects.
     */
    readonly where?: string;
    readonly from?: Date;
    readonly until?: Date;
    readonly reason?: Reason;
});
/**
 * A person by your own identifier (SCIM `externalId`), exactly as written there.
 */
export type ExternalId = string;
/**
 * A person by the server's identifier.
 */
export type Id = string;
export type Date = string;
/**
 * Why, for the people who read the plan: a ticket, a sentence.
 */
export type Reason = string;
/**
 * A person by userName, or a mapping that names the person otherwise.
 */
export type Person = (string | {
    readonly user?: UserName;
    readonly externalId?: ExternalId;
    readonly id?: Id;
});
/**
 * The skills that members should hold.
 */
export type SkillGrants = (readonly SkillGrant[] | {
    readonly mode?: GrantMode;
    /**
     * The skills, by their keys in the catalogue, each with a proficiency if need be.
     */
    readonly grant: readonly SkillGrant[];
});
/**
 * One skill.
 */
export type SkillGrant = (string | {
    /**
     * A skill, by its key under `skills`.
     */
    readonly skill: string;
    readonly proficiency?: Proficiency;
});
/**
 * How well. Left out, it stays as it is, and the server decides for who did not have it.
 */
export type Proficiency = number;
/**
 * The languages that members should hold.
 */
export type LanguageGrants = (readonly LanguageGrant[] | {
    readonly mode?: GrantMode;
    /**
     * The languages, by their keys in the catalogue, each with a proficiency if need be.
     */
    readonly grant: readonly LanguageGrant[];
});
/**
 * One language.
 */
export type LanguageGrant = (string | {
    /**
     * A language, by its key under `languages`.
     */
    readonly language: string;
    readonly proficiency?: Proficiency;
});
/**
 * The roles that members should hold.
 */
export type RoleGrants = (readonly RoleKey[] | {
    readonly mode?: GrantMode;
    /**
     * The roles, by their keys in the catalogue.
     */
    readonly grant: readonly RoleKey[];
});
/**
 * A role, by its key under `roles`.
 */
export type RoleKey = string;
/**
 * Any value the attribute can have; null means no value.
 */
export type AttributeValue = (string | number | boolean | readonly unknown[] | {} | null);
/**
 * A file inside the folder of rollcall.yaml, relative to it.
 */
export type DataFile = string;
/**
 * A JSONata expression over the record.
 */
export type Expression = string;
/**
 * Seconds that one request may take.
 */
export type Seconds = number;
/**
 * Where the attribute's value comes from.
 */
export type MappedValue = (string | {
    readonly value: Expression;
    /**
     * Taken where the expression yields nothing.
     */
    readonly default?: (string | number | boolean | readonly unknown[] | {});
    readonly whenMissing?: WhenMissing;
});
/**
 * What happens where an expression yields nothing and there is no default. `keep`: the attribute stays as it is. `clear`: it loses its value.
 */
export type WhenMissing = ("keep" | "clear");
/**
 * A group was created or changed, a person was changed, a run has ended, the directory differs from the manifest, or a plan was blocked.
 */
export type MessageType = ("scim.group.created" | "scim.group.updated" | "scim.user.updated" | "run.finished" | "drift.detected" | "plan.blocked");
/**
 * The root file, `rollcall.yaml`: which directory is managed, within which limits, and which files hold the groups.
 */
export interface RootFile {
    /**
     * Version of the manifest language. There is one so far: 1.
     */
    readonly version: 1;
    /**
     * Files that belong to this manifest, as paths or globs relative to this file. They are merged by key; nothing outside this folder can be included.
     *
     * Items: A path or glob such as `directory/** /*.yaml`.
     */
    readonly include?: readonly string[];
    /**
     * The target that commands use when `--target` is not given. With one target it need not be said.
     */
    readonly defaultTarget?: string;
    readonly targets?: TargetsOrFiles;
    readonly defaults?: Defaults;
    readonly scope?: Scope;
    readonly safety?: Safety;
    readonly journal?: JournalSettings;
    readonly skills?: Catalogue;
    readonly languages?: Catalogue;
    readonly roles?: Catalogue;
    readonly groups?: Groups;
    readonly rolePolicy?: RolePolicy;
    readonly sources?: Sources;
    readonly attributeMappings?: AttributeMappings;
    readonly users?: Users;
    readonly notify?: Notify;
    readonly service?: Service;
}
/**
 * One directory: its kind, its place and the credentials to use.
 */
export interface Target {
    /**
     * `genesys-cloud`, or `scim` for any other server that speaks RFC 7644.
     */
    readonly type: ("genesys-cloud" | "scim");
    /**
     * The AWS region of the Genesys Cloud organisation.
     */
    readonly region?: ("us-east-1" | "us-east-2" | "us-west-2" | "ca-central-1" | "sa-east-1" | "mx-central-1" | "eu-west-1" | "eu-west-2" | "eu-central-1" | "eu-central-2" | "eusc-de-east-1" | "me-central-1" | "ap-south-1" | "ap-northeast-1" | "ap-northeast-2" | "ap-northeast-3" | "ap-southeast-1" | "ap-southeast-2");
    /**
     * The domain of the Genesys Cloud organisation, instead of its region.
     */
    readonly domain?: string;
    readonly baseUrl?: Url;
    readonly auth: Auth;
    /**
     * The share of the server's request allowance that rollcall may use.
     */
    readonly rateBudget?: (string | number);
    /**
     * Overrides of single facts about the server, for one that does not behave as its kind does.
     */
    readonly profile?: {};
}
/**
 * How rollcall proves who it is: a bearer token, a name and password (HTTP Basic), or OAuth 2.0 client credentials. Secrets are references to an environment variable or a file, never the secret itself.
 */
export interface Auth {
    readonly token?: Secret;
    readonly username?: Reference;
    readonly password?: Secret;
    readonly clientId?: Reference;
    readonly clientSecret?: Secret;
    readonly tokenUrl?: Url;
    /**
     * The OAuth scopes to ask for, when the server wants them named.
     */
    readonly scope?: string;
}
/**
 * Where the secret is kept: `{ env: NAME }` or `{ file: PATH }`.
 */
export interface Secret {
    readonly env?: Variable;
    readonly file?: Path;
}
/**
 * What holds for every group that does not say otherwise.
 */
export interface Defaults {
    readonly membership?: Membership;
    readonly skills?: GrantMode;
    readonly languages?: GrantMode;
    readonly roles?: GrantMode;
}
/**
 * Which groups this manifest answers for beyond those it declares.
 */
export interface Scope {
    /**
     * A SCIM filter over groups. Undeclared groups that it selects are ours too, and `prune` says what happens to them.
     */
    readonly groups?: string;
    /**
     * What happens to undeclared groups inside the scope. `never`: nothing. `report`: they are listed in the plan. `delete`: they are deleted, as far as `safety.groupDeletes` allows.
     */
    readonly prune?: ("never" | "report" | "delete");
}
/**
 * Limits that a plan may not exceed without being told so on the command line.
 */
export interface Safety {
    readonly removalsPerGroup?: RemovalLimit;
    readonly removalsTotal?: RemovalLimit;
    /**
     * How many groups a plan may delete.
     */
    readonly groupDeletes?: number;
    /**
     * How many members a group may have at most.
     */
    readonly membersPerGroup?: number;
    /**
     * Display names, `*` for anything, of groups that may not be deleted, renamed or lose members, even when they are no longer declared.
     *
     * Items: A display name; `*` stands for any characters.
     */
    readonly protectedGroups?: readonly string[];
    /**
     * People, by userName, who may not lose anything or be deactivated.
     */
    readonly protectedUsers?: readonly UserName[];
}
/**
 * What the record of each run, `.rollcall/runs/<run>.ndjson`, holds.
 */
export interface JournalSettings {
    /**
     * Whether it names people and holds the values of their attributes; true unless said. Without them it knows people by their ids, and an undo cannot restore their attributes.
     */
    readonly names?: boolean;
}
/**
 * What may be granted, each under a key of your choice. Only what is listed here is ever given or taken away.
 */
export interface Catalogue {
    readonly [k: string]: CatalogueEntry;
}
/**
 * One skill, language or role, as the server knows it.
 */
export interface CatalogueEntry {
    /**
     * The name on the server, to the letter.
     */
    readonly name?: string;
    /**
     * The server's own identifier.
     */
    readonly id?: (string | number);
}
/**
 * The groups, each under a key of your choice. The key is the group's address in plans and flags (`group/support-tier1`) and never reaches the server, so the name people see can change without it.
 */
export interface Groups {
    readonly [k: string]: Group;
}
/**
 * One group of the directory.
 */
export interface Group {
    readonly displayName: GroupName;
    /**
     * Your own identifier of the group (SCIM `externalId`). With it the group is recognised even after somebody renamed it.
     */
    readonly externalId?: string;
    /**
     * Who answers for the group: a person or a team. Shown in plans, not sent to the server.
     */
    readonly owner?: string;
    /**
     * Former names, newest first. A group found under one of them is renamed instead of being left behind beside a new one.
     */
    readonly previously?: readonly GroupName[];
    readonly membership?: Membership;
    /**
     * Who should be a member. Left out, the members are not managed; an empty list means nobody.
     */
    readonly members?: readonly Member[];
    /**
     * People who must not be members, whatever a rule or a nested group says.
     */
    readonly except?: readonly Person[];
    readonly skills?: SkillGrants;
    readonly languages?: LanguageGrants;
    readonly roles?: RoleGrants;
    readonly attributes?: Attributes;
    /**
     * Confirms that an `exact` group may lose its last member.
     */
    readonly allowEmpty?: boolean;
    /**
     * The group may not be deleted, renamed or lose members until this is taken away.
     */
    readonly protect?: boolean;
}
/**
 * Further SCIM attributes and the values they should have. An attribute of an extension has the URN of its schema in front; null means no value.
 */
export interface Attributes {
    readonly [k: string]: AttributeValue;
}
/**
 * Who may hold which role. What a plan would do against it is blocked; what is against it already is a warning.
 */
export interface RolePolicy {
    readonly allow?: Allow;
    /**
     * Roles that nobody may hold together.
     */
    readonly conflicts?: readonly Conflict[];
    /**
     * How many active people must and may hold a role.
     */
    readonly limits?: {
        readonly [k: string]: Limit;
    };
    /**
     * What groups may not contain.
     */
    readonly nesting?: {
        /**
         * Groups of this manifest, by their keys, that may not have groups inside.
         *
         * Items: A group, by its key under `groups`.
         */
        readonly restrictedParents?: readonly string[];
    };
    /**
     * Roles that are given only when the command line says so: `--allow-roles`.
     */
    readonly requireApproval?: readonly RoleKey[];
    /**
     * Exceptions to these rules, each until a day and on somebody's word.
     */
    readonly waivers?: readonly Waiver[];
}
/**
 * Which roles people may hold, by the value of one of their attributes.
 */
export interface Allow {
    /**
     * The attribute whose value decides, as it is after the mappings.
     */
    readonly by: string;
    /**
     * For each value the roles that people with it may hold. Upper and lower case are the same.
     */
    readonly rules: {
        /**
         * The roles that people with this value may hold; an empty list means none.
         */
        readonly [k: string]: readonly RoleKey[];
    };
    /**
     * The roles that everybody else may hold; an empty list means none.
     */
    readonly otherwise: readonly RoleKey[];
}
/**
 * Roles of which nobody may hold all.
 */
export interface Conflict {
    /**
     * The roles that exclude each other.
     *
     * @minItems 2
     */
    readonly roles: readonly [
        RoleKey,
        RoleKey,
        ...readonly (RoleKey)[]
    ];
    readonly reason?: Reason;
}
/**
 * How many active people must and may hold the role.
 */
export interface Limit {
    /**
     * As many people must hold the role at least.
     */
    readonly min?: number;
    /**
     * As many people may hold the role at most.
     */
    readonly max?: number;
}
/**
 * An exception that somebody answers for until a day.
 */
export interface Waiver {
    /**
     * The rule that is suspended: `allow` and `conflicts` for a user, `limits` for a role, `nesting` for a group.
     */
    readonly rule: ("allow" | "conflicts" | "limits" | "nesting");
    readonly user?: UserName;
    readonly role?: RoleKey;
    /**
     * Which group it concerns, by its key under `groups`.
     */
    readonly group?: string;
    readonly until: Date;
    readonly reason: Reason;
    /**
     * Who answers for the waiver.
     */
    readonly owner: string;
}
/**
 * Where records come from, each source under a name for the mappings.
 */
export interface Sources {
    readonly [k: string]: Source;
}
/**
 * One source of records: a file, an HTTP address, an LDAP directory, or events that are sent to the service.
 */
export interface Source {
    readonly csv?: DataFile;
    readonly json?: DataFile;
    readonly yaml?: DataFile;
    readonly ndjson?: DataFile;
    readonly http?: HttpSource;
    readonly ldap?: LdapSource;
    readonly events?: EventsSource;
    /**
     * What separates the columns of the CSV file.
     */
    readonly delimiter?: string;
    readonly items?: Expression;
}
/**
 * Records as JSON from an HTTP address, page by page if need be.
 */
export interface HttpSource {
    readonly url: Url;
    readonly auth?: SourceAuth;
    /**
     * Further request headers. Those that carry credentials are references to an environment variable or a file.
     */
    readonly headers?: {
        readonly [k: string]: Reference;
    };
    readonly items?: Expression;
    readonly next?: Expression;
    readonly timeout?: Seconds;
}
/**
 * How rollcall proves who it is: a bearer token, or a name and password (HTTP Basic). Secrets are references to an environment variable or a file, never the secret itself.
 */
export interface SourceAuth {
    readonly token?: Secret;
    readonly username?: Reference;
    readonly password?: Secret;
}
/**
 * Entries of an LDAP directory; each becomes a record with its `dn` and the attributes named.
 */
export interface LdapSource {
    /**
     * The server, such as `ldaps://ldap.company.com`.
     */
    readonly url: (string | {
        readonly env?: Variable;
        readonly file?: Path;
    });
    readonly bindDn?: Reference;
    readonly bindPassword?: Secret;
    /**
     * Where the search begins.
     */
    readonly baseDn: string;
    /**
     * How far the search goes below `baseDn`: the entry itself, its children, or everything.
     */
    readonly scope?: ("base" | "one" | "sub");
    /**
     * Which entries are taken (RFC 4515).
     */
    readonly filter: string;
    /**
     * The attributes to read. A name that ends in `[]` is always a list; of any other attribute the first value is taken. `;base64` marks bytes.
     *
     * @minItems 1
     *
     * Items: An LDAP attribute such as `employeeNumber` or `memberOf[]`.
     */
    readonly attributes: readonly [
        string,
        ...readonly (string)[]
    ];
    /**
     * Whether an `ldap://` connection is encrypted before the bind (RFC 4511 section 4.14).
     */
    readonly startTls?: boolean;
    readonly caFile?: DataFile;
    /**
     * Entries for one page (RFC 2696).
     */
    readonly pageSize?: number;
    readonly timeout?: Seconds;
}
/**
 * Records that come one by one, as signed events to `rollcall serve`. What counts of a person is the latest event about them that took effect.
 */
export interface EventsSource {
    /**
     * The field of a record that says whom it is about. Events of one person take effect in the order in which they come.
     */
    readonly key: string;
    readonly secret: Secret;
    /**
     * How far the time in a signature may be from ours. An event that was signed earlier is refused.
     */
    readonly tolerance?: (string | number);
}
/**
 * How records of a source become attributes of people, each mapping under a name of your choice.
 */
export interface AttributeMappings {
    readonly [k: string]: AttributeMapping;
}
/**
 * Records of one source, the people they belong to, and the attributes they set.
 */
export interface AttributeMapping {
    /**
     * The source whose records are taken, by its name under `sources`.
     */
    readonly source: string;
    /**
     * A person and a record belong together when this attribute of the person equals what the JSONata expression yields over the record.
     */
    readonly match: {
        readonly [k: string]: Expression;
    };
    /**
     * The SCIM attributes that are set, each with a JSONata expression over the record.
     */
    readonly set: {
        readonly [k: string]: MappedValue;
    };
    readonly whenMissing?: WhenMissing;
    /**
     * What it means that a record fits nobody. `ignore`: nothing. `warn`: a warning with their number. `error`: no plan is made. Left out: `warn`; `ignore` where records come as events, which cannot say `error`.
     */
    readonly unmatched?: ("ignore" | "warn" | "error");
}
/**
 * People this manifest itself speaks of, by userName. Upper and lower case are the same.
 */
export interface Users {
    readonly [k: string]: User;
}
/**
 * One person of the directory.
 */
export interface User {
    /**
     * Whether the person can sign in. Left out, it stays as it is.
     */
    readonly active?: boolean;
    /**
     * The person is created when the directory has nobody of this userName.
     */
    readonly create?: boolean;
    /**
     * Who answers for this entry: a person or a team. Shown in plans, not sent to the server.
     */
    readonly owner?: string;
    readonly attributes?: Attributes;
}
/**
 * Who is told of what happens: by a signed webhook, or by SCIM, each under a name of your choice.
 */
export interface Notify {
    readonly [k: string]: Receiver;
}
/**
 * Somebody who is told, and of what.
 */
export interface Receiver {
    /**
     * What the receiver is told of. A SCIM receiver is told of groups alone.
     *
     * @minItems 1
     */
    readonly on: readonly [
        MessageType,
        ...readonly (MessageType)[]
    ];
    /**
     * The targets it is told about, by their names; all unless said.
     *
     * @minItems 1
     *
     * Items: A name, or a pattern with `*` for anything.
     */
    readonly targets?: readonly [
        string,
        ...readonly (string)[]
    ];
    readonly webhook?: Webhook;
    readonly scim?: ScimReceiver;
    /**
     * Hosts that may be spoken to although their address is private, or their URL begins with http://. Whatever is not listed here has to be public.
     *
     * Items: A host such as `hooks.internal`, `*.internal` or `10.0.0.7`.
     */
    readonly allowHosts?: readonly string[];
}
/**
 * An address that takes messages as JSON (HTTP POST), signed with HMAC-SHA-256.
 */
export interface Webhook {
    readonly url: Url;
    readonly secret: Secret;
    /**
     * Further request headers. Those that carry credentials are references to an environment variable or a file.
     */
    readonly headers?: {
        readonly [k: string]: Reference;
    };
    readonly template?: Expression;
}
/**
 * Another identity provider, in which the same groups get the same changes of members (RFC 7644 section 3.5.2), with credentials of its own.
 */
export interface ScimReceiver {
    readonly baseUrl: Url;
    readonly auth: Auth;
    /**
     * Overrides of single facts about the server, as in a target.
     */
    readonly profile?: {};
    /**
     * The attribute by which the same group is found there.
     */
    readonly groupBy?: ("externalId" | "displayName");
    /**
     * The attribute by which the same person is found there.
     */
    readonly userBy?: ("externalId" | "userName");
}
/**
 * What holds for `rollcall serve`.
 */
export interface Service {
    /**
     * Who may ask the service for what, each under a name that log lines and journals show.
     */
    readonly tokens?: {
        readonly [k: string]: Token;
    };
}
/**
 * A bearer token, and what whoever holds it may do.
 */
export interface Token {
    readonly token: Secret;
    /**
     * `read`: status and runs. `plan` and `apply`: named groups. `events`: parked events and deliveries.
     *
     * @minItems 1
     *
     * Items: One thing that may be done.
     */
    readonly scopes: readonly [
        ("read" | "plan" | "apply" | "events"),
        ...readonly (("read" | "plan" | "apply" | "events"))[]
    ];
    /**
     * The targets it holds for, by their names; all unless said.
     *
     * @minItems 1
     *
     * Items: A name, or a pattern with `*` for anything.
     */
    readonly targets?: readonly [
        string,
        ...readonly (string)[]
    ];
    /**
     * The groups that may be planned and applied, by their keys; all unless said.
     *
     * @minItems 1
     *
     * Items: A name, or a pattern with `*` for anything.
     */
    readonly groups?: readonly [
        string,
        ...readonly (string)[]
    ];
}
