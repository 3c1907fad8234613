// Generated from schemas/drift.schema.json by npm run generate; edit the schema, not this file.
/**
 * A value as SCIM writes it in JSON.
 */
export type AttributeValue = (null | boolean | number | string | readonly AttributeValue[] | {
    readonly [k: string]: AttributeValue;
});
/**
 * How the live directory differs from the manifest, told from the outside, as written by `rollcall drift --out` and `rollcall drift --format json`.
 */
export interface DriftDocument {
    /**
     * Which kind of document of rollcall this is.
     */
    readonly document: "drift";
    /**
     * Version of this format. Additions keep it, everything else raises it.
     */
    readonly formatVersion: 1;
    readonly target: PlanTarget;
    /**
     * When the live directory was read (UTC).
     */
    readonly createdAt: string;
    /**
     * The day for which from and until were judged (UTC).
     */
    readonly asOf: string;
    readonly since?: DriftSince;
    readonly summary: DriftSummary;
    /**
     * What somebody changed past rollcall, sorted by address; what takes away first.
     */
    readonly findings: readonly DriftFinding[];
    /**
     * What differs because the manifest moved on and no run has brought it about yet. It is no drift.
     */
    readonly pending: readonly DriftFinding[];
    readonly plan: Plan;
}
/**
 * The directory the plan is for. Apply refuses any other.
 */
export interface PlanTarget {
    /**
     * Its name in the manifest.
     */
    readonly name: string;
    /**
     * Its kind of server.
     */
    readonly type: ("genesys-cloud" | "scim");
    /**
     * The base URL of its API, without credentials.
     */
    readonly baseUrl: string;
    /**
     * How a change by somebody else is noticed: by the server (etag, body) or, weaker, by a re-read just before the write (reread).
     */
    readonly versions: ("etag" | "body" | "reread");
}
/**
 * The latest run in this folder that carried out a whole plan for this directory; absent when there is none, and then nothing can be called pending.
 */
export interface DriftSince {
    /**
     * The run.
     */
    readonly runId: string;
    /**
     * When it ended (UTC).
     */
    readonly finishedAt: string;
    /**
     * The commit its manifest was of, where it is known.
     */
    readonly commit?: string;
    /**
     * same: the manifest says what it said then. compared: it does not, and the one of that commit was read. changed: it does not, and what it said cannot be told.
     */
    readonly manifest: ("same" | "compared" | "changed");
}
/**
 * The totals.
 */
export interface DriftSummary {
    /**
     * Findings of something that was added.
     */
    readonly added: number;
    /**
     * Findings of something that was taken away.
     */
    readonly removed: number;
    /**
     * Findings of a value that was changed.
     */
    readonly changed: number;
    /**
     * Findings that undo what a run of rollcall did.
     */
    readonly undone: number;
    /**
     * Groups with findings.
     */
    readonly groups: number;
    /**
     * People with findings.
     */
    readonly users: number;
    /**
     * Differences that no run has brought about yet.
     */
    readonly pending: number;
    /**
     * What could not be judged because the reading was incomplete, as in the plan.
     */
    readonly withheld: number;
}
/**
 * One difference.
 */
export interface DriftFinding {
    /**
     * The group or person. A group that no file declares has its id for a key.
     */
    readonly address: string;
    /**
     * Its name.
     */
    readonly displayName: string;
    /**
     * What happened to it, as seen from the manifest.
     */
    readonly what: ("group-removed" | "group-added" | "user-removed" | "member-removed" | "member-added" | "value-changed" | "grant-removed" | "grant-added" | "grant-changed");
    /**
     * undone: somebody undid what a run did. outside: somebody did it past rollcall, as far as is known. pending: the manifest moved on and no run has brought it about.
     */
    readonly class: ("undone" | "outside" | "pending");
    readonly member?: DriftMember;
    readonly grant?: DriftGrant;
    /**
     * SCIM path of the value.
     */
    readonly path?: string;
    readonly declared?: AttributeValue;
    readonly live?: AttributeValue;
    /**
     * Why the manifest says otherwise, where that is more than a line: a rule, a date, a group, a mapping.
     */
    readonly ground?: string;
    readonly source?: PlanSource;
    readonly run?: DriftRun;
    /**
     * The day since which a date of the manifest asks for it.
     */
    readonly due?: string;
}
/**
 * Who was added or removed.
 */
export interface DriftMember {
    /**
     * What the member is.
     */
    readonly type: ("User" | "Group");
    /**
     * Its id; absent for a group that does not exist.
     */
    readonly id?: string;
    /**
     * userName of a person, displayName of a group; the id when no name could be read.
     */
    readonly name: string;
    /**
     * The person's display name.
     */
    readonly displayName?: string;
}
/**
 * Which skill, language or role.
 */
export interface DriftGrant {
    /**
     * What it is.
     */
    readonly kind: ("skill" | "language" | "role");
    /**
     * Its key in the manifest's catalogue.
     */
    readonly key: string;
    /**
     * What people call it.
     */
    readonly name: string;
}
/**
 * Where the manifest says so.
 */
export interface PlanSource {
    /**
     * File, relative to the manifest's folder.
     */
    readonly file: string;
    /**
     * Line, from 1.
     */
    readonly line: number;
    /**
     * Column, from 1.
     */
    readonly column?: number;
}
/**
 * The latest run that is known to have touched exactly this.
 */
export interface DriftRun {
    /**
     * The run.
     */
    readonly runId: string;
    /**
     * When (UTC).
     */
    readonly at: string;
}
/**
 * What an apply would do, as written by `rollcall plan --out` and `rollcall plan --format json`. A plan of another formatVersion is refused.
 */
export interface Plan {
    /**
     * Which kind of document of rollcall this is.
     */
    readonly document: "plan";
    /**
     * Version of this format. Additions keep it, everything else raises it.
     */
    readonly formatVersion: 1;
    /**
     * The rollcall that made the plan.
     */
    readonly rollcallVersion: string;
    /**
     * SHA-256 over the canonical JSON of target and changes: two plans with one digest do the same. Approvals name it.
     */
    readonly digest: string;
    /**
     * SHA-256 over the canonical JSON of everything else in a saved plan, by which an edited file is noticed. It is no signature: who can write the file can also write this.
     */
    readonly contentDigest?: string;
    /**
     * When the plan was made and, without a snapshot, the live directory read (UTC).
     */
    readonly createdAt: string;
    /**
     * The snapshot that the plan was made from, instead of the live directory; such a plan is refused by apply.
     */
    readonly snapshot?: {
        /**
         * When the directory was read (UTC).
         */
        readonly takenAt: string;
        /**
         * Names of people are pseudonyms, except of those whom the manifest names.
         */
        readonly pseudonyms?: true;
    };
    /**
     * After this instant the plan is refused.
     */
    readonly expiresAt: string;
    /**
     * The day for which from and until were judged (UTC).
     */
    readonly asOf: string;
    /**
     * The part of the manifest that was run; absent for all of it.
     */
    readonly selection?: {
        /**
         * Globs of addresses; empty for all.
         */
        readonly only: readonly string[];
        /**
         * Globs of addresses that were left out.
         */
        readonly except: readonly string[];
    };
    /**
     * The run whose doings this plan takes back; absent for a plan of what the manifest wants.
     */
    readonly undoes?: {
        /**
         * The run, as its journal is called.
         */
        readonly run: string;
        /**
         * When it began (UTC).
         */
        readonly startedAt: string;
    };
    readonly target: PlanTarget;
    /**
     * The manifest the plan was made from.
     */
    readonly manifest: {
        /**
         * SHA-256 over the meaning of the manifest.
         */
        readonly digest: string;
    };
    readonly summary: PlanSummary;
    /**
     * What apply does to groups, sorted by address.
     */
    readonly changes: readonly Change[];
    /**
     * What apply does to people, sorted by address.
     */
    readonly users: readonly UserChange[];
    /**
     * The same changes read as access: who gains and who loses each skill, language and role.
     */
    readonly access: readonly AccessChange[];
    /**
     * What was left out because the live directory or a source could not be read completely.
     */
    readonly withheld: readonly Withholding[];
    /**
     * Reasons why apply refuses the whole plan unless each is allowed by its flag.
     */
    readonly blocked: readonly Block[];
    /**
     * Exceptions to the role policy that hold now, whether or not anybody needs them.
     */
    readonly waivers: readonly PlanWaiver[];
    /**
     * Groups inside the scope that no manifest declares, when the scope asks for a report of them.
     */
    readonly undeclared: readonly UndeclaredGroup[];
    /**
     * What a reviewer should know and what stops nothing.
     */
    readonly warnings: readonly PlanWarning[];
    /**
     * What the plan cost and what the apply will cost.
     */
    readonly requests: {
        /**
         * Requests that were sent to make this plan.
         */
        readonly read: number;
        /**
         * Requests apply needs when nothing goes wrong.
         */
        readonly toWrite: number;
        /**
         * Requests per minute the server allows, when it says so.
         */
        readonly allowancePerMinute?: number;
    };
}
/**
 * The totals. They count what is in `changes`; withheld and blocked are counted beside it.
 */
export interface PlanSummary {
    /**
     * Groups to create.
     */
    readonly create: number;
    /**
     * Groups to update.
     */
    readonly update: number;
    /**
     * Groups to delete.
     */
    readonly delete: number;
    /**
     * Declared groups that are as they should be.
     */
    readonly unchanged: number;
    /**
     * Memberships to add.
     */
    readonly membersAdded: number;
    /**
     * Memberships to remove, those of deleted groups not counted.
     */
    readonly membersRemoved: number;
    /**
     * Groups whose members change, deleted ones not counted.
     */
    readonly groupsWithMemberChanges: number;
    /**
     * People to create.
     */
    readonly usersCreated: number;
    /**
     * People to update.
     */
    readonly usersUpdated: number;
    /**
     * People to deactivate.
     */
    readonly usersDeactivated: number;
    /**
     * Skills, languages and roles to grant.
     */
    readonly grantsAdded: number;
    /**
     * Skills and languages whose proficiency changes.
     */
    readonly grantsChanged: number;
    /**
     * Skills, languages and roles to take away.
     */
    readonly grantsRemoved: number;
    /**
     * Attributes of people that lose their value.
     */
    readonly attributesCleared: number;
    /**
     * Memberships, groups, skills, languages, roles and values of attributes whose removal was withheld, and groups whose members could not be read at all.
     */
    readonly withheld: number;
    /**
     * Reasons that block the plan.
     */
    readonly blocked: number;
}
/**
 * Everything that happens to one group.
 */
export interface Change {
    /**
     * What happens to the group itself.
     */
    readonly kind: ("create" | "update" | "delete");
    /**
     * How the group is named in flags: group/<key>.
     */
    readonly address: string;
    /**
     * Its name after the change.
     */
    readonly displayName: string;
    /**
     * Its externalId after the change.
     */
    readonly externalId?: string;
    /**
     * Its id in the directory; absent while it does not exist.
     */
    readonly id?: string;
    /**
     * The version that was read, as the server spelt it. A write carries it.
     */
    readonly version?: string;
    /**
     * Who answers for the group.
     */
    readonly owner?: string;
    readonly source?: PlanSource;
    /**
     * Attributes that differ.
     */
    readonly attributes: readonly AttributeEdit[];
    /**
     * What the group itself carries and what changes of it, on servers where groups do.
     */
    readonly grants?: readonly GrantEdit[];
    readonly members?: MemberEdits;
}
/**
 * One attribute before and after. An absent value is unassigned.
 */
export interface AttributeEdit {
    /**
     * SCIM attribute path.
     */
    readonly path: string;
    readonly before?: AttributeValue;
    readonly after?: AttributeValue;
    readonly source?: PlanSource;
    /**
     * The mapping it comes from.
     */
    readonly mapping?: string;
    /**
     * The row of the source it comes from.
     */
    readonly row?: string;
}
/**
 * One skill, language or role that is granted, changed or taken away, as the edit of one value of its carrier.
 */
export interface GrantEdit {
    /**
     * What it is.
     */
    readonly kind: ("skill" | "language" | "role");
    /**
     * Its key in the manifest's catalogue.
     */
    readonly key: string;
    /**
     * What people call it.
     */
    readonly name: string;
    /**
     * add: granted. change: held already, with another proficiency. remove: taken away.
     */
    readonly action: ("add" | "change" | "remove");
    /**
     * SCIM path of the value.
     */
    readonly path: string;
    readonly before?: AttributeValue;
    readonly after?: AttributeValue;
    /**
     * Every group that grants it; none for what is taken away.
     */
    readonly grounds: readonly PlanGrantGround[];
    /**
     * Groups that granted it until this plan takes the person out of them.
     */
    readonly lost?: readonly string[];
    /**
     * The role policy wants this role to be named at apply.
     */
    readonly needsApproval?: boolean;
    readonly source?: PlanSource;
}
/**
 * A group that grants something.
 */
export interface PlanGrantGround {
    /**
     * Its address.
     */
    readonly group: string;
    /**
     * The groups the membership goes through when it is not direct.
     */
    readonly through?: string;
    /**
     * The proficiency it grants.
     */
    readonly proficiency?: number;
    readonly source: PlanSource;
}
/**
 * How the members change. When the group is deleted, `before` says whom that takes the membership from, and nobody is removed one by one.
 */
export interface MemberEdits {
    /**
     * Whether the list is exact or a minimum.
     */
    readonly mode: ("exact" | "at-least");
    /**
     * Ids of the live members, sorted: what an apply compares with before it writes.
     */
    readonly before: readonly string[];
    /**
     * How many members there will be.
     */
    readonly after: number;
    /**
     * Members to add, by name.
     */
    readonly add: readonly MemberAddition[];
    /**
     * Members to remove, by name.
     */
    readonly remove: readonly MemberRemoval[];
}
/**
 * A person or group that becomes a member, and why.
 */
export interface MemberAddition {
    /**
     * What the member is.
     */
    readonly type: ("User" | "Group");
    /**
     * Its id; absent for a group that this plan creates.
     */
    readonly id?: string;
    /**
     * The declared group this member is, when it is one.
     */
    readonly address?: string;
    /**
     * userName of a person, displayName of a group.
     */
    readonly name: string;
    /**
     * The person's display name.
     */
    readonly displayName?: string;
    /**
     * Every ground for the membership.
     */
    readonly grounds: readonly PlanGround[];
}
/**
 * Why somebody is a member: an entry, a rule, a nested group, or that the run which is undone removed them.
 */
export interface PlanGround {
    /**
     * What kind of ground.
     */
    readonly kind: ("entry" | "rule" | "nested" | "undo");
    readonly source: PlanSource;
    /**
     * The rule's filter, the path of nested groups, or the run that is undone.
     */
    readonly text?: string;
    /**
     * First day.
     */
    readonly from?: string;
    /**
     * Last day.
     */
    readonly until?: string;
    /**
     * The reason given.
     */
    readonly reason?: string;
}
/**
 * A person or group that stops being a member, and why.
 */
export interface MemberRemoval {
    /**
     * What the member is.
     */
    readonly type: ("User" | "Group");
    /**
     * Its id.
     */
    readonly id: string;
    /**
     * userName of a person, displayName of a group; the id when no name could be read.
     */
    readonly name: string;
    /**
     * The person's display name.
     */
    readonly displayName?: string;
    /**
     * The person is not active.
     */
    readonly inactive?: boolean;
    /**
     * not-declared: no entry, rule or nested group says so. excepted: `except` names them. expired: `until` has passed. not-yet: `from` has not come. undone: the run that is undone added them.
     */
    readonly because: ("not-declared" | "excepted" | "expired" | "not-yet" | "undone");
    /**
     * The date that passed or has not come.
     */
    readonly date?: string;
    readonly source?: PlanSource;
}
/**
 * Everything that happens to one person.
 */
export interface UserChange {
    /**
     * What happens to the person.
     */
    readonly kind: ("create" | "update");
    /**
     * How the person is named in flags: user/<userName>.
     */
    readonly address: string;
    /**
     * The userName.
     */
    readonly userName: string;
    /**
     * The display name.
     */
    readonly displayName?: string;
    /**
     * The id in the directory; absent while there is none.
     */
    readonly id?: string;
    /**
     * The version that was read, as the server spelt it. A write carries it.
     */
    readonly version?: string;
    /**
     * The person is not active now.
     */
    readonly inactive?: boolean;
    /**
     * Who answers for the entry.
     */
    readonly owner?: string;
    readonly source?: PlanSource;
    /**
     * Attributes that differ.
     */
    readonly attributes: readonly AttributeEdit[];
    /**
     * Skills, languages and roles that differ.
     */
    readonly grants: readonly GrantEdit[];
}
/**
 * Who gains and who loses one skill, language or role.
 */
export interface AccessChange {
    /**
     * What it is.
     */
    readonly kind: ("skill" | "language" | "role");
    /**
     * Its key in the manifest's catalogue.
     */
    readonly key: string;
    /**
     * What people call it.
     */
    readonly name: string;
    /**
     * People who will hold it and do not now, by userName.
     */
    readonly gain: readonly AccessHolder[];
    /**
     * People who hold it now and will not, by userName.
     */
    readonly lose: readonly AccessHolder[];
}
/**
 * A person and the groups that make the difference.
 */
export interface AccessHolder {
    /**
     * The person: user/<userName>.
     */
    readonly address: string;
    /**
     * The display name.
     */
    readonly displayName?: string;
    /**
     * Addresses of the groups that grant it, or that granted it until now.
     */
    readonly groups: readonly string[];
}
/**
 * Removals left out for one reason.
 */
export interface Withholding {
    /**
     * The group or person; mapping/<name> for what a mapping would have done to many people.
     */
    readonly address: string;
    /**
     * Its name.
     */
    readonly displayName: string;
    /**
     * What could not be proved complete.
     */
    readonly reason: string;
    /**
     * Who would have been removed.
     */
    readonly members: readonly MemberRemoval[];
    /**
     * Whether the group itself would have been deleted.
     */
    readonly deletion: boolean;
    /**
     * Skills, languages and roles that would have been taken away from a person.
     */
    readonly grants?: readonly GrantEdit[];
    readonly values?: WithheldValues;
}
/**
 * Values of one attribute that a mapping would have cleared, or replaced by its default.
 */
export interface WithheldValues {
    /**
     * The attribute.
     */
    readonly path: string;
    /**
     * What would have happened to the values.
     */
    readonly deed: ("clear" | "default");
    /**
     * How many people it concerns.
     */
    readonly people: number;
    /**
     * Rows of the first of them.
     */
    readonly rows: readonly string[];
    readonly source?: PlanSource;
}
/**
 * A rule of safety or of the role policy that the plan breaks, and the flag that would allow it.
 */
export interface Block {
    /**
     * Which rule.
     */
    readonly rule: ("removals-per-group" | "removals-total" | "group-deletes" | "emptied-group" | "protected-group" | "grant-removals" | "cleared-attributes" | "deactivations" | "protected-user" | "role-allow" | "role-conflict" | "role-limit" | "restricted-parent" | "role-approval");
    /**
     * What would happen and which limit or rule that breaks.
     */
    readonly summary: string;
    /**
     * The groups and people concerned.
     */
    readonly addresses: readonly string[];
    readonly allow?: Allowance;
    readonly source?: PlanSource;
    /**
     * What `--skip-blocked` leaves out so that the rest may go on; absent where only a flag or the manifest helps.
     */
    readonly skips?: readonly Skip[];
}
/**
 * What the command line must say for the plan to go on; absent when only the manifest can allow it.
 */
export interface Allowance {
    /**
     * The flag.
     */
    readonly flag: ("--allow-removals" | "--allow-deletes" | "--allow-protected" | "--allow-roles");
    /**
     * The least value that allows this plan: a number, or an address.
     */
    readonly value: (string | number);
}
/**
 * A part of the plan that can be left out.
 */
export interface Skip {
    /**
     * The group or person.
     */
    readonly address: string;
    /**
     * Ids of members whose edits are left out; absent: the whole change is.
     */
    readonly members?: readonly string[];
    /**
     * Keys of roles whose edits are left out of the change of a person; absent: the whole change is.
     */
    readonly grants?: readonly string[];
}
/**
 * An exception to the role policy.
 */
export interface PlanWaiver {
    /**
     * The rule it suspends.
     */
    readonly rule: ("allow" | "conflicts" | "limits" | "nesting");
    /**
     * Whom it concerns, by userName.
     */
    readonly user?: string;
    /**
     * Which role.
     */
    readonly role?: string;
    /**
     * Which group.
     */
    readonly group?: string;
    /**
     * Its last day.
     */
    readonly until: string;
    /**
     * Why.
     */
    readonly reason: string;
    /**
     * Who answers for it.
     */
    readonly owner: string;
    readonly source: PlanSource;
    /**
     * Whether anything would break the rule without it.
     */
    readonly used: boolean;
}
/**
 * A live group inside the scope that is not declared.
 */
export interface UndeclaredGroup {
    /**
     * Its id.
     */
    readonly id: string;
    /**
     * Its name.
     */
    readonly displayName: string;
    /**
     * Its externalId.
     */
    readonly externalId?: string;
}
/**
 * A diagnostic that stops nothing.
 */
export interface PlanWarning {
    /**
     * Its stable code.
     */
    readonly code: string;
    /**
     * What is wrong.
     */
    readonly summary: string;
    /**
     * How to go on.
     */
    readonly advice?: string;
    readonly source?: PlanSource;
}
