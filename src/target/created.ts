import { type LiveGroup, resourceId } from '../directory/resource.ts';
import { readGroup } from './client.ts';
import { isRemoteError } from './errors.ts';
import type { Target } from './target.ts';

const firstPause = 250;

/** The new group as SCIM shows it, which may take a moment; the bare group when it does not in time. */
export async function readCreated(target: Target, id: string, displayName: string): Promise<LiveGroup> {
  let waited = 0;
  for (let pause = firstPause; ; pause *= 2) {
    const group = await readIfShown(target, id);
    if (group) return group;
    if (waited >= target.profile.consistencyDelay) break;
    await target.pause(pause);
    waited += pause;
  }
  return { id: resourceId(id), displayName, members: [], resource: { id, displayName } };
}

async function readIfShown(target: Target, id: string): Promise<LiveGroup | undefined> {
  try {
    return await readGroup(target, id, true);
  } catch (error) {
    // The group exists: that reading it failed must not make its creation look failed.
    if (isRemoteError(error)) return undefined;
    throw error;
  }
}
