import { readFile } from 'node:fs/promises';
import type { Runtime } from '../runtime.ts';
import type { CiContext } from './ci.ts';

/**
 * The context with the head of the pull request, where only the event that started the job tells it: in a workflow for a
 * pull request, GITHUB_SHA is a merge that nobody pushed. An event that cannot be read tells nothing.
 */
export async function withEvent(context: CiContext, env: Runtime['env']): Promise<CiContext> {
  if (context.commit !== undefined || context.pullRequest === undefined || !env.GITHUB_EVENT_PATH)
    return context;
  const event = await readFile(env.GITHUB_EVENT_PATH, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const { number, head } = event?.pull_request ?? {};
  const isOurs = number === context.pullRequest && /^[0-9a-f]{40,64}$/.test(String(head?.sha));
  return isOurs ? { ...context, commit: head.sha } : context;
}
