import type { Context } from 'hono';
import { invalid } from './request-faults.ts';
import { inQuery, type Parameter } from './route.ts';

const mostListed = 1_000;
const listedUnlessSaid = 50;

export const limitParameter: Parameter = inQuery('limit', 'How many at most.', {
  type: 'integer',
  minimum: 1,
  maximum: mostListed,
  default: listedUnlessSaid,
});

/** Refuses parameters that are not known: a filter that is misspelt must not look like no filter. */
export function checkQuery(c: Context, known: readonly string[]): void {
  const given = [...new URL(c.req.url).searchParams.keys()];
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
export function limitOf(c: Context): number {
  const stated = c.req.query('limit');
  if (stated === undefined) return listedUnlessSaid;
  const limit = /^\d{1,4}$/.test(stated) ? Number(stated) : 0;
  if (limit >= 1 && limit <= mostListed) return limit;
  throw invalid([{ pointer: '?limit', detail: `must be a whole number from 1 to ${mostListed}` }]);
}

/** A parameter that is one of a few words. */
export function wordOf<W extends string>(c: Context, name: string, words: readonly W[]): W | undefined {
  const stated = c.req.query(name);
  if (stated === undefined) return undefined;
  const word = words.find((each) => each === stated);
  if (word !== undefined) return word;
  throw invalid([{ pointer: `?${name}`, detail: `must be one of ${words.join(', ')}` }]);
}
