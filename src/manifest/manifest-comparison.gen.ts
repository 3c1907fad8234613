// Generated from schemas/manifest-comparison.schema.json by npm run generate; edit the schema, not this file.
/**
 * How two revisions of a manifest differ, as written by `rollcall plan --against REF`. It is no plan: no directory was read, so that it cannot tell what an apply would do.
 */
export interface ManifestComparison {
    /**
     * Which kind of document of rollcall this is.
     */
    readonly document: "manifest-comparison";
    /**
     * Version of this format. Additions keep it, everything else raises it.
     */
    readonly formatVersion: 1;
    /**
     * The rollcall that compared.
     */
    readonly rollcallVersion: string;
    /**
     * The revision that was compared with.
     */
    readonly before: {
        /**
         * As it was named.
         */
        readonly ref: string;
        /**
         * The commit it stood for.
         */
        readonly commit: string;
        /**
         * SHA-256 over the meaning of the manifest.
         */
        readonly digest: string;
    };
    /**
     * The files as they are.
     */
    readonly after: {
        /**
         * SHA-256 over the meaning of the manifest.
         */
        readonly digest: string;
    };
    /**
     * How many differences there are of each consequence.
     */
    readonly summary: {
        /**
         * Rollcall decides over something else than before.
         */
        readonly authority: number;
        /**
         * Somebody may lose something.
         */
        readonly takes: number;
        /**
         * A guard is weaker.
         */
        readonly guard: number;
        /**
         * Somebody may gain something.
         */
        readonly gives: number;
        /**
         * None of these.
         */
        readonly other: number;
    };
    /**
     * Gravest first, then by subject.
     */
    readonly differences: readonly ManifestDifference[];
}
/**
 * One thing that only one of the revisions says, or that they say differently.
 */
export interface ManifestDifference {
    /**
     * What a reviewer has to fear of it.
     */
    readonly consequence: ("authority" | "takes" | "guard" | "gives" | "other");
    /**
     * Whether it is said newly, no longer, or differently.
     */
    readonly kind: ("added" | "removed" | "changed");
    /**
     * Whom or what it is about: `group/support`, `user/jane@company.com`, `target/production`, `safety`.
     */
    readonly subject: string;
    /**
     * Which part of that: `members`, `membership`.
     */
    readonly part: string;
    readonly before?: Said;
    readonly after?: Said;
}
/**
 * What a revision says, and where.
 */
export interface Said {
    /**
     * As a person would read it; secrets are references.
     */
    readonly text: string;
    /**
     * The file in that revision, relative to the manifest's folder.
     */
    readonly file: string;
    /**
     * Counted from 1.
     */
    readonly line: number;
}
