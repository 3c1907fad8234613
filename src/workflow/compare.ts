import { type Difference, diff } from '../changeset/diff.ts';
import { withholdValues } from '../changeset/withhold.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { ScopeDeclaration } from '../manifest/manifest.ts';
import type { EvaluatedMapping } from '../resolve/evaluated-mapping.ts';
import { readingNeed } from '../resolve/need.ts';
import { type Resolution, resolve } from '../resolve/resolve.ts';
import {
  isWhole,
  type Selection,
  selects,
  selectsPeople,
  unselectedNewGroups,
  withNestedGroups,
} from '../resolve/selection.ts';
import type { Runtime } from '../runtime.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';
import { readSnapshot } from '../target/snapshot-reading.ts';
import type { PlannedTarget } from '../target/snapshot-target.ts';
import { capabilityFaults } from './capability-faults.ts';
import { type EventRows, readRecords } from './records.ts';
import { groupSelectionFaults, leftOut, peopleSelectionFaults } from './selection-faults.ts';
import { remoteSourceFaults } from './snapshot-sources.ts';

export interface CompareRequest {
  readonly manifest: LoadedManifest;
  readonly target: PlannedTarget;
  readonly runtime: Runtime;
  /** `YYYY-MM-DD` (UTC): the day for which `from` and `until` are judged. */
  readonly asOf: string;
  readonly selection: Selection;
  readonly signal?: AbortSignal;
  /** How the live directory is read; from the wire and whole unless said. */
  readonly read?: ReadDirectory;
  /** The records of sources whose records come as events; none unless said. */
  readonly eventRows?: EventRows;
  /** Whether files of records have to have rested before they are read; see `RecordsRequest`. */
  readonly filesAtRest?: boolean;
  /** What the mappings say of records that were read before; the sources are then left alone. */
  readonly records?: readonly EvaluatedMapping[];
  readonly onProgress?: (progress: ReadingProgress | SourceProgress) => void;
}

/** `readDirectory`, or something that remembers what has not moved since. */
export type ReadDirectory = (
  target: Target,
  need: ReadingNeed,
  onProgress?: (progress: ReadingProgress) => void,
) => Promise<LiveDirectory>;

interface SourceProgress {
  readonly kind: 'source';
  readonly source: string;
  readonly done: number;
}

/** What should be, what is, and how the two differ: the parts of the run that are selected. */
export interface Comparison {
  readonly directory: LiveDirectory;
  readonly resolution: Resolution;
  readonly groups: readonly DesiredGroup[];
  readonly users: readonly DesiredUser[];
  /** Whether changes of people are part of the run. */
  readonly people: boolean;
  /** As declared, less the pruning where only part of the manifest is run. */
  readonly scope: ScopeDeclaration;
  readonly difference: Difference;
}

/**
 * Reads the sources and the live directory, resolves the manifest against them and compares. Reads only.
 *
 * @returns the comparison with the warnings of the way; or every fault that keeps the manifest from being resolved
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function compare(request: CompareRequest): Promise<Outcome<Comparison>> {
  const { manifest, target, runtime, asOf, selection, signal, onProgress } = request;
  const { locate, safety, rolePolicy, catalogue, users } = manifest;
  const { profile } = target;
  const people = selectsPeople(selection);
  // A run on part of the manifest says nothing about groups outside it, so it neither prunes nor reports them.
  const scope = isWhole(selection) ? manifest.scope : ({ ...manifest.scope, prune: 'never' } as const);

  // What several targets share lacks what each declares for itself, which would look like what nobody wants any more.
  if (manifest.isPartial) return fail([nobodysManifest(manifest)]);
  const mistakes = groupSelectionFaults(manifest, selection);
  if (mistakes.length > 0) return fail(mistakes);
  const isPlanned = (address: string) => selects(selection, address);
  // Any group may be the ground of what somebody holds, so that people are never judged by a part of them.
  const groups = people
    ? manifest.groups
    : withNestedGroups(manifest.groups, ({ key }) => isPlanned(`group/${key}`));

  const remote = people && 'snapshot' in target ? remoteSourceFaults(manifest) : [];
  if (remote.length > 0) return fail(remote);
  const known = people ? request.records : [];
  const records = known
    ? succeed(known)
    : await readRecords({
        manifest,
        runtime,
        now: Date.parse(asOf),
        ...(signal && { signal }),
        ...(request.eventRows && { eventRows: request.eventRows }),
        ...(request.filesAtRest && { filesAtRest: true }),
        onProgress: (source, done) => onProgress?.({ kind: 'source', source, done }),
      });
  if (!records.ok) return records;

  const { mappings } = manifest;
  const { carriers, jsonTextAttributes, bracketedAttributes } = profile;
  const need = readingNeed({ groups, scope, day: asOf, rolePolicy, mappings, users, people, carriers });
  const read =
    'snapshot' in target
      ? readSnapshot(target, need)
      : succeed(await (request.read ?? readDirectory)(target, need, onProgress));
  if (!read.ok) return read;
  const directory = read.value;

  const resolution = resolve({
    groups,
    isPlanned,
    scope,
    membersPerGroup: safety.membersPerGroup,
    catalogue,
    rolePolicy,
    mappings: records.value,
    users,
    people,
    jsonTextAttributes,
    bracketedAttributes,
    directory,
    day: asOf,
    locate,
  });
  const warnings: readonly Diagnostic[] = records.warnings;
  if (!resolution.ok) return fail([...resolution.diagnostics, ...warnings]);
  const { index, undeclared } = resolution.value;
  const chosenGroups = resolution.value.groups.filter(({ address }) => isPlanned(address));
  const chosenUsers = resolution.value.users.filter(({ address }) => isPlanned(address));
  const faults = [
    ...unselectedNewGroups(chosenGroups).map(leftOut),
    ...peopleSelectionFaults(selection, index, resolution.value.users),
  ];
  if (faults.length > 0) return fail(faults);

  const compared = diff({
    groups: chosenGroups,
    users: chosenUsers,
    prune: scope.prune === 'delete' ? undeclared : [],
    index,
    gaps: directory.gaps,
    schemas: directory.schemas,
    carriers,
    catalogues: directory.catalogues,
    locate,
  });
  const doubted = resolution.value.withheld.map((values) => withholdValues(values, locate));
  const difference = { ...compared, withheld: [...compared.withheld, ...doubted] };
  const beyond = capabilityFaults(difference, profile);
  if (beyond.length > 0) return fail([...beyond, ...warnings]);
  const comparison = {
    directory,
    resolution: resolution.value,
    groups: chosenGroups,
    users: chosenUsers,
    people,
    scope,
    difference,
  };
  return succeed(comparison, [...warnings, ...resolution.warnings]);
}

function nobodysManifest({ targetNames }: LoadedManifest): Diagnostic {
  const [first = ''] = targetNames;
  return {
    code: 'unknown-target',
    severity: 'error',
    summary: 'which target is meant is not said, and targets have files of their own',
    expected: `the manifest of one of them, such as ${first}`,
  };
}
