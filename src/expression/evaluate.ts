import { interview } from './interview.ts';
import { defaultLimits, type ExpressionLimits } from './limits.ts';
import { tooLarge } from './meter.ts';
import { notPlain, plainPath, readPath } from './path.ts';
import type { Answer, Question } from './protocol.ts';
import { sizeOf } from './size.ts';
import type { JsonValue } from './value.ts';

export type { JsonValue } from './value.ts';

/** Values in the order of the expressions, undefined where JSONata finds nothing; or the first expression that failed. */
export type RecordResult =
  | { readonly kind: 'values'; readonly values: readonly (JsonValue | undefined)[] }
  | { readonly kind: 'fault'; readonly expression: string; readonly message: string };

export interface EvaluationOptions {
  /** What `$now()` and `$millis()` say, in milliseconds since the epoch. */
  readonly now: number;
  readonly limits?: Partial<ExpressionLimits>;
  readonly signal?: AbortSignal;
}

/**
 * Evaluates every expression over every record, each record on its own: it sees nothing else, and its fault stops no other.
 * A path of names is read right here; for anything more JSONata runs in a thread that can be ended.
 *
 * @param expressions JSONata by name. `checkExpression` should have passed each; one that it refuses fails every record
 * @returns one result for each record, in their order
 * @throws the signal's reason, once it is aborted
 */
export async function evaluateRecords(
  records: readonly JsonValue[],
  expressions: Readonly<Record<string, string>>,
  options: EvaluationOptions,
): Promise<readonly RecordResult[]> {
  const names = Object.keys(expressions);
  const texts = Object.values(expressions);
  const limits = { ...defaultLimits, ...options.limits };

  const drafts = draft(records, texts);
  const questions = drafts.flatMap(({ open }, index) => {
    const record = records[index];
    return open.length === 0 || record === undefined ? [] : [{ index, record, expressions: open }];
  });
  const answers =
    questions.length === 0
      ? new Map<number, Answer>()
      : await interview(questions, { expressions: texts, now: options.now, limits }, options.signal);

  return drafts.map(({ values, open }, index) => {
    const answer = answers.get(index);
    if (answer?.kind === 'fault') return fault(names, answer.expression, answer.message);
    open.forEach((expression, place) => {
      values[expression] = answer?.values[place];
    });
    const overflow = overflowing(values, limits.outputBytes);
    return overflow === undefined
      ? { kind: 'values', values }
      : fault(names, overflow, tooLarge(limits).message);
  });
}

/** What is known of a record without JSONata, and which expressions are left to it. */
interface Draft {
  readonly values: (JsonValue | undefined)[];
  readonly open: Question['expressions'];
}

function draft(records: readonly JsonValue[], texts: readonly string[]): readonly Draft[] {
  const paths = texts.map(plainPath);
  const scripted = paths.flatMap((path, expression) => (path === undefined ? [expression] : []));
  return records.map((record) => {
    const beyond: number[] = [];
    const values = paths.map((path, expression) => {
      const value = path && readPath(record, path);
      if (value !== notPlain) return value;
      beyond.push(expression);
      return undefined;
    });
    return { values, open: beyond.length === 0 ? scripted : [...scripted, ...beyond] };
  });
}

function fault(names: readonly string[], expression: number, message: string): RecordResult {
  return { kind: 'fault', expression: names[expression] ?? '', message };
}

/** The expression with whose value the values of a record together become too large. */
function overflowing(values: readonly (JsonValue | undefined)[], most: number): number | undefined {
  let size = 0;
  for (const [expression, value] of values.entries()) {
    size += sizeOf(value, most - size);
    if (size > most) return expression;
  }
  return undefined;
}
