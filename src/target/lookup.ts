import { foldName } from '../scim/fold.ts';
import { readAttribute } from '../scim/resource.ts';
import { fetchPage, type Identified, type ListRequest } from './paging.ts';
import type { Target } from './target.ts';

/** An attribute and the value somebody is known by. */
export interface Key {
  readonly attribute: string;
  readonly value: string;
}

export interface LookUpRequest {
  readonly target: Target;
  readonly of: ListRequest['of'];
  readonly attributes: readonly string[];
}

/**
 * The resources that hold a key, or undefined when the answer means nothing: filters lie silently, so every hit is
 * compared here, and "nobody" counts only once the same look-up has found somebody in this run. An answer with somebody
 * else in it comes from a server that ignores filters: then a hit is an accident of the first page and proves nothing.
 */
async function lookUp(request: LookUpRequest, key: Key): Promise<readonly Identified[] | undefined> {
  const { target, of } = request;
  const lookup = nameOf(of, key.attribute);
  const page = await fetchPage(
    { ...request, pageSize: target.profile.pageSize, filter: filterFor(key) },
    { startIndex: 1, count: target.profile.expensivePageSize },
  );
  if (page.kind === 'missing') return undefined;
  const hits = page.items.filter((item) => holdsKey(item, key));
  if (hits.length < page.items.length) target.refutedLookups.add(lookup);
  if (hits.length > 0) target.provenLookups.add(lookup);
  return isProven(request, key.attribute) ? hits : undefined;
}

/** Whether "nobody" may be believed of look-ups by this attribute. */
function isProven({ target, of }: LookUpRequest, attribute: string): boolean {
  const lookup = nameOf(of, attribute);
  return target.provenLookups.has(lookup) && !target.refutedLookups.has(lookup);
}

function isRefuted({ target, of }: LookUpRequest, attribute: string): boolean {
  return target.refutedLookups.has(nameOf(of, attribute));
}

/** Looks for somebody who is certainly there, so that later look-ups by the same attribute may be believed. */
async function proveLookUp(
  request: LookUpRequest,
  attribute: string,
  present: readonly Identified[],
): Promise<boolean> {
  if (isProven(request, attribute)) return true;
  for (const item of present) {
    const value = readAttribute(item, attribute);
    if (typeof value !== 'string' || value === '') continue;
    return (await lookUp(request, { attribute, value })) !== undefined;
  }
  return false;
}

/** Somebody who is certainly there, to prove the look-up with; nobody when it is proved already. */
export async function somebody(
  request: LookUpRequest,
  { attribute }: Pick<Key, 'attribute'>,
): Promise<readonly Identified[]> {
  if (isProven(request, attribute)) return [];
  const page = await fetchPage({ ...request, pageSize: 1 }, { startIndex: 1, count: 1 });
  return page.kind === 'page' ? page.items : [];
}

/** All keys at once; undefined as soon as one answer cannot be believed, even with somebody present as a proof. */
export async function lookUpAll(
  request: LookUpRequest,
  keys: readonly Key[],
  present: readonly Identified[],
): Promise<readonly Identified[] | undefined> {
  const answers = await Promise.all(keys.map((key) => lookUp(request, key)));
  if (keys.some(({ attribute }) => isRefuted(request, attribute))) return undefined;
  for (const [index, answer] of answers.entries()) {
    const key = keys[index];
    if (answer !== undefined || key === undefined) continue;
    const found = answers.flatMap((hits) => hits ?? []);
    if (!(await proveLookUp(request, key.attribute, [...found, ...present]))) return undefined;
  }
  return answers.flatMap((hits) => hits ?? []);
}

/** userName and displayName are folded, everything else compares exactly (RFC 7643 sections 3.1 and 4.1.1). */
export function holdsKey(item: Identified, { attribute, value }: Key): boolean {
  const held = readAttribute(item, attribute);
  if (typeof held !== 'string') return false;
  const folds = attribute === 'userName' || attribute === 'displayName';
  return folds ? foldName(held) === foldName(value) : held === value;
}

/** Filter values are JSON strings (RFC 7644 section 3.4.2.2). */
function filterFor({ attribute, value }: Key): string {
  return `${attribute} eq ${JSON.stringify(value)}`;
}

function nameOf(of: ListRequest['of'], attribute: string): string {
  return `${of} by ${attribute}`;
}
