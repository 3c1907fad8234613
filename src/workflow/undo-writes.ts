import type { Intent, JournalLine, JournalOutcome } from '../apply/journal.gen.ts';
import type { PlanSource } from '../changeset/plan.ts';

/** A request of a run that took effect, or may have. */
export interface RunWrite {
  readonly intent: Intent;
  readonly source: PlanSource;
  /** The id of what was created, where the answer told it. */
  readonly createdId?: string;
  /** An answer told that it was carried out. */
  readonly isCertain: boolean;
}

/** The requests of a run that took effect, or may have, in their order. */
export function writesIn(lines: readonly JournalLine[], file: string): readonly RunWrite[] {
  const outcomes = new Map<number, JournalOutcome>();
  for (const line of lines) if (line.kind === 'outcome') outcomes.set(line.seq, line);
  return lines.flatMap((line, index): readonly RunWrite[] => {
    if (line.kind !== 'intent') return [];
    const outcome = outcomes.get(line.seq);
    if (outcome !== undefined && !mayHaveTakenEffect(outcome)) return [];
    return [
      {
        intent: line,
        source: { file, line: index + 1 },
        ...(outcome?.id !== undefined && { createdId: outcome.id }),
        isCertain: outcome?.result === 'done',
      },
    ];
  });
}

/** A run that ended in the middle of a request does not know what became of it. */
function mayHaveTakenEffect({ result }: JournalOutcome): boolean {
  return result === 'done' || result === 'lost' || result === 'failed';
}
