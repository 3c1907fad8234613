import type { Origin } from '../diagnostic/source.ts';
import { below } from './below.ts';
import type { FaultList } from './fault.ts';
import type { MergedEntries, MergedEntry } from './merge.ts';
import type { AttributeMapping, Receiver, Source } from './rollcall.gen.ts';

interface WrittenExpression {
  readonly text: string;
  readonly origin: Origin;
}

/** Checks that the expressions of mappings, sources and receivers are JSONata; a fault points at the characters inside the text. */
export async function checkExpressions(
  { attributeMappings, sources, notify }: MergedEntries,
  faults: FaultList,
): Promise<void> {
  const expressions = [
    ...attributeMappings.flatMap(expressionsOfMapping),
    ...sources.flatMap(expressionsOfSource),
    ...notify.flatMap(expressionsOfReceiver),
  ];
  if (expressions.length === 0) return;
  // Most manifests have no mappings, and JSONata is not small.
  const { checkExpression } = await import('../expression/check.ts');
  for (const { text, origin } of expressions) {
    const fault = await checkExpression(text);
    if (fault === undefined) continue;
    const { message, offset, length } = fault;
    faults.add({
      code: 'invalid-expression',
      summary: message,
      at: { kind: 'inside', origin, offset, length },
    });
  }
}

function expressionsOfMapping({
  origin,
  written: { match, set },
}: MergedEntry<AttributeMapping>): readonly WrittenExpression[] {
  return [
    ...Object.entries(match ?? {}).map(([path, text]) => ({ text, origin: below(origin, 'match', path) })),
    ...Object.entries(set ?? {}).map(([path, value]) =>
      typeof value === 'string'
        ? { text: value, origin: below(origin, 'set', path) }
        : { text: value.value, origin: below(origin, 'set', path, 'value') },
    ),
  ];
}

function expressionsOfSource({
  origin,
  written: { items, http },
}: MergedEntry<Source>): readonly WrittenExpression[] {
  const texts = [
    { text: items, origin: below(origin, 'items') },
    { text: http?.items, origin: below(origin, 'http', 'items') },
    { text: http?.next, origin: below(origin, 'http', 'next') },
  ];
  return texts.flatMap(({ text, origin: at }) => (text === undefined ? [] : [{ text, origin: at }]));
}

function expressionsOfReceiver({
  origin,
  written: { webhook },
}: MergedEntry<Receiver>): readonly WrittenExpression[] {
  return webhook?.template === undefined
    ? []
    : [{ text: webhook.template, origin: below(origin, 'webhook', 'template') }];
}
