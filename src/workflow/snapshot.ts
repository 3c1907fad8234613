import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import { unknownAttributes } from '../resolve/attribute-faults.ts';
import { unlistedAttributes } from '../resolve/unlisted.ts';
import type { Runtime } from '../runtime.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ScimResource } from '../scim/resource.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';
import type { Profile } from '../target/profile.ts';
import { describeSource, type Snapshot } from '../target/snapshot.ts';
import { keptOfGroups, keptOfUsers, namesOf, projector } from '../target/snapshot-projection.ts';
import { hideNames } from '../target/snapshot-pseudonyms.ts';
import { readEveryGroup } from './import-reading.ts';
import { peopleNeed, type SnapshotNeed, snapshotNeed } from './snapshot-need.ts';

export interface SnapshotRequest {
  readonly manifest: LoadedManifest;
  readonly declaration: TargetDeclaration;
  readonly target: Target;
  readonly runtime: Pick<Runtime, 'now'>;
  readonly rollcallVersion: string;
  /** Attributes of people that a manifest may come to need, beside those that this one does. */
  readonly attributes: readonly AttributePath[];
  /** Skills, languages and roles even where the manifest has no catalogue of them. */
  readonly access: boolean;
  /** Makes pseudonyms of names; absent: names stay names. */
  readonly salt?: string;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/**
 * Reads everything that a plan of this manifest, or of one much like it, could need. Reads only.
 *
 * @throws DiagnosticError `unknown-attribute` for one that was asked for and the server lacks; or when the directory cannot be
 *   reached or denies access
 */
export async function takeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const { manifest, declaration, target, runtime, rollcallVersion, attributes, access, salt } = request;
  refuseUnknown(attributes, target.profile);
  const takenAt = new Date(runtime.now()).toISOString();
  const day = takenAt.slice(0, 10);
  const need = snapshotNeed({ manifest, profile: target.profile, day, attributes, access });
  const { groups, users, gaps, catalogues } = await readAll(request, need);
  const read = {
    userAttributes: namesOf(need.users, keptOfUsers),
    groupAttributes: namesOf(need.groups, keptOfGroups),
    catalogues: need.catalogues,
  };
  const snapshot: Snapshot = {
    header: {
      document: 'snapshot',
      formatVersion: 1,
      rollcallVersion,
      takenAt,
      ...describeSource(target, declaration),
      read,
      catalogues,
      gaps,
      counts: { groups: groups.length, users: users.length },
    },
    groups: narrowed(groups, read.groupAttributes),
    users: narrowed(users, read.userAttributes),
  };
  return salt === undefined ? snapshot : hideNames(snapshot, salt);
}

/** A word that is mistyped would leave a snapshot that holds nothing under it, and be missed only by the plan. */
function refuseUnknown(attributes: readonly AttributePath[], profile: Profile): void {
  const { schemas, carriers } = profile;
  const unlisted = unlistedAttributes(profile, carriers, schemas);
  const faults = unknownAttributes(attributes, 'user', { schemas, unlisted });
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(...errors);
}

async function readAll(request: SnapshotRequest, need: SnapshotNeed): Promise<LiveDirectory> {
  const { target, onProgress } = request;
  const { groups, gaps } = await readEveryGroup(request, need.groups);
  const people = await readDirectory(target, peopleNeed(need, groups), onProgress);
  return { ...people, groups, gaps: [...people.gaps, ...gaps] };
}

function narrowed<T extends { readonly resource: ScimResource }>(
  all: readonly T[],
  names: readonly string[],
): readonly T[] {
  const project = projector(names);
  return all.map((each) => ({ ...each, resource: project(each.resource) }));
}
