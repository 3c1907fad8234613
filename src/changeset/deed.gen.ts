// Generated from schemas/deed.schema.json by npm run generate; edit the schema, not this file.
/**
 * A value as SCIM writes it in JSON.
 */
export type AttributeValue = (null | boolean | number | string | readonly AttributeValue[] | {
    readonly [k: string]: AttributeValue;
});
/**
 * What a plan does, to which directory, and what stands in its way: what the digest of a plan is taken of, and what an approval approves. Lists of edits are sorted by path, lists of members by id.
 */
export interface Deed {
    /**
     * The directory it is done to.
     */
    readonly target: {
        /**
         * Its kind of server.
         */
        readonly type: ("genesys-cloud" | "scim");
        /**
         * The base URL of its API.
         */
        readonly baseUrl: string;
    };
    /**
     * What is done to groups, each once.
     */
    readonly changes: readonly GroupDeed[];
    /**
     * What is done to people, each once; absent when it is nothing.
     */
    readonly users?: readonly PersonDeed[];
    /**
     * What blocks the plan; absent when it is nothing.
     */
    readonly blocked?: readonly DeedBlock[];
}
/**
 * Everything that is done to one group.
 */
export interface GroupDeed {
    /**
     * What happens to the group itself.
     */
    readonly kind: ("create" | "update" | "delete");
    /**
     * How the group is named in flags.
     */
    readonly address: string;
    /**
     * Its id in the directory; absent while it does not exist.
     */
    readonly id?: string;
    /**
     * Its name after the change.
     */
    readonly displayName: string;
    /**
     * Its externalId after the change.
     */
    readonly externalId?: string;
    /**
     * Attributes that change.
     */
    readonly attributes: readonly DeedEdit[];
    /**
     * What changes of what the group itself carries; absent when it is nothing.
     */
    readonly grants?: readonly DeedEdit[];
    readonly members?: DeedMembers;
}
/**
 * One value before and after. An absent value is unassigned.
 */
export interface DeedEdit {
    /**
     * SCIM path of the value.
     */
    readonly path: string;
    /**
     * What happens to a skill, language or role; absent for an attribute.
     */
    readonly action?: ("add" | "change" | "remove");
    readonly before?: AttributeValue;
    readonly after?: AttributeValue;
}
/**
 * How the members change.
 */
export interface DeedMembers {
    /**
     * Whether the list is exact or a minimum.
     */
    readonly mode: ("exact" | "at-least");
    /**
     * Who becomes a member.
     */
    readonly add: readonly DeedMember[];
    /**
     * Who stops being one.
     */
    readonly remove: readonly DeedMember[];
    /**
     * Ids of the members who lose the membership because the group is deleted; absent otherwise.
     */
    readonly before?: readonly string[];
}
/**
 * A person or group that becomes a member or stops being one.
 */
export interface DeedMember {
    /**
     * What the member is.
     */
    readonly type: ("User" | "Group");
    /**
     * Its id; the address of a group that does not exist yet.
     */
    readonly id: string;
}
/**
 * Everything that is done to one person.
 */
export interface PersonDeed {
    /**
     * What happens to the person.
     */
    readonly kind: ("create" | "update");
    /**
     * How the person is named in flags.
     */
    readonly address: string;
    /**
     * The id in the directory; absent while there is none.
     */
    readonly id?: string;
    /**
     * The userName.
     */
    readonly userName: string;
    /**
     * Attributes that change.
     */
    readonly attributes: readonly DeedEdit[];
    /**
     * Skills, languages and roles that change.
     */
    readonly grants: readonly DeedEdit[];
}
/**
 * A rule that the plan breaks.
 */
export interface DeedBlock {
    /**
     * Which rule.
     */
    readonly rule: string;
    /**
     * Key of the role that has to be named at apply; absent where no role has to be.
     */
    readonly role?: string;
    /**
     * The groups and people concerned.
     */
    readonly addresses: readonly string[];
}
