import { seededRandom } from './random.ts';

/**
 * Which requests a fault strikes: those that match `method` and `path`, after `skip` of them have passed, at most
 * `times` of them, each with `probability`. `path` is the whole path without the query, `*` standing for any text,
 * in any case: `{ method: 'POST', path: '*groups', skip: 1, times: 1 }` is the second POST of a group.
 */
export interface FaultTrigger {
  readonly method?: string;
  readonly path?: string;
  readonly skip?: number;
  readonly times?: number;
  readonly probability?: number;
}

export type FaultKind =
  | { readonly kind: 'latency'; readonly ms: number; readonly jitter?: number }
  | { readonly kind: 'tooManyRequests'; readonly retryAfter: number }
  | { readonly kind: 'serverError'; readonly statuses?: readonly number[] }
  /** `after-write` is the lost answer: the change was made and nobody said so. */
  | { readonly kind: 'cutConnection'; readonly moment: 'before-write' | 'after-write' }
  /** Somebody else writes the resource just before this request does. */
  | { readonly kind: 'conflict' }
  /** Reads answer with the directory as it was this long ago. */
  | { readonly kind: 'readAfterWriteLag'; readonly ms: number }
  /** Lists show at most this many members of a group. */
  | { readonly kind: 'truncatedMembers'; readonly limit: number }
  /** `totalResults` is the number of resources on the page, as one server in the field reports it. */
  | { readonly kind: 'shortTotal' }
  | { readonly kind: 'failingPage'; readonly page: number; readonly status?: number }
  /** The set shifts by one after the first page was read: one resource comes twice, and the last is never seen. */
  | { readonly kind: 'duplicateAcrossPages' };

export type Fault = FaultTrigger & FaultKind;
export type Faults = readonly Fault[];

/** The faults that strike one request, by kind. */
export type Struck = { readonly [K in FaultKind['kind']]?: Extract<Fault, { readonly kind: K }> };

const unharmed: Struck = {};

const isRead = (method: string, path: string): boolean =>
  method === 'GET' || path.toLowerCase().endsWith('/.search');
const isList = (method: string, path: string): boolean =>
  isRead(method, path) && /\/(users|groups|members|individuals|skills|languages|roles|\.search)$/i.test(path);

/** A fault counts only the requests it can harm, so that `skip` and `times` mean what a test says. */
const canHarm: Partial<Record<FaultKind['kind'], (method: string, path: string) => boolean>> = {
  conflict: (method, path) => !isRead(method, path),
  readAfterWriteLag: isRead,
  truncatedMembers: isList,
  shortTotal: isList,
  failingPage: isList,
  duplicateAcrossPages: isList,
};

const glob = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');

function arm(fault: Fault, seed: number): (method: string, path: string) => boolean {
  const random = seededRandom(seed);
  const {
    method: wanted,
    path: pattern,
    skip = 0,
    times = Number.POSITIVE_INFINITY,
    probability = 1,
  } = fault;
  const place = pattern === undefined ? undefined : glob(pattern);
  let seen = 0;
  let struck = 0;
  return (method, path) => {
    if (wanted !== undefined && wanted.toUpperCase() !== method) return false;
    if (place !== undefined && !place.test(path)) return false;
    if (canHarm[fault.kind]?.(method, path) === false) return false;
    seen += 1;
    if (seen <= skip || struck >= times || random() >= probability) return false;
    struck += 1;
    return true;
  };
}

/**
 * Makes faults ready to strike. Each has its own row of random numbers, so that adding one does not move the others;
 * of two of one kind that strike together the later in the list is taken.
 */
export function armFaults(faults: Faults, seed: number): (method: string, path: string) => Struck {
  const armed = faults.map((fault, index) => ({ fault, strikes: arm(fault, seed * 1_000 + index) }));
  if (armed.length === 0) return () => unharmed;
  return (method, path) =>
    Object.fromEntries(
      armed.filter(({ strikes }) => strikes(method, path)).map(({ fault }) => [fault.kind, fault]),
    );
}
