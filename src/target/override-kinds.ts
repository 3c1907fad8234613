import { parsePath } from '../scim/path.ts';

/** The right values of a field, in words for the reader and as a test. */
export interface Kind {
  readonly words: string;
  readonly accepts: (value: unknown) => boolean;
  /** What a value that has fields of its own may hold. */
  readonly fields?: Readonly<Record<string, Kind>>;
  /** Which of them have to be there. */
  readonly required?: readonly string[];
}

export const flag: Kind = { words: 'true or false', accepts: (value) => typeof value === 'boolean' };
export const text: Kind = {
  words: 'a text',
  accepts: (value) => typeof value === 'string' && value !== '',
};
export const path: Kind = {
  words: 'a path such as /Groups',
  accepts: (value) => typeof value === 'string' && /^\/[^?#]+$/.test(value),
};
export const attribute: Kind = {
  words: 'an attribute such as roles, with its schema where it is of an extension',
  accepts: isAttribute,
};
export const names = listOf('attribute names', (item) => typeof item === 'string');
export const attributes = listOf('attributes such as customFields.groups', isPlainPath);
export const statuses = listOf(
  'HTTP statuses from 400 to 499',
  (item) => Number.isInteger(item) && Number(item) >= 400 && Number(item) <= 499,
);

export function oneOf(...words: readonly string[]): Kind {
  return { words: `one of ${words.join(', ')}`, accepts: (value) => words.includes(value as string) };
}

export function whole(least: number): Kind {
  return {
    words: `a whole number, at least ${least}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= least,
  };
}

export function withFields(fields: Readonly<Record<string, Kind>>, required: readonly string[] = []): Kind {
  return {
    words: `${Object.keys(fields).join(', ')}, each with a value of its own`,
    accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    fields,
    required,
  };
}

function listOf(words: string, accepts: (item: unknown) => boolean): Kind {
  return { words: `a list of ${words}`, accepts: (value) => Array.isArray(value) && value.every(accepts) };
}

function isAttribute(value: unknown): boolean {
  const parsed = typeof value === 'string' ? parsePath(value) : undefined;
  return parsed?.ok === true && parsed.value.filter === undefined && parsed.value.subAttribute === undefined;
}

function isPlainPath(value: unknown): boolean {
  const parsed = typeof value === 'string' ? parsePath(value) : undefined;
  return parsed?.ok === true && parsed.value.filter === undefined;
}
