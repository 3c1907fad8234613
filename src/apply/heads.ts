import { type FileHandle, open, stat } from 'node:fs/promises';
import { statedLink } from './chain.ts';
import type { JournalHead, RunStarted } from './journal.gen.ts';
import { journalFile, runIdsIn } from './run-files.ts';

/** Milliseconds by which a machine's clock and that of its file system may differ. */
const clockSlack = 60_000;
const chunk = 65_536;

/**
 * The last lines of the runs before, as far as no other run follows them. The first line of a run is bound to them, so
 * that a run can no more be taken out of the folder than a line out of its file. As a rule it is one. When two runs
 * went side by side, so that neither saw the other's end, it is two, and the run after them binds both.
 */
export async function headsBefore(folder: string, runId: string): Promise<readonly JournalHead[]> {
  const others = (await runIdsIn(folder)).filter((other) => other !== runId);
  const latest = others.pop();
  if (latest === undefined) return [];
  const newest = await endsOf(folder, latest);
  // The latest run was bound to all that was there when it began; only what moved since may be loose.
  const ends: Ends[] = [];
  for (const other of others) {
    if (await hasMovedSince(folder, other, newest.startedAt)) ends.push(await endsOf(folder, other));
  }
  ends.push(newest);
  const followed = new Set(ends.flatMap(({ after }) => after.map(placeOf)));
  const heads = ends.flatMap(({ head }) => (head === undefined || followed.has(placeOf(head)) ? [] : [head]));
  for (const { run } of heads) await settle(folder, run);
  return heads;
}

/** The last line of a run's journal, without reading the others; undefined in one that is no chain. */
export async function endOf(folder: string, run: string): Promise<JournalHead | undefined> {
  return (await endsOf(folder, run)).head;
}

/** What a run is bound to must outlive a power cut that the run itself survives. */
async function settle(folder: string, run: string): Promise<void> {
  const file = await open(journalFile(folder, run), 'r');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

interface Ends {
  /** Milliseconds since the epoch; 0 when the file does not say. */
  readonly startedAt: number;
  readonly after: readonly JournalHead[];
  /** Absent in a journal that is no chain. */
  readonly head?: JournalHead;
}

/** How a journal begins and ends. What is damaged in it is for an audit to find and stops no run. */
async function endsOf(folder: string, run: string): Promise<Ends> {
  const file = await open(journalFile(folder, run), 'r');
  try {
    const started = startIn(await firstLine(file));
    const link = statedLink(await lastLine(file));
    return {
      startedAt: Date.parse(started?.startedAt ?? '') || 0,
      after: started?.after ?? [],
      ...(link && { head: { run, line: link.line, hash: link.hash } }),
    };
  } finally {
    await file.close();
  }
}

function startIn(text: string): RunStarted | undefined {
  try {
    const line = JSON.parse(text);
    return line?.kind === 'run-started' ? line : undefined;
  } catch {
    return undefined;
  }
}

async function firstLine(file: FileHandle): Promise<string> {
  for (let length = chunk; ; length *= 2) {
    const text = await readAt(file, 0, length);
    const end = text.indexOf('\n');
    if (end !== -1 || text.length < length) return text.subarray(0, Math.max(0, end)).toString('utf8');
  }
}

/** The last line that is whole; a crash may have left a part of another behind it. */
async function lastLine(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  for (let length = chunk; ; length *= 2) {
    const start = Math.max(0, size - length);
    const text = await readAt(file, start, size - start);
    const end = text.lastIndexOf('\n');
    const begin = end <= 0 ? -1 : text.lastIndexOf('\n', end - 1);
    if (begin !== -1 || start === 0) return text.subarray(begin + 1, Math.max(0, end)).toString('utf8');
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function hasMovedSince(folder: string, run: string, instant: number): Promise<boolean> {
  return (await stat(journalFile(folder, run))).mtimeMs >= instant - clockSlack;
}

function placeOf({ run, line }: JournalHead): string {
  return `${run} ${line}`;
}
