import { builtin, type Expression } from './compile.ts';
import { refusals } from './refused.ts';
import { bytesPerCharacter, sizeOf } from './size.ts';

/** What JSONata calls, and the signature its arguments are checked against before. */
export interface Replacement {
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
  readonly signature: string;
}

/**
 * Functions of JSONata that must not be used as they come.
 * Some make a value of any size in one go. V8 may end the whole process, not only the thread, when a single allocation does
 * not fit, so no outer limit helps: the arguments have to be measured before. The others know the clock or the time zone.
 */
export async function replacements(now: number, most: number): Promise<readonly Replacement[]> {
  return [...refused(), ...(await measured(most)), ...(await timeless(now))];
}

/** In this expression alone: JSONata keeps its functions by the expression. */
export function replaceBuiltins(expression: Expression, functions: readonly Replacement[]): void {
  for (const { name, call, signature } of functions) expression.registerFunction(name, call, signature);
}

function refused(): readonly Replacement[] {
  return [...refusals].map(([name, reason]) => ({
    name,
    signature: '<x?x?:x>',
    call: () => {
      throw new Error(`$${name} is not available: ${reason}`);
    },
  }));
}

/** JSONata makes a list with an entry for every character; nobody pads a text to a length of more than this. */
const mostPadding = 1_048_576;

async function measured(most: number): Promise<readonly Replacement[]> {
  const pad = await builtin('pad');
  const join = await builtin('join');
  const string = await builtin('string');
  const refuse = (name: string) => {
    throw new Error(`$${name} would make a value larger than ${most} bytes`);
  };
  return [
    {
      name: 'pad',
      signature: '<s-ns?:s>',
      call: (text, width, filling) => {
        // JSONata repeats the filling once for every missing character and cuts off what is too much.
        const length = Math.abs(Number(width)) * Math.max(1, String(filling ?? '').length);
        if (bytesPerCharacter * length > Math.min(most, mostPadding)) refuse('pad');
        return pad(text, width, filling);
      },
    },
    {
      name: 'join',
      signature: '<a<s>s?:s>',
      call: (texts, separator) => {
        const gaps = Array.isArray(texts) ? texts.length * String(separator ?? '').length : 0;
        if (bytesPerCharacter * gaps + sizeOf(texts, most) > most) refuse('join');
        return join(texts, separator);
      },
    },
    {
      name: 'string',
      signature: '<x-b?:s>',
      call: (value, prettify) => {
        // Of a record, too, which is not measured before: indentation multiplies its length by its depth.
        if (sizeOf(value, most) > most) refuse('string');
        return string(value, prettify);
      },
    },
  ];
}

async function timeless(now: number): Promise<readonly Replacement[]> {
  const fromMillis = await builtin('fromMillis');
  const toMillis = await builtin('toMillis');
  // What a picture leaves open (a time without its day) JSONata takes from the day of the evaluation.
  const focus = { environment: { timestamp: new Date(now) } };
  return [
    { name: 'millis', signature: '<:n>', call: () => now },
    {
      name: 'now',
      signature: '<s?s?:s>',
      call: (picture, timezone) => fromMillis(now, narrow(picture), timezone),
    },
    {
      name: 'fromMillis',
      signature: '<n-s?s?:s>',
      call: (millis, picture, timezone) => fromMillis(millis, narrow(picture), timezone),
    },
    {
      name: 'toMillis',
      signature: '<s-s?:n>',
      call: (timestamp, picture) =>
        picture === undefined
          ? toMillis(inUtc(timestamp))
          : Reflect.apply(toMillis, focus, [timestamp, narrow(picture)]),
    },
  ];
}

/** A width modifier (`[Y,4-9]`) is a number of digits to allocate. JSONata reads it without blanks, hexadecimal too. */
const wideModifier = /\[[^\]]*,[^\]]*\w{4}/;

const longestPicture = 500;

function narrow(picture: unknown): unknown {
  if (typeof picture !== 'string') return picture;
  if (picture.length > longestPicture) {
    throw new Error(`a date picture may have ${longestPicture} characters`);
  }
  if (wideModifier.test(picture.replace(/\s/g, ''))) {
    throw new Error('a width in a date picture may have three digits');
  }
  return picture;
}

/** ECMAScript reads a time without an offset as local, which would make a plan depend on the machine. */
const localTime = /T[\d:.]+$/;

function inUtc(timestamp: unknown): unknown {
  return typeof timestamp === 'string' && localTime.test(timestamp) ? `${timestamp}Z` : timestamp;
}
