import { newRunId } from '../apply/run-id.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { DeliveryProgress } from '../notify/delivery-rounds.ts';
import { type FolderOutbox, folderOutbox, type OutboxShortfall } from '../notify/folder-outbox.ts';
import { count, enumerate } from '../render/view.ts';
import { listLocks } from '../workflow/lock.ts';
import { holderHere } from './apply-lease.ts';
import type { Session } from './session.ts';

/** The outbox beside a manifest; `own` is a run of this process, which is over. */
export function outboxHere(
  manifest: LoadedManifest,
  { target, own }: { readonly target: string; readonly own?: string },
  session: Session,
): FolderOutbox {
  const { runtime } = session;
  const { folder } = manifest;
  return folderOutbox({
    target,
    manifest,
    runtime,
    isUnderWay: async (runId) => {
      if (runId === own) return false;
      const holder = holderHere(newRunId(runtime), session);
      const locks = await listLocks({ folder, holder, now: runtime.now() });
      return locks.some((lock) => lock.state === 'held' && lock.holder?.runId === runId);
    },
  });
}

/** Says who is told, and who is waited for: nobody sits before a screen that stands still. */
export function showTelling({ progress }: Pick<Session, 'progress'>): (telling: DeliveryProgress) => void {
  return ({ receivers, deliveries, pause }) => {
    const who = `Telling ${enumerate(receivers)}`;
    if (pause === undefined) progress.update({ label: who, done: 0, total: deliveries });
    else progress.waiting(`${who} again`, pause);
  };
}

/** Who was not told, one warning for each receiver and each reason. */
export function shortfallWarnings({ undelivered, untold }: OutboxShortfall): readonly Diagnostic[] {
  const kinds = new Map<string, (typeof undelivered)[number][]>();
  for (const each of undelivered) {
    const kind = JSON.stringify([each.delivery.receiver, each.dead, each.reason]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [
    ...[...kinds.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { delivery, reason, dead } = first;
      const messages = count(1 + others.length, 'message');
      return [
        {
          code: 'not-told' as const,
          severity: 'warning' as const,
          summary: `${delivery.receiver} was not told of ${messages}: ${reason}`,
          advice: dead
            ? 'When that is mended: rollcall outbox retry'
            : 'The next apply tries again, and so does: rollcall outbox retry',
        },
      ];
    }),
    ...untold.map(({ runId, reason }) => ({
      code: 'not-told' as const,
      severity: 'warning' as const,
      summary: `nobody can be told of run ${runId}: ${reason}`,
    })),
  ];
}
