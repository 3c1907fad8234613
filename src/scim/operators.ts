import type { CompareOperator, OrderOperator, TextOperator } from './syntax.ts';

const TEXT_OPERATORS: readonly TextOperator[] = ['co', 'sw', 'ew'];
const ORDER_OPERATORS: readonly OrderOperator[] = ['gt', 'ge', 'lt', 'le'];
export const COMPARE_OPERATORS: readonly CompareOperator[] = [
  'eq',
  'ne',
  ...TEXT_OPERATORS,
  ...ORDER_OPERATORS,
];

export function isTextOperator(operator: CompareOperator): operator is TextOperator {
  return TEXT_OPERATORS.some((known) => known === operator);
}

export function isOrderOperator(operator: CompareOperator): operator is OrderOperator {
  return ORDER_OPERATORS.some((known) => known === operator);
}

/** How other languages say it: operators have two letters, so likeness of spelling would mislead. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eq: ['=', '==', '===', 'equal', 'equals', 'is'],
    ne: ['!=', '!==', '<>', 'neq', 'not', 'isnot', 'notequals'],
    co: ['contain', 'contains', 'includes', 'has', 'like', '~', '=~'],
    sw: ['start', 'starts', 'startswith', 'starts_with', 'beginswith', '^='],
    ew: ['end', 'ends', 'endswith', 'ends_with', '$='],
    gt: ['>', 'greater', 'after'],
    ge: ['>=', 'gte', 'since'],
    lt: ['<', 'less', 'before'],
    le: ['<=', 'lte'],
    pr: ['present', 'exists', 'exist'],
    and: ['&', '&&'],
    or: ['|', '||'],
  }).flatMap(([operator, spellings]) => spellings.map((spelling) => [spelling, operator] as const)),
);

/** The SCIM operator that somebody used to another language means by a word. */
export function meantOperator(word: string): string | undefined {
  return MEANT.get(word.toLowerCase());
}
