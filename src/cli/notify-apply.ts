import type { Plan } from '../changeset/plan.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { reasonOf } from '../diagnostic/reason.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { FolderOutbox } from '../notify/folder-outbox.ts';
import type { Session } from './session.ts';

/** Tells others of an apply, as the manifest asks. What comes of it never changes what became of the apply. */
export interface Telling {
  /** Before the first write. Throws DiagnosticError (journal-unwritable): what cannot be told of later is not begun. */
  readonly begin: () => Promise<void>;
  readonly blocked: (plan: Plan) => Promise<void>;
  /** The directory is not as the manifest says, and nothing is done about it. */
  readonly drift: (plan: Plan) => Promise<void>;
  /** Neither of both any more. */
  readonly settled: () => Promise<void>;
  /** After the last. Tells of this run, and of whatever else still waits. */
  readonly end: () => Promise<void>;
}

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
  const { outboxHere, shortfallWarnings } = await import('./notify-folder.ts');
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
      const shortfall = await outbox.deliver({ signal: interruption.stop }).catch(tellOf);
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
