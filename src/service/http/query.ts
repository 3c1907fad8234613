import type { Context } from 'hono';
import { invalid } from './request-faults.ts';
import { inQuery, type Parameter } from './route.ts';

const mostListed = 1_000;
const listedUnlessSaid = 50;

export function limitParameterOf(unlessSaid: number): Parameter {
  return inQuery('limit', 'How many at most.', {
    type: 'integer',
    minimum: 1,
    maximum: mostListed,
    default: unlessSaid,
  });
}

export const limitParameter = limitParameterOf(listedUnlessSaid);

/** The parameters by which a list is read page by page, however long it is. */
export function orderParameters(place: string): readonly Parameter[] {
  return [
    inQuery('order', 'Which come first.', { enum: orders, default: 'newest' }),
    inQuery('after', `With \`order=oldest\`: only what follows this one, ${place}.`),
  ];
}

const orders = ['newest', 'oldest'] as const;

/** Refuses parameters that are not known: a filter that is misspelt must not look like no filter. */
export function checkQuery(c: Context, known: readonly string[]): void {
  const { searchParams } = new URL(c.req.url);
  // Nothing that is stored has a NUL in its name, and PostgreSQL cannot even be asked for it.
  for (const [name, value] of searchParams) {
    if (value.includes('\0')) throw invalid([{ pointer: `?${name}`, detail: 'must not have a NUL' }]);
  }
  const given = [...searchParams.keys()];
  const wrong = given.filter((name, at) => !known.includes(name) || given.indexOf(name) !== at);
  if (wrong.length === 0) return;
  const expected = known.length === 0 ? 'expected none' : `expected ${known.join(', ')}, each once`;
  throw invalid(
    wrong.map((name) => ({
      pointer: `?${encodeURIComponent(name)}`,
      detail: `is not known here; ${expected}`,
    })),
  );
}

/** `?limit=` */
export function limitOf(c: Context, unlessSaid = listedUnlessSaid): number {
  const stated = c.req.query('limit');
  if (stated === undefined) return unlessSaid;
  const limit = /^\d{1,4}$/.test(stated) ? Number(stated) : 0;
  if (limit >= 1 && limit <= mostListed) return limit;
  throw invalid([{ pointer: '?limit', detail: `must be a whole number from 1 to ${mostListed}` }]);
}

/** `?order=oldest`, and `?after=` with it; undefined where the newest come first. */
export function oldestFirstOf<P>(
  c: Context,
  readPlace: (text: string) => P | undefined,
  expected: string,
): { readonly after?: P } | undefined {
  const order = wordOf(c, 'order', orders);
  const stated = c.req.query('after');
  if (order !== 'oldest') {
    if (stated === undefined) return undefined;
    throw invalid([{ pointer: '?after', detail: 'goes with order=oldest alone' }]);
  }
  if (stated === undefined) return {};
  const after = readPlace(stated);
  if (after === undefined) throw invalid([{ pointer: '?after', detail: `must be ${expected}` }]);
  return { after };
}

/** A parameter that is a whole number, 0 or more. */
export function wholeOf(c: Context, name: string): number | undefined {
  const stated = c.req.query(name);
  if (stated === undefined) return undefined;
  if (/^\d{1,9}$/.test(stated)) return Number(stated);
  throw invalid([{ pointer: `?${name}`, detail: 'must be a whole number, 0 or more' }]);
}

/** A parameter that is a moment, in UTC. */
export function momentOf(c: Context, name: string): string | undefined {
  const stated = c.req.query(name);
  if (stated === undefined) return undefined;
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(stated);
  if (isMoment && !Number.isNaN(Date.parse(stated))) return stated;
  throw invalid([{ pointer: `?${name}`, detail: 'must be a time in UTC such as 2026-11-22T04:41:00Z' }]);
}

/** A parameter that is one of a few words. */
export function wordOf<W extends string>(c: Context, name: string, words: readonly W[]): W | undefined {
  const stated = c.req.query(name);
  if (stated === undefined) return undefined;
  const word = words.find((each) => each === stated);
  if (word !== undefined) return word;
  throw invalid([{ pointer: `?${name}`, detail: `must be one of ${words.join(', ')}` }]);
}
