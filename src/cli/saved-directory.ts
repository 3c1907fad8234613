import { resolve } from 'node:path';
import type { LoadedManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import { readSnapshotFile } from '../target/snapshot-file.ts';
import { openSnapshot, type SnapshotTarget } from '../target/snapshot-target.ts';
import { namesInManifest } from '../workflow/snapshot-need.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

/** Opens a snapshot as the directory it was taken of; `file` is relative to the session's folder. */
export async function openSaved(
  file: string,
  manifest: LoadedManifest,
  declaration: TargetDeclaration,
  session: Session,
): Promise<SnapshotTarget> {
  const snapshot = take(await readSnapshotFile(resolve(session.folder, file), file), session);
  const { locate } = manifest;
  return take(openSnapshot(snapshot, declaration, { locate, names: namesInManifest(manifest) }), session);
}
