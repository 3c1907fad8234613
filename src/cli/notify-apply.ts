import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { reasonOf } from '../diagnostic/reason.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { FolderOutbox } from '../notify/folder-outbox.ts';
import type { Telling } from '../notify/telling.ts';
import type { Session } from './session.ts';

/** Nobody is told. */
export const silence: Telling = {
  begin: async () => {},
  blocked: async () => {},
  drift: async () => {},
  settled: async () => {},
  end: async () => {},
};

/** Whoever declares no receiver loads and writes nothing for it. */
export async function tellingOf(
  manifest: LoadedManifest,
  { runId, target }: { readonly runId: string; readonly target: string },
  session: Session,
): Promise<Telling> {
  if (manifest.notify.length === 0) return silence;
  const { outboxHere, shortfallWarnings, showTelling } = await import('./notify-folder.ts');
  const { interruption, output, progress } = session;
  const outbox = outboxHere(manifest, { target, own: runId }, session);
  const options = { namesPeople: manifest.journal.names };
  const settled = () => outbox.over(['plan.blocked', 'drift.detected']).catch(tellOf);
  return {
    begin: async () => {
      await open(outbox, runId);
      await settled();
    },
    blocked: async (plan) => {
      const { messageOfBlocked } = await import('../notify/plan-messages.ts');
      await outbox.over(['drift.detected']).catch(tellOf);
      await outbox.add(messageOfBlocked(plan, options)).catch(tellOf);
    },
    drift: async (plan) => {
      const { messageOfDrift } = await import('../notify/plan-messages.ts');
      await outbox.over(['plan.blocked']).catch(tellOf);
      await outbox.add(messageOfDrift(plan, options)).catch(tellOf);
    },
    settled,
    end: async () => {
      const how = { signal: interruption.stop, onProgress: showTelling(session) };
      const shortfall = await outbox.deliver(how).catch(tellOf);
      progress.clear();
      if (shortfall !== undefined) output.warnings(shortfallWarnings(shortfall));
    },
  };

  function tellOf(fault: unknown): undefined {
    output.warnings([
      { code: 'not-told', severity: 'warning', summary: `nobody could be told: ${reasonOf(fault)}` },
    ]);
  }
}

async function open(outbox: FolderOutbox, runId: string): Promise<void> {
  await outbox.open(runId).catch((fault: unknown) => {
    throw new DiagnosticError({
      code: 'journal-unwritable',
      severity: 'error',
      summary: `whom to tell of run ${runId} cannot be written down`,
      detail: reasonOf(fault),
      advice: 'Make .rollcall/outbox writable; nothing was changed',
    });
  });
}
