import type { LiveUser } from '../directory/resource.ts';
import { singleUserAttributes } from './attributes.ts';
import { readUser } from './client.ts';
import { remoteFault } from './errors.ts';
import { hiddenPeople } from './hidden-people.ts';
import { listAll } from './listing.ts';
import { holdsKey, type Key, type LookUpRequest, lookUpAll, somebody } from './lookup.ts';
import type { Identified } from './paging.ts';
import type { Target } from './target.ts';

/**
 * Everybody of this userName, active or not; `asked` as for `readUser`.
 * Where a look-up cannot be believed everybody is listed, because a person who is overlooked here would be created a
 * second time. Throws DiagnosticError (remote-error) when even that leaves it open.
 */
export async function findUsers(
  target: Target,
  userName: string,
  asked: readonly string[] = singleUserAttributes(target.profile, []),
): Promise<readonly LiveUser[]> {
  const key: Key = { attribute: 'userName', value: userName };
  const request: LookUpRequest = { target, of: 'users', attributes: ['id', 'userName'] };
  const shown = (await lookUpShown(request, key)) ?? (await listShown(request, key));
  const found = shown.length > 0 ? shown : await findHidden(target, key);
  const users = await Promise.all(found.map(({ id }) => readUser(target, id, asked)));
  return users.filter((user) => user !== undefined);
}

async function lookUpShown(request: LookUpRequest, key: Key): Promise<readonly Identified[] | undefined> {
  if (!request.target.profile.userFilters.includes(key.attribute)) return undefined;
  return lookUpAll(request, [key], await somebody(request, key));
}

async function listShown(request: LookUpRequest, key: Key): Promise<readonly Identified[]> {
  const { target } = request;
  const { items, gap } = await listAll({ ...request, pageSize: target.profile.pageSize });
  return hitsIn(target, key, items, gap);
}

async function findHidden(target: Target, key: Key): Promise<readonly Identified[]> {
  const { items, gap } = await hiddenPeople(target, key.value);
  return hitsIn(target, key, items, gap);
}

function hitsIn(
  target: Target,
  key: Key,
  items: readonly Identified[],
  gap: string | undefined,
): readonly Identified[] {
  const hits = items.filter((item) => holdsKey(item, key));
  if (hits.length > 0 || gap === undefined) return hits;
  throw remoteFault('remote-error', `${target.name} cannot say whether ${key.value} exists`, { detail: gap });
}
