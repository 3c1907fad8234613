// Generated from schemas/report.schema.json by npm run generate; edit the schema, not this file.
/**
 * What an apply did, as written by `rollcall apply --format json` and `--report json=FILE`. It is complete even when the run was not.
 */
export interface Report {
    /**
     * Which kind of document of rollcall this is.
     */
    readonly document: "report";
    /**
     * Version of this format. Additions keep it, everything else raises it.
     */
    readonly formatVersion: 1;
    /**
     * The run, as `apply --resume` takes it and the journal's file is called.
     */
    readonly runId: string;
    /**
     * The plan that was carried out.
     */
    readonly plan: {
        /**
         * Its digest.
         */
        readonly digest: string;
    };
    /**
     * The directory that was written to.
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
     * When the first change was begun (UTC).
     */
    readonly startedAt: string;
    /**
     * When the last one was finished or given up (UTC).
     */
    readonly finishedAt: string;
    /**
     * complete: everything is as planned. incomplete: something failed, conflicted, was not attempted or came out differently. interrupted: the run was asked to stop.
     */
    readonly result: ("complete" | "incomplete" | "interrupted");
    /**
     * Every change of the plan, in its order.
     */
    readonly changes: readonly ChangeReport[];
    readonly counts: ReportCounts;
    /**
     * Writing requests that were sent, repeated ones included.
     */
    readonly operations: number;
    /**
     * Share of those that the server carried out; 1 when none was sent.
     */
    readonly successRate: number;
    readonly latency: Latency;
    readonly requests: ReportRequests;
    /**
     * Where the directory differs from what was asked although the server reported success.
     */
    readonly discrepancies: readonly Discrepancy[];
    /**
     * What ended the run early.
     */
    readonly diagnostics: readonly ReportDiagnostic[];
}
/**
 * What became of one change.
 */
export interface ChangeReport {
    /**
     * What was to happen to the group or person.
     */
    readonly kind: ("create" | "update" | "delete");
    /**
     * The group or person, as flags name it.
     */
    readonly address: string;
    /**
     * A group's name after the change; a person's userName.
     */
    readonly displayName: string;
    /**
     * Its id in the directory, where it is known.
     */
    readonly id?: string;
    /**
     * applied: carried out. converged: it was so already, by somebody else's hand. adopted: the group to be created existed and was taken over. conflicted: somebody else changed the group differently. failed: refused, or not done as asked. not-attempted: not begun, or left off before its end.
     */
    readonly outcome: ("applied" | "converged" | "adopted" | "conflicted" | "failed" | "not-attempted");
    /**
     * Members this run added.
     */
    readonly membersAdded: number;
    /**
     * Members this run removed.
     */
    readonly membersRemoved: number;
    /**
     * Skills, languages and roles this run granted.
     */
    readonly grantsAdded?: number;
    /**
     * Skills and languages whose proficiency this run changed.
     */
    readonly grantsChanged?: number;
    /**
     * Skills, languages and roles this run took away.
     */
    readonly grantsRemoved?: number;
    /**
     * Attributes this run changed.
     */
    readonly attributesChanged?: number;
    /**
     * Why the outcome is what it is.
     */
    readonly detail?: string;
    /**
     * Writing requests that were sent for it, repeated ones included.
     */
    readonly attempts: number;
    /**
     * How many of the report's discrepancies are its own.
     */
    readonly discrepancies: number;
}
/**
 * The changes by what became of them.
 */
export interface ReportCounts {
    /**
     * Groups and people created.
     */
    readonly created: number;
    /**
     * Groups and people that existed and were taken over.
     */
    readonly adopted: number;
    /**
     * Groups and people updated.
     */
    readonly updated: number;
    /**
     * Groups and people deleted.
     */
    readonly deleted: number;
    /**
     * Groups and people that were as planned before anything was written.
     */
    readonly converged: number;
    /**
     * Declared groups for which there was nothing to do.
     */
    readonly unchanged: number;
    /**
     * Groups and people that somebody else changed differently.
     */
    readonly conflicted: number;
    /**
     * Groups and people whose change failed.
     */
    readonly failed: number;
    /**
     * Groups and people whose change was not begun, or left off.
     */
    readonly notAttempted: number;
}
/**
 * Milliseconds from request to answer, over the writing requests that were answered; 0 when there was none.
 */
export interface Latency {
    /**
     * Arithmetic mean.
     */
    readonly mean: number;
    /**
     * Half were answered within it.
     */
    readonly p50: number;
    /**
     * 95 of 100 were answered within it.
     */
    readonly p95: number;
}
/**
 * What this run cost on the wire.
 */
export interface ReportRequests {
    /**
     * Reading requests.
     */
    readonly reads: number;
    /**
     * Writing requests.
     */
    readonly writes: number;
    /**
     * Requests sent again below the level of a change, for instance after 429.
     */
    readonly retries: number;
    /**
     * Milliseconds spent waiting because the server asked for it or the budget was used.
     */
    readonly waitedMs: number;
}
/**
 * One way in which the directory differs from what was asked.
 */
export interface Discrepancy {
    /**
     * The group or person.
     */
    readonly address: string;
    /**
     * The attribute; `members` for a membership, `id` for the existence of the group.
     */
    readonly path: string;
    /**
     * The member concerned.
     */
    readonly memberId?: string;
    /**
     * What was asked for, in words or as the value.
     */
    readonly expected: string;
    /**
     * What the directory holds, in words or as the value.
     */
    readonly actual: string;
}
/**
 * A fault that ended the run.
 */
export interface ReportDiagnostic {
    /**
     * Its stable code.
     */
    readonly code: string;
    /**
     * How bad it is.
     */
    readonly severity: ("error" | "warning");
    /**
     * What is wrong.
     */
    readonly summary: string;
    /**
     * More about it.
     */
    readonly detail?: string;
    /**
     * How to go on.
     */
    readonly advice?: string;
}
