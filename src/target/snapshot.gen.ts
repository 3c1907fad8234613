// Generated from schemas/snapshot.schema.json by npm run generate; edit the schema, not this file.
/**
 * Names and ids.
 */
export type Items = readonly {
    /**
     * The server's id.
     */
    readonly id: string;
    /**
     * What the server calls it.
     */
    readonly name: string;
}[];
/**
 * The first line of a file written by `rollcall snapshot --out`: one JSON document a line. A line for each group and each person follows, and a last one with the digest of all before it.
 */
export interface SnapshotHeader {
    /**
     * Which kind of document of rollcall this is.
     */
    readonly document: "snapshot";
    /**
     * Version of this format. Additions keep it, everything else raises it.
     */
    readonly formatVersion: 1;
    /**
     * The rollcall that took the snapshot.
     */
    readonly rollcallVersion: string;
    /**
     * When reading began (UTC).
     */
    readonly takenAt: string;
    /**
     * Names of people were replaced by pseudonyms. Whoever can guess a name can check the guess: this hides names from a casual reader, not from a determined one.
     */
    readonly pseudonyms?: {
        /**
         * What the pseudonyms were made with.
         */
        readonly salt: string;
    };
    /**
     * The directory it was taken of.
     */
    readonly target: {
        /**
         * Its name in the manifest.
         */
        readonly name: string;
        /**
         * What kind of server it is.
         */
        readonly type: ("genesys-cloud" | "scim");
        /**
         * Where it is; without credentials.
         */
        readonly baseUrl: string;
        /**
         * What the manifest said of its profile.
         */
        readonly profile: {};
        /**
         * The userName that rollcall signed in with, from whom nothing may be taken by accident.
         */
        readonly identity?: string;
    };
    /**
     * What the server said of itself.
     */
    readonly server: {
        /**
         * Whether it has PATCH.
         */
        readonly patchSupported: boolean;
        /**
         * How it keeps versions.
         */
        readonly versioning: ("etag" | "body" | "reread");
        /**
         * Whether a group may be inside a group.
         */
        readonly nesting: boolean;
        /**
         * Its attributes.
         */
        readonly schemas: readonly {
            readonly id: string;
        }[];
        /**
         * Where it keeps skills, languages and roles.
         */
        readonly carriers: {
            readonly skill?: SnapshotCarrier;
            readonly language?: SnapshotCarrier;
            readonly role?: SnapshotCarrier;
        };
    };
    /**
     * What was asked for. A manifest that needs more cannot be planned with this snapshot.
     */
    readonly read: {
        /**
         * Attributes of people.
         */
        readonly userAttributes: readonly string[];
        /**
         * Attributes of groups.
         */
        readonly groupAttributes: readonly string[];
        /**
         * Kinds of which everything that the server offers was asked for.
         */
        readonly catalogues: readonly ("skill" | "language" | "role")[];
    };
    /**
     * What the server offers, as far as it could say.
     */
    readonly catalogues: {
        readonly skill?: Items;
        readonly language?: Items;
        readonly role?: Items;
    };
    /**
     * What could not be proved complete.
     */
    readonly gaps: readonly ({
        readonly kind: ("users" | "groups");
        readonly reason: string;
    } | {
        readonly kind: "members";
        readonly groupId: string;
        readonly reason: string;
    })[];
    /**
     * How many lines follow.
     */
    readonly counts: {
        /**
         * Groups.
         */
        readonly groups: number;
        /**
         * People.
         */
        readonly users: number;
    };
}
/**
 * An attribute with one value for each skill, language or role that is held.
 */
export interface SnapshotCarrier {
    readonly on: ("user" | "group");
    readonly path: string;
    readonly key?: string;
    readonly holds: ("name" | "id");
    readonly proficiency?: string;
    readonly wholeProficiency?: boolean;
    readonly most?: number;
    readonly writing: ("value" | "list");
}
