import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { readJournal, runPlanFile } from '../apply/run-files.ts';
import { recordOf } from '../apply/run-record.ts';
import type { Plan } from '../changeset/plan.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import { parsePlan } from '../workflow/saved-plan.ts';
import type { DelivererOptions } from './deliver.ts';
import { deliveriesOf } from './deliveries.ts';
import { type DeliveryProgress, deliverWaiting, type Undelivered } from './delivery-rounds.ts';
import type { Message } from './message.ts';
import { messagesOfRun } from './messages.ts';
import { addLines, isKnown, openFile, putAway, readOutbox, setAside } from './outbox-files.ts';
import type { OutboxLine, OutboxRecord } from './outbox-lines.ts';
import { type StandingType, toldSince } from './plan-messages.ts';

export interface FolderOutboxOptions {
  /** The target that is meant: what was done in others is told with their manifests. */
  readonly target: string;
  readonly manifest: DelivererOptions['manifest'];
  readonly runtime: Runtime;
  /** Whether this run goes on at this moment, in another process: then it is not for us to tell of it. */
  readonly isUnderWay: (runId: string) => Promise<boolean>;
}

export interface OutboxShortfall {
  readonly undelivered: readonly Undelivered[];
  readonly untold: readonly { readonly runId: string; readonly reason: string }[];
}

/** The outbox in the folder of a manifest, for what is applied without a service. */
export interface FolderOutbox {
  /** Before the first write of a run: from now on somebody will tell of it, whatever becomes of this process. */
  readonly open: (runId: string) => Promise<void>;
  /** Puts in what is no run: a blocked plan, a drift. The same thing is put in once, until it is over. */
  readonly add: (message: Message) => Promise<void>;
  /** It is so no more; should it come back, it is told again. */
  readonly over: (types: readonly StandingType[]) => Promise<void>;
  /**
   * Puts in what the journals say of runs that were opened and are not under way, and tries to deliver everything that
   * waits, for some seconds at most. Aborted, it leaves the rest for another time.
   *
   * @param only ids of deliveries; all unless said
   * @returns what did not arrive although it was tried, and runs of which nothing can be told because their files are damaged
   */
  readonly deliver: (options?: {
    readonly signal?: AbortSignal;
    readonly only?: ReadonlySet<string>;
    readonly onProgress?: (progress: DeliveryProgress) => void;
  }) => Promise<OutboxShortfall>;
}

export function folderOutbox({ target, manifest, runtime, isUnderWay }: FolderOutboxOptions): FolderOutbox {
  const { folder, notify } = manifest;
  const at = () => new Date(runtime.now()).toISOString();

  /** The lines by which a record comes to hold all of these messages. */
  function news(messages: readonly Message[], known: ReadonlySet<string>): readonly OutboxLine[] {
    return deliveriesOf(messages, notify, target)
      .filter(({ id }) => !known.has(id))
      .map((delivery) => ({ kind: 'delivery', at: at(), delivery }));
  }

  const own = async () => (await readOutbox(folder)).filter((record) => record.target === target);

  async function tell({ name, known }: OutboxRecord): Promise<void> {
    if (await isUnderWay(name)) return;
    const messages = await messagesIn(folder, name);
    await addLines(folder, name, [...news(messages, known), { kind: 'told', at: at() }]);
  }

  return {
    open: (runId) => openFile(folder, runId, [{ kind: 'opened', at: at(), target }]),
    add: async (message) => {
      const file = fileNameOf(message.id);
      const lines = news([toldSince(message, at())], new Set());
      if (lines.length > 0 && !(await isKnown(folder, file))) await openFile(folder, file, lines);
    },
    over: async (types) => {
      for (const type of types) await setAside(folder, fileNameOf(`${target}/${type}/`), fileNameOf(at()));
    },
    deliver: async ({ signal, only, onProgress } = {}) => {
      const untold: OutboxShortfall['untold'][number][] = [];
      for (const record of (await own()).filter(({ isOpen }) => isOpen)) {
        await tell(record).catch((fault: unknown) => {
          if (!(fault instanceof DiagnosticError)) throw fault;
          untold.push({ runId: record.name, reason: fault.message });
        });
      }
      const undelivered = await deliverWaiting(await own(), {
        manifest,
        runtime,
        ...(signal && { signal }),
        ...(only && { only }),
        ...(onProgress && { onProgress }),
      });
      for (const { name, isOpen, entries } of await own()) {
        if (!isOpen && entries.length === 0) await putAway(folder, name);
      }
      return { undelivered, untold };
    },
  };
}

/** Names of messages are made of digests and targets; a file's name should hold neither slash nor colon. */
function fileNameOf(id: string): string {
  return id.replace(/[^\w.-]+/g, '-');
}

/** What a run did, by its files; nothing when it never came to open its journal. */
async function messagesIn(folder: string, runId: string): Promise<readonly Message[]> {
  const lines = await readJournal(folder, runId);
  if (lines === undefined) return [];
  return messagesOfRun(await planOf(folder, runId), recordOf(runId, lines));
}

async function planOf(folder: string, runId: string): Promise<Plan> {
  const file = runPlanFile(folder, runId);
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  const parsed = parsePlan(text, relative(folder, file));
  if (!parsed.ok) throw new DiagnosticError(...parsed.diagnostics);
  return parsed.value;
}
