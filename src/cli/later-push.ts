import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { shortHash } from '../changeset/short-hash.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { CiContext } from '../forge/ci.ts';
import type { Forge } from '../forge/forge.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { reaches } from '../manifest/reach.ts';
import type { Runtime } from '../runtime.ts';
import { askGit } from '../workflow/git.ts';

/**
 * Refuses a job that runs late, or once more: it plans with the manifest of its own commit, and what a later merge took
 * away was once approved.
 *
 * @throws DiagnosticError `approval-stale` when the branch has another manifest by now, or nobody can tell
 */
export async function refuseAfterLaterPush(
  { commit, branch }: CiContext,
  forge: Forge,
  manifest: LoadedManifest,
  env: Runtime['env'],
): Promise<void> {
  if (commit === undefined || branch === undefined) return;
  const changed = await forge.filesChangedSince(commit, branch);
  const since = `since ${shortHash(commit)}`;
  if (changed === 'unknown') {
    const summary = 'whether a later push changed the manifest cannot be told';
    throw laterPush(summary, `${branch} does not go on from ${shortHash(commit)}, or has too many changes.`);
  }
  if (changed.length === 0) return;
  const parts = await partsOf(manifest, changed, env);
  const [first] = parts;
  if (first === undefined) return;
  const more = parts.length > 1 ? ` and ${parts.length - 1} more` : '';
  const summary = 'a later push changed the manifest; its own job applies it';
  throw laterPush(summary, `On ${branch}: ${first}${more} changed ${since}.`);
}

/** The changed files that are the manifest's. Where the manifest lies in the repository git says; without git all are. */
async function partsOf(
  manifest: LoadedManifest,
  changed: readonly string[],
  env: Runtime['env'],
): Promise<readonly string[]> {
  const { folder } = manifest;
  const place = await askGit(folder, ['rev-parse', '--show-prefix'], env).catch(() => undefined);
  if (place?.exitCode !== 0) return changed;
  const prefix = place.stdout.toString().replace(/\n$/, '');
  const linked = await linkedFiles(manifest);
  return changed.filter((path) => {
    if (!path.startsWith(prefix)) return false;
    const inside = path.slice(prefix.length);
    return linked.has(inside) || reaches(manifest, inside);
  });
}

/** Where the manifest's files lie that are read through links. */
async function linkedFiles({ folder, files, sources }: LoadedManifest): Promise<ReadonlySet<string>> {
  const root = await realpath(folder);
  const paths = [...files, ...sources].flatMap((each) => ('path' in each ? [each.path] : []));
  const real = await Promise.all(
    paths.map((path) => realpath(`${root}${sep}${path}`).catch(() => undefined)),
  );
  return new Set(
    real.flatMap((path) => (path === undefined ? [] : [relative(root, path).replaceAll(sep, '/')])),
  );
}

function laterPush(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError({
    code: 'approval-stale',
    severity: 'error',
    summary,
    detail,
    advice: 'Nothing was written. To do the same once more, let a new pull request plan it.',
  });
}
