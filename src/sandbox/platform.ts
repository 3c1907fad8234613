import type { ScimValue } from '../scim/resource.ts';
import { isComplex } from '../scim/resource.ts';
import type { Directory } from './face.ts';
import type { Answer, SandboxRequest } from './http.ts';
import { cutPage } from './paging.ts';
import { badRequest } from './refusal.ts';
import type { Switches } from './switches.ts';

/** What the platform routes of one organisation share. */
export interface Platform {
  readonly directory: Directory;
  readonly switches: Switches;
  /** Every platform path starts with it. */
  readonly base: string;
}

export const PLATFORM_BASE = '/api/v2';

const DEFAULT_PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 500;

/**
 * A page of what was found in the platform's envelope, each shown by `show`; `pageSize` and `pageNumber` come from
 * the query or, in a search, from the body.
 */
export function entityPage<T>(
  found: readonly T[],
  show: (one: T) => unknown,
  request: SandboxRequest,
  {
    listName = 'entities',
    asked = Object.fromEntries(request.query),
    maxPageSize = MAX_PAGE_SIZE,
  }: PageOptions = {},
): Answer {
  const pageSize = Math.min(maxPageSize, positive('pageSize', asked.pageSize, DEFAULT_PAGE_SIZE));
  const pageNumber = positive('pageNumber', asked.pageNumber, 1);
  const window = { startIndex: (pageNumber - 1) * pageSize + 1, count: pageSize };
  const page = cutPage(found, window, request.struck);
  const total = request.struck.shortTotal === undefined ? found.length : page.length;
  return {
    status: 200,
    body: {
      [listName]: page.map(show),
      pageSize,
      pageNumber,
      total,
      pageCount: Math.ceil(total / pageSize),
      selfUri: request.path,
    },
  };
}

interface PageOptions {
  readonly listName?: string;
  readonly asked?: Readonly<Record<string, unknown>>;
  /** A larger page is cut to this size. */
  readonly maxPageSize?: number;
}

function positive(name: string, given: unknown, otherwise: number): number {
  if (given === undefined || given === null) return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw badRequest('invalidValue', `${name} must be a positive number.`);
  return number;
}

/** The JSON object a platform request carries. */
export function bodyOf(request: SandboxRequest): Readonly<Record<string, ScimValue>> {
  const body = request.body as ScimValue | undefined;
  if (!isComplex(body)) throw badRequest('invalidSyntax', 'The request needs a JSON object.');
  return body;
}

/** Ids as the SDKs send them: repeated, or joined by commas. */
export const idsIn = (query: URLSearchParams, parameter: string): readonly string[] =>
  query.getAll(parameter).flatMap((ids) => ids.split(',').filter((id) => id !== ''));
