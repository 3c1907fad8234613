import { evaluateRecords, type JsonValue } from '../expression/evaluate.ts';
import { plainPath } from '../expression/path.ts';
import { unreadable } from './fault.ts';
import { deepestNesting, isDeeperThan, kindOf } from './record.ts';
import { largestSource, type SourceContext } from './source.ts';

/** A document holds as much as thousands of records, so its expressions may take as much. */
const limits = { steps: 50_000_000, milliseconds: 60_000, outputBytes: 16 * largestSource };

export interface Picked {
  readonly items: readonly JsonValue[];
  readonly next: JsonValue | undefined;
}

/**
 * Evaluates `items`, and `next` if there is one, over a document or page.
 *
 * @param place what a person calls the document: a path, an address
 * @throws DiagnosticError `source-unreadable`; or the signal's reason
 */
export async function pick(
  source: string,
  place: string,
  document: JsonValue,
  { items, next }: { readonly items: string; readonly next?: string },
  { runtime, signal }: SourceContext,
): Promise<Picked> {
  if (isDeeperThan(document, deepestNesting)) {
    throw unreadable(source, `${place} is more than ${deepestNesting} levels deep`);
  }
  const expressions = { items, ...(next !== undefined && { next }) };
  const options = { now: runtime.now(), limits, ...(signal && { signal }) };
  const [result] = await evaluateRecords([document], expressions, options);
  if (result?.kind !== 'values') {
    throw unreadable(source, `${result?.expression ?? 'items'} fails over ${place}: ${result?.message}`);
  }
  const [found, after] = result.values;
  return { items: listOf(source, place, items, found), next: after };
}

/**
 * JSONata makes one record of a list of one, and nothing of an empty one, wherever it selects or maps. A path of names
 * does neither, so there it is a mistake: `data` instead of `data.items` would be one record that is nobody.
 */
function listOf(
  source: string,
  place: string,
  expression: string,
  found: JsonValue | undefined,
): readonly JsonValue[] {
  if (Array.isArray(found)) return found;
  const isPath = plainPath(expression) !== undefined;
  if (!isPath && found === undefined) return [];
  if (!isPath && kindOf(found) === 'a record' && found !== undefined) return [found];
  const advice = 'If these are records, write [] behind the expression; it then yields a list of any length.';
  const what = `items yields ${kindOf(found)} where a list of records is expected (${place})`;
  throw unreadable(source, what, { advice });
}
