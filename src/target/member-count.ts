import type { LiveGroup } from '../directory/resource.ts';
import { isRecord } from './errors.ts';
import type { Target } from './target.ts';

/** What the vendor's own API counts, where it has one: the only witness against a list that is cut everywhere. */
export async function countMembers(target: Target, id: string): Promise<number | undefined> {
  const route = target.profile.groupRoute;
  if (route.kind !== 'platform') return undefined;
  const path = `${route.path}/${encodeURIComponent(id)}`;
  // Not a right of its own: where the count may not be seen there is one witness less, and that is all.
  const reply = await target.send({ right: 'discover', method: 'GET', base: 'platform', path });
  const body = reply.kind === 'answer' && isRecord(reply.json) ? reply.json : {};
  const count = body[route.memberCountField];
  return typeof count === 'number' ? count : undefined;
}

/** How many members the server showed of the group; none where it showed no list. */
export function memberCount({ members = [] }: Partial<Pick<LiveGroup, 'members'>> = {}): number {
  return members.length;
}
