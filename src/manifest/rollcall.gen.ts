// Generated from schemas/rollcall.schema.json by npm run generate; edit the schema, not this file.
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
    /**
     * Why, for the people who read the plan: a ticket, a sentence.
     */
    readonly reason?: string;
});
/**
 * A person by userName; upper and lower case are the same.
 */
export type UserName = string;
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
 * A person by userName, or a mapping that names the person otherwise.
 */
export type Person = (string | {
    readonly user?: UserName;
    readonly externalId?: ExternalId;
    readonly id?: Id;
});
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
    readonly targets?: Targets;
    readonly defaults?: Defaults;
    readonly scope?: Scope;
    readonly safety?: Safety;
    readonly groups?: Groups;
}
/**
 * The directories this manifest can be compared with, each under a name for `--target`.
 */
export interface Targets {
    readonly [k: string]: Target;
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
    /**
     * Confirms that an `exact` group may lose its last member.
     */
    readonly allowEmpty?: boolean;
    /**
     * The group may not be deleted, renamed or lose members until this is taken away.
     */
    readonly protect?: boolean;
}
