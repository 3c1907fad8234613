import type { Consequence, Statement } from './compare-statement.ts';

/** What one manifest says and the other does not, or says otherwise; at least one of the two is there. */
export interface DifferingPair {
  readonly before?: Statement;
  readonly after?: Statement;
}

/** Everything that is said in one list only, or otherwise in the other; neither list's order counts. */
export function differingPairs(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly DifferingPair[] {
  const were = byPlace(before);
  const are = byPlace(after);
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((place) =>
    paired(were.get(place) ?? [], are.get(place) ?? []),
  );
}

function byPlace(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const places = new Map<string, Statement[]>();
  for (const statement of statements) {
    const place = JSON.stringify([statement.subject, statement.part, statement.key]);
    const same = places.get(place);
    if (same) same.push(statement);
    else places.set(place, [statement]);
  }
  return places;
}

/** One person may be listed for several periods: what is said in both lists is nobody's concern, the rest in its order. */
function paired(before: readonly Statement[], after: readonly Statement[]): readonly DifferingPair[] {
  const were = without(before, after);
  const are = without(after, before);
  const length = Math.max(were.length, are.length);
  return Array.from({ length }, (_, index) => {
    const [was, is] = [were[index], are[index]];
    return { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}

function without(statements: readonly Statement[], others: readonly Statement[]): readonly Statement[] {
  const left = others.map(({ text }) => text);
  return statements
    .filter(({ text }) => {
      const at = left.indexOf(text);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    })
    .sort((one, other) => (one.text < other.text ? -1 : 1));
}

/** What a reviewer has to fear of the difference. */
export function consequenceOf({ before, after }: DifferingPair): Consequence {
  if (after === undefined) return before?.meaning.removed ?? 'other';
  const { meaning } = after;
  if (before === undefined) return meaning.added;
  const from = reachOf(before, after);
  const to = reachOf(after, before);
  if (to.some((reach, index) => reach < (from[index] ?? reach))) return meaning.less;
  return to.some((reach, index) => reach > (from[index] ?? reach)) ? meaning.more : meaning.reworded;
}

/** Where only one of the two says how far it reaches, nothing follows from it. */
function reachOf({ reach }: Statement, other: Statement): readonly number[] {
  return other.reach === undefined ? [] : (reach ?? []);
}
