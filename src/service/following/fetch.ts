import { fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import type { Runtime } from '../../runtime.ts';
import { askGit, cleanEnvironment, runGit } from '../../workflow/git.ts';
import { revisionUnreadable } from '../../workflow/revision-fault.ts';

/** A branch of a remote that the repository knows by name. */
export interface RemoteBranch {
  readonly remote: string;
  readonly branch: string;
}

export interface FetchRequest {
  /** A folder of the repository. */
  readonly folder: string;
  /** `origin/main` */
  readonly ref: string;
  readonly env: Runtime['env'];
}

/** A remote that does not answer is given up, and the last revision that came holds. */
const limit = 120_000;

/**
 * Nothing of the repository runs: no hook, no file-system monitor, no housekeeping. How the remote is reached and which
 * credentials are used is the operator's, as with their own `git fetch`; but nothing unencrypted, and no `ext::` command
 * (git-scm.com/docs/git, GIT_ALLOW_PROTOCOL).
 */
const settings = ['core.fsmonitor=', 'core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false'];
const protocols = 'https:ssh:file';

/** What the operator says about how to get there; `cleanEnvironment` takes it out, for strangers' repositories. */
const ways = /^(?:SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_ASKPASS|GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+))$/;

/** Splits `origin/main` at the name of a remote that the repository has. */
export async function remoteBranch({ folder, ref, env }: FetchRequest): Promise<Outcome<RemoteBranch>> {
  const answer = await askGit(folder, ['remote'], env).catch(() => undefined);
  if (answer === undefined) return fail([revisionUnreadable('there is no git here', 'Install git.')]);
  if (answer.exitCode !== 0) {
    return fail([
      revisionUnreadable('the manifest is in no git repository that may be read', undefined, answer.stderr),
    ]);
  }
  const remotes = answer.stdout.toString().split('\n').filter(Boolean);
  const remote = remotes.find((name) => ref.startsWith(`${name}/`) && !name.startsWith('-'));
  const branch = ref.slice((remote?.length ?? 0) + 1);
  // git-check-ref-format(1) forbids these; a colon would make two refs of one.
  if (remote === undefined || !/^[^\s~^:?*[\\\p{Cc}]+$/u.test(branch)) {
    return fail([
      revisionUnreadable(
        `"${ref}" is no branch of a remote that this repository has`,
        `Name one as in origin/main.${remotes.length > 0 ? ` Remotes here: ${remotes.join(', ')}.` : ''}`,
      ),
    ]);
  }
  return succeed({ remote, branch });
}

/**
 * Fetches a branch into a ref of our own: neither the working tree nor the person's branches know of it.
 *
 * @returns the commit; with a warning when the fetch failed and it is the one of an earlier fetch. Faults: there is none
 */
export async function fetchBranch(
  { remote, branch }: RemoteBranch,
  { folder, ref, env }: FetchRequest,
): Promise<Outcome<string>> {
  const ours = `refs/rollcall/followed/${remote}/${branch}`;
  const fetched = await runGit(
    folder,
    [
      ...['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), 'fetch', '--quiet', '--no-tags'],
      ...['--no-recurse-submodules', '--no-prune', '--no-write-fetch-head', '--refmap=', '--', remote],
      `+refs/heads/${branch}:${ours}`,
    ],
    fetchEnvironment(env),
    { limit },
  );
  const warnings =
    fetched.exitCode === 0
      ? []
      : [revisionUnreadable(`${ref} could not be fetched`, undefined, withoutCredentials(fetched.stderr))];
  const found = await askGit(folder, ['rev-parse', '--verify', '--quiet', `${ours}^{commit}`], env);
  const commit = found.stdout.toString().trim();
  if (found.exitCode !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
    return fail(warnings.length > 0 ? warnings : [revisionUnreadable(`${ref} is no commit`)]);
  }
  return succeed(
    commit,
    warnings.map((warning) => ({
      ...warning,
      severity: 'warning',
      advice: 'What was fetched last holds on.',
    })),
  );
}

function fetchEnvironment(env: Runtime['env']): NodeJS.ProcessEnv {
  const way = Object.entries(env).filter(([name]) => ways.test(name));
  const { GIT_NO_LAZY_FETCH: _ofNoUse, ...clean } = cleanEnvironment(env);
  return { ...clean, ...Object.fromEntries(way), GIT_ALLOW_PROTOCOL: protocols };
}

/** The first line says it. git takes passwords out of addresses, mostly. */
function withoutCredentials(said: string): string {
  const [first = ''] = said.split('\n');
  return first.replace(/\/\/[^@/\s]*@/g, '//***@');
}
