import { hostname, userInfo } from 'node:os';
import type { Actor } from '../apply/actor.ts';
import { type CiContext, ciContext } from '../forge/ci.ts';
import type { Runtime } from '../runtime.ts';
import { askGit } from '../workflow/git.ts';

/** Who runs this, where, and from which commit of the manifest's folder; what cannot be known is left out. */
export async function actorHere(folder: string, env: Runtime['env']): Promise<Actor> {
  const user = userName();
  const ci = ciContext(env);
  return {
    ...(user !== undefined && { user }),
    host: hostname(),
    ...(ci && { ci: jobOf(ci) }),
    ...(await checkout(folder, env)),
  };
}

/** An account without a name, as containers have them, is nobody. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

function jobOf({ apiUrl: _apiUrl, branch: _branch, ...job }: CiContext): NonNullable<Actor['ci']> {
  return job;
}

/** Neither git nor a repository is needed to apply a plan. */
async function checkout(folder: string, env: Runtime['env']): Promise<Pick<Actor, 'commit' | 'isDirty'>> {
  try {
    const head = await askGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'], env);
    if (head.exitCode !== 0) return {};
    const commit = head.stdout.toString().trim();
    const status = await askGit(folder, ['status', '--porcelain', '-z', '--no-renames', '--', '.'], env);
    return { commit, ...(status.exitCode === 0 && { isDirty: differs(status.stdout.toString()) }) };
  } catch {
    return {};
  }
}

/** Whether anything differs but the records that rollcall keeps there itself. */
function differs(status: string): boolean {
  const files = status.split('\0').filter((entry) => entry !== '');
  return files.some((entry) => !/(?:^|\/)\.rollcall\//.test(entry.slice('XY '.length)));
}
