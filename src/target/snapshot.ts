import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { SnapshotHeader } from './snapshot.gen.ts';
import type { Target } from './target.ts';

export type { SnapshotHeader } from './snapshot.gen.ts';

/** What was read of a directory at one time, kept in a file. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly groups: readonly LiveGroup[];
  readonly users: readonly LiveUser[];
}

/** Which directory a snapshot is of, and what its server said of itself. */
export function describeSource(
  { name, type, baseUrl, identity, profile }: Target,
  declaration: TargetDeclaration,
): Pick<SnapshotHeader, 'target' | 'server'> {
  const { patchSupported, versioning, nesting, schemas, carriers } = profile;
  return {
    target: {
      name,
      type,
      baseUrl,
      profile: declaration.profile,
      ...(identity !== undefined && { identity }),
    },
    server: { patchSupported, versioning, nesting, schemas, carriers },
  };
}
