import { type Command, Option } from 'commander';
import {
  type ReportFile,
  readAddresses,
  readAddressGlob,
  readCount,
  readDuration,
  readEach,
  readReport,
} from './argument.ts';
import type { Format } from './format.ts';

/** Options that several commands share, each described once. A command takes only those that mean something to it. */

export interface CommonOptions {
  readonly chdir?: string;
  readonly format: Format;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export function commonOptions(command: Command): Command {
  return commonOptionsWith(command, ['text', 'json']);
}

/** The same for a command that shows a plan, which can be drawn for a pull request and for a browser too. */
export function planCommonOptions(command: Command): Command {
  return commonOptionsWith(command, planFormats);
}

export function graphCommonOptions(command: Command): Command {
  return commonOptionsWith(command, graphFormats);
}

export function driftCommonOptions(command: Command): Command {
  return commonOptionsWith(command, driftFormats);
}

export function validateCommonOptions(command: Command): Command {
  return commonOptionsWith(command, validateFormats);
}

type Formats = readonly [first: Format, ...others: Format[]];

const planFormats: Formats = ['text', 'json', 'markdown', 'html'];
const validateFormats: Formats = ['text', 'json', 'sarif'];
const graphFormats: Formats = ['mermaid', 'dot', 'svg'];
const driftFormats: Formats = ['text', 'json', 'markdown'];

/** Unless said, stdout carries the first of the formats. */
function commonOptionsWith(command: Command, formats: Formats): Command {
  return command
    .option('--chdir <folder>', 'work as if started in this folder')
    .addOption(new Option('--format <format>', 'what stdout carries').choices(formats).default(formats[0]))
    .option('--no-color', 'no colour; NO_COLOR and FORCE_COLOR are heeded too')
    .option('-q, --quiet', 'no progress, notes or warnings on stderr')
    .option(
      '-v, --verbose',
      'more on stderr: what is done as it is done, and the stack of an unexpected fault',
    );
}

export interface ManifestOptions {
  readonly config?: string;
}

export function manifestOptions(command: Command): Command {
  return command.option('-c, --config <file>', 'the manifest, or its folder (default: rollcall.yaml here)');
}

export interface ManifestTargetOptions extends ManifestOptions {
  readonly target?: string;
}

const targetFlag = '-t, --target <name>';

/** For commands that speak to no target, and still ask whose manifest it is. */
export function manifestTargetOption(command: Command): Command {
  return command.option(
    targetFlag,
    'where targets have files of their own: the manifest of this one (default: the only one, or defaultTarget)',
  );
}

export interface StoreAccessOptions extends ManifestOptions {
  /** The folder of the embedded store. */
  readonly store?: string;
  /** The address of a service that runs. */
  readonly service?: string;
}

/** For commands about what the service remembers. */
export function storeAccessOptions(command: Command): Command {
  return manifestOptions(command)
    .option(
      '--store <folder>',
      'where the embedded store lies (default: .rollcall/store beside the manifest)',
    )
    .option('--service <url>', 'ask this service, which runs, instead of its store');
}

export interface TargetOptions {
  readonly target?: string;
  readonly parallelism?: number;
  readonly timeout?: number;
}

export function targetOptions(command: Command): Command {
  return command
    .option(targetFlag, 'the target of the manifest (default: the only one, or defaultTarget)')
    .option('--parallelism <n>', 'most requests in flight at once', readCount(1, 100))
    .option('--timeout <duration>', 'most time the whole run may take, such as 90s or 10m', readDuration);
}

export interface PlanningOptions {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly asOf?: string;
}

export function selectionOptions(command: Command): Command {
  return command
    .option(
      '--only <address>',
      'only these groups and people; a glob such as group/support-* or user/*; repeatable',
      readAddressGlob,
    )
    .option('--except <address>', 'all but these; repeatable', readAddressGlob);
}

export interface ViewOptions {
  readonly by: 'group' | 'user';
  readonly all?: boolean;
  readonly ids?: boolean;
}

export function viewOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--by <noun>', 'group the changes by group or by person')
        .choices(['group', 'user'])
        .default('group'),
    )
    .option('--all', 'list every addition and every ground')
    .option('--ids', "show the directory's ids beside the names");
}

export interface AllowanceOptions {
  readonly allowRemovals?: number;
  readonly allowDeletes?: number;
  readonly allowProtected?: readonly string[];
  readonly allowRoles?: readonly string[];
  readonly skipBlocked?: boolean;
}

export function allowanceOptions(command: Command): Command {
  return command
    .option(
      '--allow-removals <n>',
      'let the plan take away up to n memberships, skills, roles and attributes, deactivations counted too',
      readCount(0),
    )
    .option('--allow-deletes <n>', 'let the plan delete up to n groups', readCount(0))
    .option(
      '--allow-protected <address>',
      'let the plan touch this protected group or person; repeatable',
      readAddresses,
    )
    .option('--allow-roles <role>', 'let the plan give this role, which needs approval; repeatable', readEach)
    .option('--skip-blocked', 'leave out what the role policy forbids and go on with the rest');
}

export interface ReportOptions {
  readonly report?: readonly ReportFile[];
}

export function reportOptions(command: Command): Command {
  return reportOptionsWith(command, ['text', 'json']);
}

export function planReportOptions(command: Command): Command {
  return reportOptionsWith(command, planFormats);
}

export function graphReportOptions(command: Command): Command {
  return reportOptionsWith(command, graphFormats);
}

export function driftReportOptions(command: Command): Command {
  return reportOptionsWith(command, driftFormats);
}

export function validateReportOptions(command: Command): Command {
  return reportOptionsWith(command, validateFormats);
}

function reportOptionsWith(command: Command, formats: Formats): Command {
  return command.option(
    '--report <format=file>',
    `also write the result to a file: ${formats.map((format) => `${format}=FILE`).join(', ')}; repeatable`,
    readReport(formats),
  );
}
