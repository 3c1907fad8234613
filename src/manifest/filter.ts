import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { type Filter, parseFilter } from '../scim/filter.ts';
import type { FaultList } from './fault.ts';

/** The filter a text of the manifest stands for; its syntax fault points at the characters inside the text. */
export function declareFilter(text: string, origin: Origin, faults: FaultList): Filter | undefined {
  const parsed = parseFilter(text);
  if (parsed.ok) return parsed.value;
  const { message, offset, length, expected = [] } = parsed.fault;
  const suggestion = nearest(text.slice(offset, offset + length), expected);
  faults.add({
    code: 'invalid-filter',
    summary: message,
    at: { kind: 'inside', origin, offset, length },
    ...(expected.length > 0 && { expected: expected.join(', ') }),
    ...(suggestion !== undefined && { suggestion }),
  });
  return undefined;
}
