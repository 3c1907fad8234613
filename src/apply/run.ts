import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import type { WriteAnswer } from '../target/write.ts';
import type { DirectoryService } from './directory-service.ts';
import type { MemberEdit } from './edits.ts';
import type { ApplyEvent } from './event.ts';
import type { Intent, JournalContent, JournalEdit, JournalOutcome } from './journal.gen.ts';
import type { Journal } from './journal.ts';
import { journalMembers } from './journal-words.ts';

/** What all changes of a run share: the directory, the way to write to it, and whether to go on. */
export interface Run {
  readonly service: DirectoryService;
  readonly runtime: Runtime;
  /** Ids of the groups this run created or adopted, by address. */
  readonly created: Map<string, string>;
  /** Why the run ended early. */
  readonly faults: readonly Diagnostic[];
  /** Of the writes that were sent; one that was held back here is none. */
  readonly statistics: { operations: number; succeeded: number; readonly latencies: number[] };
  /** True once nothing new may be begun. */
  readonly halted: () => boolean;
  readonly halt: (diagnostics: readonly Diagnostic[]) => void;
  readonly send: (request: WriteRequest) => Promise<SendAnswer>;
  /** Waits to the end even when the run is asked to stop: what is in flight is to be finished, not guessed at. */
  readonly pause: (address: string, milliseconds: number) => Promise<void>;
  readonly emit: (event: ApplyEvent) => void;
}

export type SendAnswer = WriteAnswer | HeldBack;

/**
 * The lease was too old to be trusted when the write was about to leave, for this process or its machine had stood still: the
 * server has seen nothing of it. What it rested on is as old, so that whoever asked looks again; whether the lease still
 * holds is asked before the next write.
 */
interface HeldBack {
  readonly kind: 'held-back';
  readonly detail: string;
}

/** A write as the journal tells it, and how to send it. */
export interface WriteRequest {
  readonly address: string;
  readonly action: Intent['action'];
  readonly id?: string;
  readonly version?: string;
  readonly edits?: readonly JournalEdit[];
  readonly members?: readonly MemberEdit[];
  /** What is about to be deleted. */
  readonly content?: JournalContent;
  readonly perform: () => Promise<WriteAnswer>;
}

export interface RunOptions {
  readonly service: DirectoryService;
  readonly runtime: Runtime;
  readonly journal: Journal;
  readonly stop?: AbortSignal;
  readonly onEvent?: (event: ApplyEvent) => void;
}

/** Begins a run. Every write of it goes through `send`, and so through the journal. */
export function createRun({ service, runtime, journal, stop, onEvent }: RunOptions): Run {
  const faults: Diagnostic[] = [];
  const statistics = { operations: 0, succeeded: 0, latencies: [] as number[] };
  let seq = journal.lastSeq;
  let halted = false;
  const at = () => new Date(runtime.now()).toISOString();

  /** Intent on disk, request, outcome: in this order whatever happens (design section 5, rule 6). */
  async function send({ perform, members, ...rest }: WriteRequest): Promise<SendAnswer> {
    seq += 1;
    const own = seq;
    const whom = members && { members: journalMembers(members) };
    await journal.append({ kind: 'intent', seq: own, at: at(), ...rest, ...whom });
    const sentBefore = service.requests().writes;
    const answer = await perform().catch(async (fault: unknown): Promise<HeldBack> => {
      if (isLeaseFault(fault)) return { kind: 'held-back', detail: fault.message };
      // A missing scope or an open circuit breaker stops a request before it leaves. Where others write meanwhile that
      // cannot be told, and it may have taken effect.
      const mayHaveLeft = service.requests().writes > sentBefore;
      if (mayHaveLeft) statistics.operations += 1;
      if (fault instanceof DiagnosticError) {
        await journal.append({
          kind: 'outcome',
          seq: own,
          at: at(),
          result: mayHaveLeft ? 'failed' : 'refused',
          detail: fault.message,
        });
      }
      throw fault;
    });
    if (answer.kind !== 'held-back') count(answer);
    await journal.append({ kind: 'outcome', seq: own, at: at(), ...outcomeOf(answer) });
    return answer;
  }

  function count(answer: WriteAnswer): void {
    if (wasSent(answer)) {
      statistics.operations += 1;
      if (answer.kind === 'done') statistics.succeeded += 1;
    }
    if (answer.status !== undefined) statistics.latencies.push(answer.ms);
  }

  return {
    service,
    runtime,
    created: new Map(),
    faults,
    statistics,
    halted: () => halted || stop?.aborted === true,
    halt: (diagnostics) => {
      halted = true;
      // Workers that run into the same wall at once tell of it once.
      const known = new Set(faults.map(({ code, summary }) => `${code} ${summary}`));
      faults.push(...diagnostics.filter(({ code, summary }) => !known.has(`${code} ${summary}`)));
    },
    send,
    pause: async (address, milliseconds) => {
      onEvent?.({ kind: 'waiting', address, milliseconds });
      await runtime.sleep(milliseconds);
    },
    emit: (event) => onEvent?.(event),
  };
}

/** What is asked of the directory throws no such fault: only the fence before it does (apply/fence.ts). */
function isLeaseFault(fault: unknown): fault is DiagnosticError {
  return fault instanceof DiagnosticError && fault.diagnostics.some(({ code }) => code === 'lock-lost');
}

/** A request that is held back, because a look shows that it would come too late or is idle, has neither answer nor loss. */
function wasSent({ kind, status }: WriteAnswer): boolean {
  return status !== undefined || kind === 'lost';
}

function outcomeOf(answer: SendAnswer): Omit<JournalOutcome, 'kind' | 'seq' | 'at'> {
  if (answer.kind === 'held-back') return { result: 'refused', detail: answer.detail };
  const { kind: result, status, ms, correlationId } = answer;
  const shown = answer.kind === 'done' ? (answer.group ?? answer.user) : undefined;
  const version = answer.kind === 'done' ? (answer.version ?? shown?.version) : undefined;
  return {
    result,
    latencyMs: ms,
    ...(status !== undefined && { status }),
    ...(shown && { id: shown.id }),
    ...(version !== undefined && { version }),
    ...(correlationId !== undefined && { correlationId }),
    ...('detail' in answer && { detail: answer.detail }),
  };
}
