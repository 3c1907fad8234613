import type { Change } from '../changeset/plan.ts';
import { type Origin, printRange } from '../diagnostic/source.ts';
import { type GapIndex, indexGaps } from '../directory/gaps.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { Tolerance } from './adoption.ts';
import type { Comparison } from './compare.ts';

/** What has to be known to decide about any difference. */
export interface AdoptionContext {
  readonly comparison: Comparison;
  readonly manifest: LoadedManifest;
  readonly gaps: GapIndex;
  /** The key of the declaration that stands for a live group, by the group's id. */
  readonly keyById: ReadonlyMap<string, string>;
  /** The keys of the groups in which a group is nested directly, by its key: declared, or live and left alone. */
  readonly outerKeys: ReadonlyMap<string, readonly string[]>;
  readonly tolerate?: Tolerance;
}

/** A group that differs, as it is declared and as it should be. */
export interface DifferingGroup {
  readonly change: Change;
  readonly declaration: GroupDeclaration;
  readonly desired: DesiredGroup;
}

export function adoptionContext(
  comparison: Comparison,
  manifest: LoadedManifest,
  tolerate: Tolerance | undefined,
): AdoptionContext {
  const live = comparison.resolution.groups.flatMap((group) =>
    group.live === undefined ? [] : [{ key: keyOf(group), live: group.live }],
  );
  const keyById = new Map(live.map((group) => [group.live.id as string, group.key]));
  const nestings = [
    ...manifest.groups.flatMap(({ key, members = [] }) =>
      members.flatMap((member) => (member.kind === 'group' ? [{ outer: key, inner: member.key }] : [])),
    ),
    ...live.flatMap((group) =>
      (group.live.members ?? []).flatMap(({ id }) => {
        const inner = keyById.get(id);
        return inner === undefined ? [] : [{ outer: group.key, inner }];
      }),
    ),
  ];
  const outerKeys = new Map<string, string[]>();
  for (const { outer, inner } of nestings) {
    const known = outerKeys.get(inner);
    if (known) known.push(outer);
    else outerKeys.set(inner, [outer]);
  }
  const gaps = indexGaps(comparison.directory.gaps);
  return { comparison, manifest, gaps, keyById, outerKeys, ...(tolerate !== undefined && { tolerate }) };
}

function keyOf({ address }: DesiredGroup): string {
  return address.replace(/^group\//, '');
}

/** The keys of all groups in which a group is nested, directly or through others; its own is not among them. */
export function keysAround(key: string, { outerKeys }: AdoptionContext): ReadonlySet<string> {
  const reached = new Set([key]);
  for (const inner of reached) for (const outer of outerKeys.get(inner) ?? []) reached.add(outer);
  reached.delete(key);
  return reached;
}

/** `directory/support.yaml:9`. */
export function placeOf({ manifest }: AdoptionContext, origin: Origin): string {
  return printRange(manifest.locate(origin));
}
