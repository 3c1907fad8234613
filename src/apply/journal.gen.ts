// Generated from schemas/journal.schema.json by npm run generate; edit the schema, not this file.
/**
 * One line of `.rollcall/runs/<run>.ndjson`. An intent is on disk before its request leaves; an intent without outcome is a request of which nobody knows whether it took effect. A resumed run appends to its file, beginning with another run-started. Every line carries its number and a hash over the line before it and itself, so that `rollcall audit verify` finds what was altered; lines of an older rollcall carry neither.
 */
export type JournalLine = (RunStarted | Intent | JournalOutcome | RunFinished);
/**
 * SHA-256 in hexadecimal.
 */
export type JournalHash = string;
/**
 * A value as SCIM writes it in JSON.
 */
export type JournalValue = (null | boolean | number | string | readonly JournalValue[] | {
    readonly [k: string]: JournalValue;
});
/**
 * A run begins, or goes on.
 */
export interface RunStarted {
    /**
     * What the line tells.
     */
    readonly kind: "run-started";
    /**
     * The run, as the file is called.
     */
    readonly runId: string;
    /**
     * The rollcall that runs.
     */
    readonly rollcallVersion: string;
    /**
     * The plan that is carried out.
     */
    readonly planDigest: string;
    /**
     * The directory that is written to.
     */
    readonly target: {
        /**
         * Its name in the manifest.
         */
        readonly name: string;
        /**
         * Its kind of server.
         */
        readonly type: string;
        /**
         * The base URL of its API, without credentials.
         */
        readonly baseUrl: string;
    };
    /**
     * When (UTC).
     */
    readonly startedAt: string;
    readonly manifest?: JournalManifest;
    readonly by?: JournalActor;
    /**
     * The last lines of the runs before, as far as no other run follows them: one as a rule, more when runs went side by side, none in the first run.
     */
    readonly after?: readonly JournalHead[];
    /**
     * The manifest asks for journals without names: names of people and values of their attributes are left out of every line.
     */
    readonly redacted?: true;
    /**
     * Number of the line within the file, from 1.
     */
    readonly line?: number;
    readonly hash?: JournalHash;
}
/**
 * What the plan was made from.
 */
export interface JournalManifest {
    /**
     * SHA-256 over the meaning of the manifest.
     */
    readonly digest: string;
    /**
     * The commit that was checked out in its folder.
     */
    readonly commit?: string;
    /**
     * Whether files of the manifest's folder differed from that commit.
     */
    readonly isDirty?: boolean;
}
/**
 * Who ran it, and where.
 */
export interface JournalActor {
    /**
     * The account on the machine.
     */
    readonly user?: string;
    /**
     * The name of the machine.
     */
    readonly host?: string;
    readonly ci?: JournalCi;
    /**
     * The request to a service that asked for it, by its `X-Correlation-Id`.
     */
    readonly correlationId?: string;
}
/**
 * The CI job, when it was one.
 */
export interface JournalCi {
    /**
     * The forge the job belongs to.
     */
    readonly forge: ("github" | "gitlab");
    /**
     * The repository, as the forge names it.
     */
    readonly project: string;
    /**
     * Where a person reads the job's log.
     */
    readonly runUrl?: string;
    /**
     * Who set the job off.
     */
    readonly actor?: string;
    /**
     * The pull request or merge request it ran for.
     */
    readonly pullRequest?: number;
    /**
     * The commit it ran for.
     */
    readonly commit?: string;
}
/**
 * The last line of a run.
 */
export interface JournalHead {
    /**
     * The run.
     */
    readonly run: string;
    /**
     * The number of the line.
     */
    readonly line: number;
    readonly hash: JournalHash;
}
/**
 * A writing request that is about to be sent.
 */
export interface Intent {
    /**
     * What the line tells.
     */
    readonly kind: "intent";
    /**
     * Number of the request within the file, from 1.
     */
    readonly seq: number;
    /**
     * When (UTC).
     */
    readonly at: string;
    /**
     * The group or person, as flags name it.
     */
    readonly address: string;
    /**
     * What the request does.
     */
    readonly action: ("create" | "edit-attributes" | "add-members" | "remove-members" | "delete" | "create-user" | "edit-user");
    /**
     * Its id; absent for a create.
     */
    readonly id?: string;
    /**
     * The version the write rests on, as the server spelt it.
     */
    readonly version?: string;
    readonly members?: JournalMembers;
    /**
     * The attributes and grants it writes; for a create everything it sets.
     */
    readonly edits?: readonly JournalEdit[];
    readonly content?: JournalContent;
    /**
     * Number of the line within the file, from 1.
     */
    readonly line?: number;
    readonly hash?: JournalHash;
}
/**
 * Groups or people by id.
 */
export interface JournalMembers {
    /**
     * How many.
     */
    readonly count: number;
    /**
     * Their ids.
     */
    readonly ids: readonly string[];
    /**
     * What people call them, in the order of the ids: a userName, or the name of a group.
     */
    readonly names?: readonly string[];
    /**
     * Those of the ids that are groups; absent when all are people.
     */
    readonly groups?: readonly string[];
}
/**
 * One value before and after. An absent value is unassigned, or was left out of a redacted run.
 */
export interface JournalEdit {
    /**
     * SCIM path of the value.
     */
    readonly path: string;
    readonly grant?: JournalGrant;
    readonly before?: JournalValue;
    readonly after?: JournalValue;
}
/**
 * The skill, language or role it stands for; absent for an attribute.
 */
export interface JournalGrant {
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
 * What a group held that is about to be deleted: all that it takes to make one like it.
 */
export interface JournalContent {
    /**
     * Its name.
     */
    readonly displayName: string;
    /**
     * Its externalId.
     */
    readonly externalId?: string;
    /**
     * Its other attributes, as far as they were read, by name.
     */
    readonly attributes?: {
        readonly [k: string]: JournalValue;
    };
    readonly members?: JournalMembers;
}
/**
 * What came of the request of that number.
 */
export interface JournalOutcome {
    /**
     * What the line tells.
     */
    readonly kind: "outcome";
    /**
     * The intent's number.
     */
    readonly seq: number;
    /**
     * When (UTC).
     */
    readonly at: string;
    /**
     * done: carried out. conflict: the version had moved. exists: there is one already. gone: there is none any more. lost: no answer tells. refused: the server said no, or the request never left. failed: the run ended here.
     */
    readonly result: ("done" | "conflict" | "exists" | "gone" | "lost" | "refused" | "failed");
    /**
     * HTTP status, where there was an answer.
     */
    readonly status?: number;
    /**
     * Milliseconds from request to answer.
     */
    readonly latencyMs?: number;
    /**
     * The id, as answered.
     */
    readonly id?: string;
    /**
     * The version after the write, as the server spelt it.
     */
    readonly version?: string;
    /**
     * What the server calls the request in its own logs.
     */
    readonly correlationId?: string;
    /**
     * The server's words, or ours, when it was not done.
     */
    readonly detail?: string;
    /**
     * Number of the line within the file, from 1.
     */
    readonly line?: number;
    readonly hash?: JournalHash;
}
/**
 * The run ended in an orderly way; a file without it was cut off.
 */
export interface RunFinished {
    /**
     * What the line tells.
     */
    readonly kind: "run-finished";
    /**
     * The run.
     */
    readonly runId: string;
    /**
     * When (UTC).
     */
    readonly finishedAt: string;
    /**
     * The report's result.
     */
    readonly result: ("complete" | "incomplete" | "interrupted");
    /**
     * The report's counts.
     */
    readonly counts: {
        readonly [k: string]: number;
    };
    /**
     * Changes that were not, or not wholly, carried out.
     */
    readonly shortfalls?: readonly JournalShortfall[];
    /**
     * Where an answer of the server differs from what was asked.
     */
    readonly discrepancies?: readonly JournalDiscrepancy[];
    /**
     * Number of the line within the file, from 1.
     */
    readonly line?: number;
    readonly hash?: JournalHash;
}
/**
 * A change, and why it stopped.
 */
export interface JournalShortfall {
    /**
     * The group or person, as flags name it.
     */
    readonly address: string;
    /**
     * Its id, where one is known.
     */
    readonly id?: string;
    /**
     * What became of it, as the report says.
     */
    readonly outcome: ("conflicted" | "failed" | "not-attempted");
    /**
     * Why.
     */
    readonly detail?: string;
}
/**
 * One difference.
 */
export interface JournalDiscrepancy {
    /**
     * The group or person, as flags name it.
     */
    readonly address: string;
    /**
     * SCIM path of the value.
     */
    readonly path: string;
    /**
     * The member it is about.
     */
    readonly memberId?: string;
    /**
     * What was asked.
     */
    readonly expected?: string;
    /**
     * What the directory shows.
     */
    readonly actual?: string;
}
