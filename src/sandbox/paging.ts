import { LIST_RESPONSE_SCHEMA, type ScimResource } from '../scim/resource.ts';
import type { Struck } from './faults.ts';
import { badRequest, Refusal } from './refusal.ts';

export interface PageRequest {
  readonly startIndex: number;
  readonly count: number;
}

/** RFC 7644 3.4.2.4: startIndex is 1-based and below 1 means 1; a negative count means 0. */
export function readPage(
  startIndex: unknown,
  count: unknown,
  defaultCount: number,
  cap: number,
): PageRequest {
  return {
    startIndex: Math.max(1, wholeNumber('startIndex', startIndex) ?? 1),
    count: Math.min(cap, Math.max(0, wholeNumber('count', count) ?? defaultCount)),
  };
}

function wholeNumber(name: string, given: unknown): number | undefined {
  if (given === undefined || given === null) return undefined;
  const number = given === '' ? Number.NaN : Number(given);
  if (!Number.isInteger(number)) throw badRequest('invalidValue', `${name} must be a whole number.`);
  return number;
}

/** Cuts the asked page out of everything that was found, with the harm that faults do to it. */
export function cutPage<T>(
  found: readonly T[],
  { startIndex, count }: PageRequest,
  struck: Struck,
): readonly T[] {
  const { failingPage, duplicateAcrossPages } = struck;
  const pageNumber = count === 0 ? 1 : Math.floor((startIndex - 1) / count) + 1;
  if (failingPage?.page === pageNumber) {
    throw new Refusal(failingPage.status ?? 500, 'This page could not be read.', { gateway: true });
  }
  const from = startIndex - 1 - (duplicateAcrossPages !== undefined && pageNumber > 1 ? 1 : 0);
  return found.slice(from, from + count);
}

/** The envelope of RFC 7644 3.4.2. */
export function listResponse(
  resources: readonly ScimResource[],
  total: number,
  page: PageRequest,
  struck: Struck,
) {
  return {
    schemas: [LIST_RESPONSE_SCHEMA],
    totalResults: struck.shortTotal === undefined ? total : resources.length,
    startIndex: page.startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
