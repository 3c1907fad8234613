import { fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { findManifest } from '../../manifest/find.ts';
import type { Runtime } from '../../runtime.ts';
import { askGit } from '../../workflow/git.ts';
import { revisionUnreadable } from '../../workflow/revision-fault.ts';
import { bringFiles, checkOut } from './checkout.ts';
import { fetchBranch, type RemoteBranch, remoteBranch } from './fetch.ts';
import { homePlace, type LookForPlace, type PlaceSeen } from './place.ts';

export interface RefOptions {
  readonly folder: string;
  /** A file, or a folder that holds one, relative to `folder`; it need not be there outside of the revision. */
  readonly config?: string;
  /** `origin/main` */
  readonly ref: string;
  readonly runtime: Pick<Runtime, 'env' | 'now'>;
}

/**
 * The manifest as a branch of a remote has it, fetched at each look and laid out below `.rollcall/`, past the working tree.
 * A fetch that fails is a warning: what was fetched last holds on.
 */
export function followRef({ folder, config, ref, runtime: { env, now } }: RefOptions): LookForPlace {
  const home = homePlace(folder, config);
  const request = { folder: home.folder, ref, env };
  let branch: RemoteBranch | undefined;

  async function revisionAt(commit: string): Promise<Outcome<PlaceSeen>> {
    const prefix = await askGit(home.folder, ['rev-parse', '--show-prefix'], env);
    const tree = {
      folder: home.folder,
      commit,
      prefix: prefix.stdout.toString().replace(/\n$/, '').replace(/\/$/, ''),
      env,
    };
    const laidOut = await checkOut({ ...tree, now: now() });
    if ('fault' in laidOut) return fail([revisionUnreadable(`${ref} ${laidOut.fault}`)]);
    const root = findManifest(laidOut.folder, home.file);
    const place = root.ok ? root : findManifest(laidOut.folder);
    if (!place.ok) return fail([revisionUnreadable(`${ref} has no ${home.file ?? 'rollcall.yaml'}`)]);
    return succeed({
      place: place.value,
      home: home.folder,
      revision: commit,
      bring: async (paths) =>
        (await bringFiles(paths, laidOut.folder, tree)).map((fault) => revisionUnreadable(`${ref} ${fault}`)),
    });
  }

  return async () => {
    if (branch === undefined) {
      const named = await remoteBranch(request);
      if (!named.ok) return named;
      branch = named.value;
    }
    const fetched = await fetchBranch(branch, request);
    if (!fetched.ok) return fetched;
    const revision = await revisionAt(fetched.value);
    return revision.ok
      ? succeed(revision.value, fetched.warnings)
      : fail([...revision.diagnostics, ...fetched.warnings]);
  };
}
