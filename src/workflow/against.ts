import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { SourceRange } from '../diagnostic/source.ts';
import { systemFault } from '../file/fault.ts';
import { findManifest } from '../manifest/find.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { ManifestComparison } from '../manifest/manifest-comparison.gen.ts';
import type { Runtime } from '../runtime.ts';
import { layOut } from './against-files.ts';
import { compareRevisions, loadManifestRevision, type ManifestRevision } from './against-manifests.ts';
import { changedRecords } from './against-records.ts';
import { listTree, type TreeEntry } from './against-tree.ts';
import { askGit } from './git.ts';
import { revisionUnreadable } from './revision-fault.ts';

export interface AgainstRequest {
  /** The manifest as it is now. */
  readonly manifest: LoadedManifest;
  /** A branch, a tag or a commit of the repository that the manifest is in. */
  readonly ref: string;
  readonly runtime: Pick<Runtime, 'env'>;
  readonly rollcallVersion: string;
}

/**
 * Compares the manifest with what it was at a revision. Asks no server and follows no reference to a secret, so that a
 * stranger's pull request can be looked at.
 *
 * @returns the comparison; or why the revision cannot be read, with its name at every fault of its manifest
 */
export async function compareAgainst(request: AgainstRequest): Promise<Outcome<ManifestComparison>> {
  const { manifest, ref, rollcallVersion } = request;
  const revision = await findRevision(request);
  if (!revision.ok) return revision;
  const { commit } = revision.value;
  const { env } = request.runtime;
  const tree = await listTree({ folder: manifest.folder, ...revision.value, env });
  if ('fault' in tree) return fail([revisionUnreadable(`${ref} ${tree.fault}`)]);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'rollcall-against-')));
  try {
    const before = await loadRevision(request, tree.entries, folder);
    if (!before.ok) return before;
    const after = await loadManifestRevision({ folder: manifest.folder, file: rootFileOf(manifest) });
    if (!after.ok) return after;
    const compared = compareRevisions(before.value, after.value, (each) =>
      changedRecords(each, tree.objects),
    );
    return succeed({
      document: 'manifest-comparison',
      formatVersion: 1,
      rollcallVersion,
      before: { ref, commit, digest: before.value.digest },
      after: { digest: after.value.digest },
      ...compared,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Revision {
  readonly commit: string;
  /** The manifest's folder inside the repository. */
  readonly prefix: string;
}

async function findRevision({ manifest, ref, runtime }: AgainstRequest): Promise<Outcome<Revision>> {
  const { folder } = manifest;
  // What begins with a hyphen would be an option; no name of a branch or tag does (git-check-ref-format(1)).
  if (!/^[^-\p{Cc}][^\p{Cc}]*$/u.test(ref)) return fail([unknownRevision(ref)]);
  const place = await askGit(folder, ['rev-parse', '--show-prefix'], runtime.env).catch(() => undefined);
  if (place === undefined) return fail([revisionUnreadable('there is no git here', 'Install git.')]);
  if (place.exitCode !== 0) {
    return fail([
      revisionUnreadable('the manifest is in no git repository that may be read', undefined, place.stderr),
    ]);
  }
  const question = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const found = await askGit(folder, question, runtime.env);
  const commit = found.stdout.toString().trim();
  if (found.exitCode !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) return fail([unknownRevision(ref)]);
  return succeed({ commit, prefix: place.stdout.toString().replace(/\n$/, '').replace(/\/$/, '') });
}

async function loadRevision(
  { manifest, ref, runtime }: AgainstRequest,
  entries: readonly TreeEntry[],
  folder: string,
): Promise<Outcome<ManifestRevision>> {
  const laidOut = layOut(entries, folder, { folder: manifest.folder, env: runtime.env });
  // Two names may be one on this file system, or too long for it.
  const fault = await laidOut.catch((error) => ({
    fault: `cannot be laid out here: it ${systemFault(error).what}`,
  }));
  if (fault !== undefined) return fail([revisionUnreadable(`${ref} ${fault.fault}`)]);
  // The root file may have been called otherwise then.
  const root = rootFileOf(manifest);
  const place = entries.some(({ path }) => path === root)
    ? succeed({ folder, file: root })
    : findManifest(folder);
  if (!place.ok) return fail([revisionUnreadable(`${ref} has no ${root}`)]);
  const loaded = await loadManifestRevision(place.value);
  return loaded.ok ? loaded : fail(loaded.diagnostics.map((each) => atRevision(each, ref)));
}

function rootFileOf({ files }: LoadedManifest): string {
  return files[0]?.path ?? 'rollcall.yaml';
}

/** The same fault with the revision before each of its places: `main:directory/support.yaml`. */
function atRevision(diagnostic: Diagnostic, ref: string): Diagnostic {
  const { range, related, summary } = diagnostic;
  const named = (place: SourceRange) => ({ ...place, file: `${ref}:${place.file}` });
  return {
    ...diagnostic,
    summary: `at ${ref}: ${summary}`,
    ...(range !== undefined && { range: named(range) }),
    ...(related !== undefined && {
      related: related.map((each) => ({ ...each, range: named(each.range) })),
    }),
  };
}

function unknownRevision(ref: string): Diagnostic {
  return revisionUnreadable(
    `"${ref}" is no revision of this repository`,
    'Name a branch, a tag or a commit. A shallow clone lacks most of them: fetch it first (actions/checkout: `fetch-depth: 0`).',
  );
}
