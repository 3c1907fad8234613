import type { ChainFault, CheckedRun, Sighting } from './chain-check.ts';
import type { JournalHead } from './journal.gen.ts';

/** What is found when the journals of a folder are checked against themselves and each other. */
export interface Audit {
  readonly runs: readonly AuditedRun[];
  readonly faults: readonly ChainFault[];
  /** The ends of the chain: who keeps their hashes elsewhere can prove later that nothing before them was altered. */
  readonly heads: readonly JournalHead[];
  /** The hashes that were kept elsewhere, with the line that carries each if there still is one. */
  readonly expected: readonly ExpectedHash[];
}

export type AuditedRun = Pick<CheckedRun, 'run' | 'lines' | 'unchained' | 'isFinished' | 'isCutShort'>;

interface ExpectedHash {
  readonly hash: string;
  readonly run?: string;
  readonly line?: number;
}

/** What is asked: hashes that were kept elsewhere, and perhaps one run alone. */
export interface AuditQuestion {
  readonly expected: readonly string[];
  readonly run?: string;
  /** Runs that were forgotten on purpose: those after them may have seen them. */
  readonly pruned?: readonly string[];
}

/** Puts the journals side by side: what each saw of the others when it began must still be there. */
export function auditOf(
  checked: readonly CheckedRun[],
  { expected, run: only, pruned = [] }: AuditQuestion,
): Audit {
  const concerns = ({ run }: { readonly run: string }) => only === undefined || run === only;
  const asked = checked.filter(concerns);
  const byRun = new Map(checked.map((each) => [each.run, each]));
  const forgotten = new Set(pruned);
  const across = checked.flatMap(({ seen, faults }) => {
    // What an altered line says of other runs proves nothing about them.
    const altered = new Set(faults.map(({ line }) => line));
    return seen.filter(({ at, run }) => !altered.has(at) && (byRun.has(run) || !forgotten.has(run)));
  });
  const followed = new Set(across.map(({ run, line }) => `${run} ${line}`));
  return {
    runs: asked.map(({ run, lines, unchained, isFinished, isCutShort }) => ({
      run,
      lines,
      unchained,
      isFinished,
      isCutShort,
    })),
    faults: [
      ...checked.flatMap(({ faults }) => faults),
      ...strippedIn(checked),
      ...lossesIn(across, byRun),
    ].filter(concerns),
    heads: asked
      .flatMap(headOf)
      .filter(({ run, line }) => only !== undefined || !followed.has(`${run} ${line}`)),
    expected: expected.map((hash) => ({ hash, ...placeOf(hash, asked) })),
  };
}

function headOf({ run, lines, hashes }: CheckedRun): readonly JournalHead[] {
  const hash = hashes.at(-1);
  return hash ? [{ run, line: lines, hash }] : [];
}

/** An older rollcall made no chain, but none follows a newer one: there the hashes were taken off. */
function strippedIn(checked: readonly CheckedRun[]): readonly ChainFault[] {
  const first = checked.findIndex(({ lines, unchained }) => lines > unchained);
  if (first === -1) return [];
  return checked
    .slice(first + 1)
    .filter(({ unchained }) => unchained > 0)
    .map(({ run }) => ({ run, line: 1, what: 'it carries no hash, though lines of an earlier run do' }));
}

/** What a later run saw and is gone, once for each run. */
function lossesIn(seen: readonly Sighting[], byRun: ReadonlyMap<string, CheckedRun>): readonly ChainFault[] {
  const losses = new Map<string, ChainFault>();
  for (const { run, line, hash } of seen) {
    const checked = byRun.get(run);
    // Where the journal itself shows that it was altered, this is how.
    if (losses.has(run) || checked?.hashes[line - 1] === hash || checked?.faults.length) continue;
    losses.set(run, { run, ...lossOf(checked, line) });
  }
  return [...losses.values()];
}

function lossOf(checked: CheckedRun | undefined, line: number): Omit<ChainFault, 'run'> {
  if (checked === undefined) return { what: 'the journal is missing: a later run saw it' };
  const { lines } = checked;
  if (lines < line) return { line: lines + 1, what: `the end is missing: a later run saw line ${line}` };
  return { line, what: 'it is not the line that a later run saw: the journal was written anew' };
}

function placeOf(hash: string, checked: readonly CheckedRun[]): Omit<ExpectedHash, 'hash'> {
  for (const { run, hashes } of checked) {
    const index = hashes.indexOf(hash);
    if (index !== -1) return { run, line: index + 1 };
  }
  return {};
}

/** Whether everything is as it was written, as far as that can be known. */
export function isSound({ faults, expected }: Audit): boolean {
  return faults.length === 0 && expected.every(({ run }) => run !== undefined);
}
