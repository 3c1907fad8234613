import type { Address } from '../directory/resource.ts';
import type {
  AllowanceOptions,
  CommonOptions,
  ManifestOptions,
  PlanningOptions,
  ReportOptions,
  TargetOptions,
  ViewOptions,
} from './options.ts';

/** What each command is told. The syntax of a command yields it, the command itself takes it. */

export type ValidateOptions = CommonOptions & ManifestOptions;

export type PlanOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  PlanningOptions &
  ViewOptions &
  AllowanceOptions &
  ReportOptions & { readonly out?: string; readonly detailedExitcode?: boolean };

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
  };

export type ExplainOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  Pick<PlanningOptions, 'asOf'> &
  ReportOptions & { readonly address: Address };

export type ImportOptions = CommonOptions &
  ManifestOptions &
  TargetOptions &
  Pick<PlanningOptions, 'only' | 'except'> & {
    readonly split: 'group' | 'one-file';
    readonly out: string;
    readonly access?: boolean;
    readonly force?: boolean;
  };

export type GraphOptions = CommonOptions & ManifestOptions & ReportOptions;

export type SandboxOptions = CommonOptions & {
  readonly port: number;
  readonly data: string;
  readonly mode: 'genesys-cloud' | 'rfc7644';
  readonly seed: number;
  readonly latency?: number;
  readonly fault?: readonly string[];
  readonly switch?: readonly string[];
};
