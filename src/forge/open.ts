import type { Runtime, Secret } from '../runtime.ts';
import type { CiContext } from './ci.ts';
import type { Forge } from './forge.ts';
import { patientFetch } from './patient-fetch.ts';

/** The forge of the context, spoken to with this token. Nothing is asked yet; `signal` stops what is in flight. */
export async function openForge(
  context: CiContext,
  token: Secret,
  runtime: Pick<Runtime, 'now' | 'sleep' | 'random'>,
  signal?: AbortSignal,
): Promise<Forge> {
  const fetch = patientFetch({ runtime, ...(signal !== undefined && { signal }) });
  if (context.forge === 'gitlab') return (await import('./gitlab.ts')).openGitlab(context, token, fetch);
  return (await import('./github.ts')).openGithub(context, token, fetch);
}
