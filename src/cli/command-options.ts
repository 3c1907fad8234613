import type { Command } from 'commander';
import type { Address } from '../directory/resource.ts';
import type { ForgeKind } from '../forge/ci.ts';
import type {
  AllowanceOptions,
  CommonOptions,
  ManifestOptions,
  ManifestTargetOptions,
  PlanningOptions,
  ReportOptions,
  StoreAccessOptions,
  TargetOptions,
  ViewOptions,
} from './options.ts';

/** What each command is told. The syntax of a command yields it, the command itself takes it. */

export type ValidateOptions = CommonOptions & ManifestTargetOptions & ReportOptions;

export type PlanOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  PlanningOptions &
  ViewOptions &
  AllowanceOptions &
  ReportOptions & {
    readonly out?: string;
    readonly detailedExitcode?: boolean;
    /** A revision of the manifest to compare with, instead of a directory. */
    readonly against?: string;
    /** A file to plan against, instead of the live directory. */
    readonly snapshot?: string;
  };

export type ShowOptions = CommonOptions & ViewOptions & ReportOptions & { readonly file: string };

export type ApplyOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  PlanningOptions &
  ViewOptions &
  AllowanceOptions &
  ReportOptions & {
    /** A saved plan; without one, and without `resume`, a new plan is made. */
    readonly file?: string;
    readonly autoApprove?: boolean;
    readonly resume?: string;
    readonly additionsOnly?: boolean;
    /** A digest, the file of a plan, or `comment`: what the plan has to be covered by. */
    readonly approved?: string;
    /** Look whether the plan could be applied now, and write nothing. */
    readonly check?: boolean;
    /** Milliseconds to wait for the lock of the target. */
    readonly lockTimeout?: number;
  };

export type WatchOptions = CommonOptions &
  ManifestOptions &
  Pick<TargetOptions, 'target' | 'parallelism'> &
  Pick<PlanningOptions, 'only' | 'except'> &
  Omit<ViewOptions, 'by'> &
  AllowanceOptions & {
    /** `origin/main` */
    readonly followRef?: string;
    /** Milliseconds, as all durations here. */
    readonly interval: number;
    readonly fullEvery: number;
    readonly apply: 'never' | 'additions' | 'all';
    /** A digest, or the file of a plan: what each plan has to be covered by. */
    readonly approved?: string;
  };

export type WorkerOptions = CommonOptions &
  ManifestOptions &
  AllowanceOptions & {
    /** Globs of target names. */
    readonly target?: readonly string[];
    /** `origin/main` */
    readonly followRef?: string;
    /** Milliseconds, as all durations here. */
    readonly interval: number;
    readonly fullEvery: number;
    readonly apply: 'never' | 'additions' | 'all';
    readonly concurrency: number;
    readonly grace: number;
    readonly lease: number;
    readonly keepEvents: number;
    readonly keepRuns: number;
    readonly host: string;
    readonly port?: number;
    readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  };

export type ServeOptions = WorkerOptions & {
  readonly port: number;
  /** Requests a second of one client. */
  readonly rateLimit: number;
  /** Networks, `10.0.0.0/8`. */
  readonly trustedProxy?: readonly string[];
  /** The folder of the embedded store. */
  readonly store?: string;
};

export type EventsListOptions = CommonOptions &
  StoreAccessOptions &
  ReportOptions & {
    readonly status?: 'pending' | 'done' | 'parked' | 'dropped' | 'superseded';
    readonly target?: string;
    readonly limit: number;
  };

export type EventRetryOptions = CommonOptions &
  StoreAccessOptions & {
    /** Its number; absent with `allParked`. */
    readonly event?: number;
    readonly allParked?: boolean;
    readonly target?: string;
  };

export type EventDropOptions = CommonOptions &
  StoreAccessOptions & {
    readonly event: number;
    readonly target?: string;
    readonly autoApprove?: boolean;
  };

export type OutboxListOptions = CommonOptions &
  StoreAccessOptions &
  ReportOptions & { readonly status?: 'waiting' | 'dead'; readonly limit: number };

export type OutboxRetryOptions = CommonOptions &
  StoreAccessOptions & {
    /** Its id; absent for all of them. */
    readonly delivery?: string;
  };

export type OutboxDropOptions = CommonOptions &
  StoreAccessOptions & { readonly delivery: string; readonly autoApprove?: boolean };

export type RunsListOptions = CommonOptions &
  StoreAccessOptions &
  ReportOptions & { readonly target?: string; readonly since?: string; readonly limit: number };

export type RunsExportOptions = CommonOptions &
  StoreAccessOptions &
  ReportOptions & {
    /** All that ended, where none is named. */
    readonly runs: readonly string[];
    readonly target?: string;
    /** `2026-12-31` */
    readonly since?: string;
  };

export type LockListOptions = CommonOptions & ManifestOptions & ReportOptions;

export type LockBreakOptions = CommonOptions &
  ManifestOptions & { readonly target: string; readonly force?: boolean };

export type ExplainOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  Pick<PlanningOptions, 'asOf'> &
  ReportOptions & { readonly address: Address };

export type ImportOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  Pick<PlanningOptions, 'only' | 'except'> & {
    readonly split: 'group' | 'owner' | 'one-file';
    readonly out: string;
    readonly access?: boolean;
    readonly update?: boolean;
    readonly force?: boolean;
  };

export type DoctorOptions = CommonOptions & ManifestOptions & TargetOptions & ReportOptions;

export type DriftOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  PlanningOptions &
  Pick<ViewOptions, 'ids'> &
  ReportOptions & {
    readonly out?: string;
    readonly planOut?: string;
    readonly detailedExitcode?: boolean;
    readonly adopt?: boolean;
    /** The last day on which what was found is put up with. */
    readonly tolerateUntil?: string;
    readonly reason?: string;
    readonly autoApprove?: boolean;
  };

/** What the command line says about the forge, where the environment does not know it or knows it wrongly. */
export interface ForgeOptions {
  readonly forge?: ForgeKind;
  readonly apiUrl?: string;
  readonly project?: string;
  readonly pullRequest?: number;
  readonly commit?: string;
}

export type CommentOptions = CommonOptions &
  Pick<ViewOptions, 'by' | 'all'> &
  ForgeOptions & {
    readonly file: string;
    readonly to?: readonly ('pull-request' | 'issue' | 'summary')[];
    readonly title?: string;
    readonly print?: boolean;
  };

export type UndoOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  Pick<PlanningOptions, 'only' | 'except'> &
  ViewOptions &
  AllowanceOptions &
  ReportOptions & { readonly run: string; readonly out?: string; readonly detailedExitcode?: boolean };

export type HistoryOptions = CommonOptions &
  ManifestOptions &
  ReportOptions & { readonly run?: string; readonly limit: number };

export type AuditOptions = CommonOptions &
  ManifestOptions &
  ReportOptions & {
    readonly run?: string;
    /** Hashes that were kept elsewhere. */
    readonly expect?: readonly string[];
    /** Runs that may be missing. */
    readonly pruned?: readonly string[];
  };

export type CompletionOptions = CommonOptions & {
  readonly shell: 'bash' | 'zsh' | 'fish';
  /** Whose words are completed. */
  readonly program: Command;
};

export type InitOptions = CommonOptions & {
  readonly type?: 'genesys-cloud' | 'scim';
  readonly target: string;
  readonly region?: string;
  readonly baseUrl?: string;
  readonly auth?: 'token' | 'basic' | 'client-credentials';
  readonly clientIdEnv?: string;
  readonly clientSecretEnv?: string;
  readonly tokenUrl?: string;
  readonly tokenEnv?: string;
  readonly usernameEnv?: string;
  readonly passwordEnv?: string;
  readonly groups?: string;
  readonly ci?: 'github' | 'gitlab' | 'none';
  readonly yes?: boolean;
  readonly force?: boolean;
};

export type SnapshotOptions = CommonOptions &
  ManifestOptions &
  TargetOptions & {
    readonly out: string;
    readonly attribute?: readonly string[];
    readonly access?: boolean;
    readonly redact?: boolean;
  };

export type SchemaOptions = CommonOptions &
  ManifestOptions &
  TargetOptions & { readonly out?: string; readonly snapshot?: string; readonly live?: boolean };

export type GraphOptions = CommonOptions & ManifestTargetOptions & ReportOptions;

export type SandboxOptions = CommonOptions & {
  readonly port: number;
  readonly data: string;
  readonly mode: 'genesys-cloud' | 'rfc7644';
  readonly seed: number;
  readonly latency?: number;
  readonly fault?: readonly string[];
  readonly switch?: readonly string[];
};
