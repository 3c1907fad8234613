import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { printable } from './printable.ts';

/** A fault in sentences, one a line, for readers that draw its place themselves. */
export function messageOf({
  summary,
  detail,
  expected,
  suggestion,
  advice,
}: Omit<Diagnostic, 'code'>): string {
  return [
    summary,
    detail,
    expected && `expected ${expected}`,
    suggestion && `did you mean "${suggestion}"?`,
    advice,
  ]
    .flatMap((sentence) => (sentence ? [printable(sentence)] : []))
    .join('\n');
}
