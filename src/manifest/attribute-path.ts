import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import type { FaultList } from './fault.ts';

/**
 * The attribute path a text of the manifest stands for; its syntax fault points at the characters inside the text.
 *
 * @param kind whether the text is the value at the origin, or the key
 */
export function declarePath(
  text: string,
  origin: Origin,
  kind: 'inside' | 'inside-key',
  faults: FaultList,
): AttributePath | undefined {
  const parsed = parsePath(text);
  if (parsed.ok) return parsed.value;
  const { message, offset, length, expected = [] } = parsed.fault;
  const suggestion = nearest(text.slice(offset, offset + length), expected);
  faults.add({
    code: 'invalid-path',
    summary: message,
    at: { kind, origin, offset, length },
    ...(expected.length > 0 && { expected: expected.join(', ') }),
    ...(suggestion !== undefined && { suggestion }),
  });
  return undefined;
}
