import { readAttribute } from '../scim/resource.ts';
import { fetchPage, type Identified } from './paging.ts';
import { type Finding, fine, warning } from './probe-finding.ts';
import type { Sample } from './probe-lists.ts';
import type { Target } from './target.ts';

const usualFilter = 'active eq false';

/** Whether a listing shows people who are inactive, or what else does: an overlooked person looks unknown. */
export async function probeInactive(target: Target, { items, isWhole }: Sample): Promise<readonly Finding[]> {
  const { inactiveUsers } = target.profile;
  if (inactiveUsers === undefined && items.some(isInactive)) {
    return [fine('inactive people', 'are listed among the others')];
  }
  const filter = inactiveUsers ?? usualFilter;
  const page = await fetchPage(
    { target, of: 'users', attributes: ['userName', 'active'], pageSize: 1, filter },
    { startIndex: 1, count: 1 },
  );
  if (page.kind === 'missing') {
    const summary = `cannot be asked for with ${filter}: ${page.reason}`;
    const verdict = inactiveUsers === undefined ? fine : warning;
    return [verdict('inactive people', summary)];
  }
  const found = page.items.filter(isInactive).length > 0;
  const number = page.total ?? page.items.length;
  if (inactiveUsers !== undefined) {
    return [fine('inactive people', found ? `${number}, listed by a filter of their own` : 'none are there')];
  }
  if (!found || !isWhole) return [fine('inactive people', 'none were seen')];
  const advice = 'Without the filter a plan takes them for people who do not exist.';
  const summary = `${number} are there and a plain list leaves them out`;
  return [warning('inactive people', summary, { advice, profile: { inactiveUsers: usualFilter } })];
}

function isInactive(item: Identified): boolean {
  return /^false$/i.test(String(readAttribute(item, 'active') ?? true));
}
