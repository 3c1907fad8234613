import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { nearest } from '../../diagnostic/nearest.ts';
import type { DeliveryListing } from '../../notify/delivery-listing.ts';
import { renderJson } from '../../render/json.ts';
import { count } from '../../render/view.ts';
import type { OutboxDropOptions, OutboxListOptions, OutboxRetryOptions } from '../command-options.ts';
import { confirmDrop } from '../confirm.ts';
import { shortfallWarnings } from '../notify-folder.ts';
import { deliveriesInFolder, dropInFolder, retryInFolder } from '../notify-outbox.ts';
import type { StoreAccessOptions } from '../options.ts';
import { publish } from '../publish.ts';
import { askService } from '../service-access.ts';
import { mostListed, type ServiceClient } from '../service-client.ts';
import { renderOutbox } from '../service-outbox.ts';
import { pageByPage, retryInTurn, tellRetried } from '../service-retry.ts';
import type { Session } from '../session.ts';

/** Shows what others have not been told yet. */
export async function listOutbox(options: OutboxListOptions, session: Session): Promise<number> {
  const { status, limit } = options;
  const deliveries = isOfService(options, session)
    ? await askService(options, session, ({ deliveries: of }) =>
        of.list({ limit, ...(status && { status }) }),
      )
    : (await deliveriesInFolder(options, session))
        .filter((each) => status === undefined || each.status === status)
        .slice(0, limit);
  await publish(
    {
      text: (drawing) => renderOutbox(deliveries, drawing),
      json: () => renderJson({ document: 'outbox', formatVersion: 1, deliveries }),
    },
    options,
    session,
  );
  return exitCodes.done;
}

/** Tries again: at once in a folder, in a service as soon as its turn comes. */
export async function retryOutbox(options: OutboxRetryOptions, session: Session): Promise<number> {
  return isOfService(options, session) ? retryInService(options, session) : retryHere(options, session);
}

async function retryHere(options: OutboxRetryOptions, session: Session): Promise<number> {
  const { output, progress } = session;
  const { delivery: id } = options;
  if (id !== undefined) found(id, await deliveriesInFolder(options, session));
  const shortfall = await retryInFolder(id, options, session);
  const left = await deliveriesInFolder(options, session);
  progress.clear();
  output.result(
    output.format === 'json'
      ? renderJson({ document: 'outbox-retry', formatVersion: 1, deliveries: left })
      : renderOutbox(left, output.drawing),
  );
  const warnings = shortfallWarnings(shortfall);
  output.warnings(warnings);
  return warnings.length === 0 ? exitCodes.done : exitCodes.incomplete;
}

async function retryInService(options: OutboxRetryOptions, session: Session): Promise<number> {
  const { delivery: id } = options;
  const retried = await askService(options, session, async ({ deliveries }) => {
    const dead = id === undefined ? deadDeliveries(deliveries) : [await foundIn(deliveries, id, 'dead')];
    return retryInTurn(dead, session, async (each) =>
      (await deliveries.retry(each.id)) ? each.id : undefined,
    );
  });
  const number = retried.retried.length;
  const inWords =
    number === 0
      ? 'Nothing was given up.'
      : `${count(number, 'delivery', 'deliveries')} will be tried again.`;
  return tellRetried(retried, { document: 'outbox-retry', inWords }, session);
}

function deadDeliveries(deliveries: ServiceClient['deliveries']): AsyncIterable<DeliveryListing> {
  return pageByPage((after) =>
    deliveries.list({
      status: 'dead',
      oldestFirst: after === undefined ? {} : { after: after.id },
      limit: mostListed,
    }),
  );
}

/** Asks, and gives a delivery up. */
export async function dropFromOutbox(options: OutboxDropOptions, session: Session): Promise<number> {
  const { output, terminal, interruption } = session;
  const { delivery: id } = options;

  async function confirmed(deliveries: readonly DeliveryListing[]): Promise<DeliveryListing> {
    const delivery = found(id, deliveries);
    if (output.format === 'text') output.result(renderOutbox([delivery], output.drawing));
    if (options.autoApprove !== true) await confirmDrop(terminal, { name: id, stop: interruption.stop });
    return delivery;
  }

  const dropped = isOfService(options, session)
    ? await askService(options, session, async ({ deliveries }) => {
        const delivery = await confirmed([await foundIn(deliveries, id)]);
        return (await deliveries.drop(id)) ? delivery : undefined;
      })
    : await confirmed(await deliveriesInFolder(options, session)).then(async (delivery) =>
        (await dropInFolder(id, options, session)) ? delivery : undefined,
      );
  // It may have arrived while somebody was thinking.
  if (dropped === undefined) throw noSuchDelivery(id, []);
  output.result(
    output.format === 'json'
      ? renderJson({ document: 'outbox-drop', formatVersion: 1, dropped })
      : '\nDropped. It will not be told.\n',
  );
  return exitCodes.done;
}

/** A service's outbox is meant where one is named, or its database is at hand; otherwise that of the folder. */
function isOfService({ service, store }: StoreAccessOptions, { runtime }: Pick<Session, 'runtime'>): boolean {
  return service !== undefined || store !== undefined || Boolean(runtime.env.DATABASE_URL);
}

function found(id: string, deliveries: readonly DeliveryListing[]): DeliveryListing {
  const delivery = deliveries.find((each) => each.id === id);
  if (delivery === undefined) throw noSuchDelivery(id, deliveries);
  return delivery;
}

/** The very one; the others are looked at only to find out what may have been meant. */
async function foundIn(
  deliveries: ServiceClient['deliveries'],
  id: string,
  status?: DeliveryListing['status'],
): Promise<DeliveryListing> {
  const those = { ...(status && { status }) };
  const [delivery] = await deliveries.list({ id, ...those, limit: 1 });
  return delivery ?? found(id, await deliveries.list({ ...those, limit: mostListed }));
}

function noSuchDelivery(id: string, deliveries: readonly DeliveryListing[]): DiagnosticError {
  const suggestion = nearest(
    id,
    deliveries.map((each) => each.id),
  );
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `no delivery ${id} waits there`,
    ...(suggestion !== undefined && { suggestion }),
    advice: 'See them with `rollcall outbox list`.',
  });
}
