import type { AttributeMapping } from '../manifest/attributes.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { EvaluatedMapping, EvaluatedRecord } from '../resolve/evaluated-mapping.ts';
import { eventRow, type PlannedEvent } from './events-plan-rows.ts';
import { evaluate, recordOf } from './records.ts';

/** What one mapping says of one event. */
type SpokenRecord = { readonly event: PlannedEvent } & (
  | { readonly kind: 'record'; readonly record: EvaluatedRecord }
  | { readonly kind: 'fault'; readonly reason: string }
);

/** A mapping of events, and what it says of each of them that belong to its source. */
export interface SpokenMapping {
  readonly mapping: AttributeMapping;
  readonly records: readonly SpokenRecord[];
}

/**
 * Lets every mapping speak about the events of its source, each event on its own.
 *
 * @param now what `$now()` says, in milliseconds since the epoch
 * @throws the signal's reason, once it is aborted
 */
export async function speakOfEvents(
  { mappings }: Pick<LoadedManifest, 'mappings'>,
  events: readonly PlannedEvent[],
  options: { readonly now: number; readonly signal?: AbortSignal },
): Promise<readonly SpokenMapping[]> {
  const spoken: SpokenMapping[] = [];
  for (const mapping of mappings) {
    const own = events.filter(({ source }) => source === mapping.source);
    const rows = own.map(eventRow);
    const results = await evaluate(mapping, rows, options);
    const records = own.map((event, index): SpokenRecord => {
      const [row, result] = [rows[index], results[index]];
      const record = row && recordOf(mapping, row, result);
      if (record !== undefined) return { event, kind: 'record', record };
      const why =
        result?.kind === 'fault' ? `for ${result.expression}, ${result.message}` : 'it says nothing';
      return { event, kind: 'fault', reason: `mapping "${mapping.name}": ${why}` };
    });
    spoken.push({ mapping, records });
  }
  return spoken;
}

/** The mappings with what they say of some of the events, for the comparison. */
export function recordsOf(
  spoken: readonly SpokenMapping[],
  isMeant: (event: PlannedEvent) => boolean,
): readonly EvaluatedMapping[] {
  return spoken.map(({ mapping, records }) => ({
    mapping,
    // Events tell of some people only, so that nothing may follow from what they do not say.
    whole: false,
    records: records.flatMap((spokenOf) =>
      spokenOf.kind === 'record' && isMeant(spokenOf.event) ? [spokenOf.record] : [],
    ),
  }));
}
