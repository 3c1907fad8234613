import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { Span } from '../yaml/span.ts';

/** A diagnostic that does not know its line yet: lines are looked up only for what will be shown. */
export type Fault = Omit<Diagnostic, 'severity' | 'range' | 'frame' | 'related'> & {
  readonly severity?: 'warning';
  readonly at?: Place;
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
};

export type Place =
  /** The value, or the key above it when the value is a block below. */
  | { readonly kind: 'entry'; readonly origin: Origin }
  | { readonly kind: 'key'; readonly origin: Origin }
  /** Some characters of a text value. */
  | { readonly kind: 'inside'; readonly origin: Origin; readonly offset: number; readonly length: number }
  /** Some characters of the key at the end of the path. */
  | { readonly kind: 'inside-key'; readonly origin: Origin; readonly offset: number; readonly length: number }
  | { readonly kind: 'span'; readonly file: string; readonly span: Span }
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'file'; readonly file: string };

const mostFaults = 200;

/** Gathers faults up to what a person can still read; what comes later is only known to exist. */
export interface FaultList {
  readonly add: (fault: Fault) => void;
  readonly isFull: () => boolean;
  readonly all: () => readonly Fault[];
}

export function faultList(): FaultList {
  const faults: Fault[] = [];
  let errors = 0;
  return {
    add: (fault) => {
      if (fault.severity !== 'warning') errors += 1;
      if (errors <= mostFaults) faults.push(fault);
    },
    isFull: () => errors > mostFaults,
    all: () => (errors > mostFaults ? [...faults, tooMany] : faults),
  };
}

const tooMany: Fault = {
  code: 'too-many-faults' satisfies DiagnosticCode,
  summary: `more than ${mostFaults} faults; the others are not shown`,
};

export const entry = (origin: Origin): Place => ({ kind: 'entry', origin });
export const key = (origin: Origin): Place => ({ kind: 'key', origin });
