import type { LoadedManifest } from '../../manifest/load.ts';
import type { SourceRow } from '../../source/row.ts';
import { eventRow } from '../../workflow/events-plan-rows.ts';
import type { EventRows } from '../../workflow/records.ts';
import type { EffectiveRecord } from '../store/event-store.ts';
import type { Store } from '../store/store.ts';

/** The records in effect in a target, of all its sources whose records come as events, as rows that mappings draw on. */
export async function eventRowsOf(
  { events }: Pick<Store, 'events'>,
  { sources }: Pick<LoadedManifest, 'sources'>,
  target: string,
): Promise<EventRows> {
  const names = sources.filter(({ kind }) => kind === 'events').map(({ name }) => name);
  const rows = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await events.records(target, name)).map(rowOf)] as const),
    ),
  );
  return (source) => rows.get(source) ?? [];
}

function rowOf({ overtaken, ...record }: EffectiveRecord): SourceRow {
  return { ...eventRow(record), ...(overtaken && { isPast: true }) };
}
