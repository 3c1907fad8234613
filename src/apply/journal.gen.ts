// Generated from schemas/journal.schema.json by npm run generate; edit the schema, not this file.
/**
 * One line of `.rollcall/runs/<run>.ndjson`. An intent is on disk before its request leaves; an intent without outcome is a request of which nobody knows whether it took effect. A resumed run appends to its file, beginning with another run-started.
 */
export type JournalLine = (RunStarted | Intent | JournalOutcome | RunFinished);
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
    /**
     * Paths of the attributes it edits.
     */
    readonly attributes?: readonly string[];
    /**
     * Whom it adds or removes.
     */
    readonly members?: {
        /**
         * How many.
         */
        readonly count: number;
        /**
         * Their ids.
         */
        readonly ids: readonly string[];
    };
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
     * done: carried out. conflict: the version had moved. exists: there is one already. gone: there is none any more. lost: no answer tells. refused: the server said no. failed: the run ended here.
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
}
