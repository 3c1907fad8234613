import type { RequestFault } from './problem.ts';

/** A record is a few levels deep; what goes far beyond that is a mistake or an attack on the stack. */
const deepest = 32;
const mostTokens = 100_000;
const mostFaults = 20;

const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],]/g;

interface Level {
  readonly keys: Set<string> | undefined;
  /** The key or the number of the entry that is being read. */
  at: string | number;
  awaitsKey: boolean;
}

/**
 * What `JSON.parse` lets pass and would be read differently by the next program, or could not be stored: a name given
 * twice (RFC 7493 section 2.3), numbers that a double does not hold (section 2.2), text that is not Unicode or holds a
 * NUL, nesting without end. Each with the pointer to its place.
 *
 * @param text JSON that parses
 */
export function scanJson(text: string): readonly RequestFault[] {
  const faults: RequestFault[] = [];
  const way: Level[] = [];
  const say = (detail: string) => {
    if (faults.length < mostFaults) faults.push({ pointer: pointerTo(way.map(({ at }) => at)), detail });
  };
  let read = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (++read > mostTokens) return [{ pointer: '#', detail: 'has more parts than any record' }];
    const level = way.at(-1);
    switch (token) {
      case '{':
        way.push({ keys: new Set(), at: '', awaitsKey: true });
        break;
      case '[':
        way.push({ keys: undefined, at: 0, awaitsKey: false });
        break;
      case '}':
      case ']':
        way.pop();
        break;
      case ',':
        if (level?.keys) level.awaitsKey = true;
        else if (level) level.at = Number(level.at) + 1;
        break;
      default:
        if (level?.awaitsKey) takeKey(level, JSON.parse(token), say);
        else checkValue(token, say);
    }
    if (way.length > deepest) return [{ pointer: '#', detail: `nests more than ${deepest} levels deep` }];
  }
  return faults;
}

function takeKey(level: Level, key: string, say: (detail: string) => void): void {
  level.at = key;
  level.awaitsKey = false;
  if (level.keys?.has(key)) say('is said twice');
  level.keys?.add(key);
  // Harmless to us; what reads the record later may be less careful.
  if (key === '__proto__') say('no record can have this name');
  if (!isStorable(key)) say('has a name with characters that no text may have');
}

function checkValue(token: string, say: (detail: string) => void): void {
  if (token.startsWith('"')) {
    if (!isStorable(JSON.parse(token)))
      say('has characters that no text may have (NUL, half a surrogate pair)');
    return;
  }
  const number = Number(token);
  // 9007199254740993 would be read as …992, which may be somebody else's employee number.
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
  if (!isExact) say('is a number that is not exact; send it as text');
}

function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** A JSON pointer as a URI fragment (RFC 6901 section 6): `#/data/employeeId`. */
export function pointerTo(path: readonly (string | number)[]): string {
  return `#${path.map((step) => `/${escaped(String(step))}`).join('')}`;
}

function escaped(step: string): string {
  const text = step.replaceAll('~', '~0').replaceAll('/', '~1');
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
