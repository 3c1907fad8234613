import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Fault, FaultKind, FaultTrigger } from '../sandbox/faults.ts';
import { defaultSwitches, type Switches } from '../sandbox/switches.ts';
import { parseJson } from '../scim/json-text.ts';

/** Each fault by name, with what follows its `=`; a fault without a reader takes no value. */
const faults: Readonly<Record<FaultKind['kind'], (value: string | undefined) => FaultKind>> = {
  latency: (value) => ({ kind: 'latency', ms: wholeNumber('latency', value) }),
  tooManyRequests: (value) => ({
    kind: 'tooManyRequests',
    retryAfter: wholeNumber('tooManyRequests', value, 1),
  }),
  serverError: (value) => ({ kind: 'serverError', statuses: [wholeNumber('serverError', value, 503)] }),
  cutConnection: (value = 'after-write') => {
    if (value === 'before-write' || value === 'after-write') return { kind: 'cutConnection', moment: value };
    throw usage(`the fault cutConnection has no moment "${value}"`, 'before-write or after-write');
  },
  conflict: () => ({ kind: 'conflict' }),
  readAfterWriteLag: (value) => ({ kind: 'readAfterWriteLag', ms: wholeNumber('readAfterWriteLag', value) }),
  truncatedMembers: (value) => ({ kind: 'truncatedMembers', limit: wholeNumber('truncatedMembers', value) }),
  shortTotal: () => ({ kind: 'shortTotal' }),
  failingPage: (value) => ({ kind: 'failingPage', page: wholeNumber('failingPage', value) }),
  duplicateAcrossPages: () => ({ kind: 'duplicateAcrossPages' }),
};

const triggers: Readonly<Record<keyof FaultTrigger, (value: string) => FaultTrigger>> = {
  method: (method) => ({ method }),
  path: (path) => ({ path }),
  skip: (value) => ({ skip: wholeNumber('skip', value) }),
  times: (value) => ({ times: wholeNumber('times', value) }),
  probability: (value) => ({ probability: share(value) }),
};

/** `conflict,method=PATCH,probability=0.1` */
export function readFault(text: string): Fault {
  const [first = '', ...rest] = text.split(',').map(split);
  const read = known(faults, first[0], 'fault');
  return Object.assign(
    read(first[1]),
    ...rest.map(([name, value = '']) => known(triggers, name, 'trigger')(value)),
  );
}

/** `pageCap=50`: the value is read as what the switch's default is. */
export function readSwitches(texts: readonly string[]): Partial<Switches> {
  return Object.fromEntries(
    texts.map((text) => {
      const [name, value = 'true'] = split(text);
      const standard: unknown = known({ ...defaultSwitches }, name, 'switch');
      return [name, typeof standard === 'string' ? value : parse(name, value, typeof standard)];
    }),
  );
}

function parse(name: string, text: string, type: string): unknown {
  const value = parseJson(text);
  if (typeof value === type) return value;
  throw usage(`the switch ${name} cannot be "${text}"`, `a value of type ${type}`);
}

function split(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function known<T extends object>(table: T, name: string, noun: string): T[keyof T] {
  if (Object.hasOwn(table, name)) return table[name as keyof T];
  throw usage(
    `there is no ${noun} "${name}"`,
    `one of ${Object.keys(table).join(', ')}`,
    nearest(name, Object.keys(table)),
  );
}

function wholeNumber(name: string, value: string | undefined, standard?: number): number {
  if (value === undefined && standard !== undefined) return standard;
  if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  throw usage(`${name} needs a number`, `such as ${name}=1`);
}

function share(value: string): number {
  const number = Number(value);
  if (value !== '' && number >= 0 && number <= 1) return number;
  throw usage(`"${value}" is no probability`, 'a number from 0 to 1');
}

function usage(summary: string, expected: string, suggestion?: string): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary,
    expected,
    ...(suggestion !== undefined && { suggestion }),
  });
}
