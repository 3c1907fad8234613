import { hashAfter, statedLink } from './chain.ts';
import type { JournalHead } from './journal.gen.ts';

/** What is wrong with a line of a journal, or with a journal as a whole. */
export interface ChainFault {
  readonly run: string;
  readonly line?: number;
  readonly what: string;
}

/** What a line of a journal says about the ends of other runs. */
export interface Sighting extends JournalHead {
  /** The number of the line that says so. */
  readonly at: number;
}

/** One journal by itself. */
export interface CheckedRun {
  readonly run: string;
  /** How many lines are whole. */
  readonly lines: number;
  /** How many lines at its beginning come from an older rollcall, which made no chain. */
  readonly unchained: number;
  readonly isFinished: boolean;
  /** Whether a part of a line follows the last whole one, as a crash leaves it. */
  readonly isCutShort: boolean;
  /** The hash that each line carries; empty where there is none. */
  readonly hashes: readonly string[];
  readonly seen: readonly Sighting[];
  readonly faults: readonly ChainFault[];
}

/** What the next line has to be bound to. */
interface Position {
  readonly line: number;
  /** The hash that the line before carries and the one that it should carry; undefined when nobody can know. */
  readonly hashes: readonly string[] | undefined;
}

/**
 * Checks whether each line of a journal is bound to the one before it.
 *
 * @param bytes the file, one character for each byte (latin1), so that no two files look the same
 */
export function checkRun(run: string, bytes: string): CheckedRun {
  const texts = bytes.split('\n');
  const rest = texts.pop() ?? '';
  const faults: ChainFault[] = [];
  const hashes: string[] = [];
  const seen: Sighting[] = [];
  let before: Position = { line: 0, hashes: [''] };
  let unchained = 0;

  for (const [index, text] of texts.entries()) {
    const at = index + 1;
    const fault = (what: string) => faults.push({ run, line: at, what });
    const link = statedLink(text);
    hashes.push(link?.hash ?? '');
    if (link === undefined) {
      const line = parsed(text);
      const isOld = unchained === index && line !== undefined && !('line' in line) && !('hash' in line);
      if (isOld) unchained += 1;
      else fault(line === undefined ? 'it is no line of a journal' : 'it carries no hash');
      before = { line: before.line + 1, hashes: isOld ? [''] : undefined };
      continue;
    }
    const possible = before.hashes?.map((hash) => hashAfter(hash, link.body, 'latin1'));
    if (link.line !== before.line + 1) fault(misplaced(link.line, before.line + 1));
    else if (possible?.includes(link.hash) === false) fault('it was altered, or what stood before it was');
    before = { line: link.line, hashes: [...new Set([link.hash, ...(possible ?? []).slice(0, 1)])] };

    const edge = isEdge(text) ? parsed(text) : undefined;
    if (edge !== undefined && edge.runId !== run) fault(`it belongs to run ${String(edge.runId)}`);
    if (edge?.kind === 'run-started') seen.push(...sightingsIn(edge, at));
  }
  const last = parsed(texts.at(-1) ?? '');
  return {
    run,
    lines: texts.length,
    unchained,
    isFinished: last?.kind === 'run-finished',
    isCutShort: rest !== '',
    hashes,
    seen,
    faults,
  };
}

function misplaced(stated: number, expected: number): string {
  return stated > expected
    ? `it is line ${stated} of the run: ${stated - expected === 1 ? `line ${expected} is` : `lines ${expected} to ${stated - 1} are`} missing before it`
    : `it is line ${stated} of the run: it was put here, or moved`;
}

/** Whether a line begins or ends a run: only those name it. */
function isEdge(text: string): boolean {
  return text.startsWith('{"kind":"run-');
}

function sightingsIn({ after }: Readonly<Record<string, unknown>>, at: number): readonly Sighting[] {
  return Array.isArray(after) ? after.map((head: JournalHead) => ({ ...head, at })) : [];
}

/** A line as far as it is one; whoever altered it may have left anything. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const line: unknown = JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
    return typeof line === 'object' && line !== null && 'kind' in line ? { ...line } : undefined;
  } catch {
    return undefined;
  }
}
