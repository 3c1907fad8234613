import type { LoadedManifest } from '../manifest/load.ts';
import type { DeliveryListing } from '../notify/delivery-listing.ts';
import type { OutboxShortfall } from '../notify/folder-outbox.ts';
import { addLines, putAway, readOutbox } from '../notify/outbox-files.ts';
import type { OutboxLine } from '../notify/outbox-lines.ts';
import { outboxHere, showTelling } from './notify-folder.ts';
import type { ManifestOptions } from './options.ts';
import type { Session } from './session.ts';
import { manifestFolder, readManifest } from './workspace.ts';

/** What waits in the folder of a manifest. The manifest may be faulty: its folder is all that matters. */
export async function deliveriesInFolder(
  options: ManifestOptions,
  session: Session,
): Promise<readonly DeliveryListing[]> {
  const records = await readOutbox(manifestFolder(options, session));
  return records.flatMap(({ entries }) =>
    entries.map(({ delivery: { id, receiver, message }, ...entry }) => ({
      id,
      receiver,
      type: message.type,
      target: message.target.name,
      ...entry,
    })),
  );
}

/**
 * Tries what waits and what was given up, of each target with its own manifest; and tells of runs that were killed before
 * they could. `id` is one delivery alone.
 */
export async function retryInFolder(
  id: string | undefined,
  options: ManifestOptions,
  session: Session,
): Promise<OutboxShortfall> {
  const folder = manifestFolder(options, session);
  const records = await readOutbox(folder);
  const at = new Date(session.runtime.now()).toISOString();
  for (const { name, entries } of records) {
    const dead = entries.filter(
      ({ status, delivery }) => status === 'dead' && (id ?? delivery.id) === delivery.id,
    );
    if (dead.length === 0) continue;
    const retried = dead.map(({ delivery }): OutboxLine => ({ kind: 'retried', at, id: delivery.id }));
    await addLines(folder, name, retried);
  }
  const shortfalls: OutboxShortfall[] = [];
  for (const target of new Set(records.map((record) => record.target))) {
    const outbox = outboxHere(await manifestFor(target, options, session), { target }, session);
    const { stop } = session.interruption;
    const only = id === undefined ? {} : { only: new Set([id]) };
    shortfalls.push(await outbox.deliver({ signal: stop, onProgress: showTelling(session), ...only }));
  }
  return {
    undelivered: shortfalls.flatMap(({ undelivered }) => undelivered),
    untold: shortfalls.flatMap(({ untold }) => untold),
  };
}

/** A target that is declared no longer leaves receivers behind that may still be told. */
async function manifestFor(
  target: string,
  { config }: ManifestOptions,
  session: Session,
): Promise<LoadedManifest> {
  const where = config === undefined ? {} : { config };
  const all = await readManifest(where, session);
  return all.targetNames.has(target) ? readManifest({ ...where, target }, session) : all;
}

/** Gives one up for good. False: it is not there, or not any more. */
export async function dropInFolder(id: string, options: ManifestOptions, session: Session): Promise<boolean> {
  const folder = manifestFolder(options, session);
  const records = await readOutbox(folder);
  const record = records.find(({ entries }) => entries.some(({ delivery }) => delivery.id === id));
  if (record === undefined) return false;
  const at = new Date(session.runtime.now()).toISOString();
  await addLines(folder, record.name, [{ kind: 'dropped', at, id }]);
  if (!record.isOpen && record.entries.length === 1) await putAway(folder, record.name);
  return true;
}
