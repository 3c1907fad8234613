import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type OutboxLine, type OutboxRecord, outboxRecord } from './outbox-lines.ts';

/**
 * The outbox of a folder: a file for each run, beside its journal. The journal is the record of what was done; the outbox says
 * who was told of it. Files in which nothing is left to do are moved to `delivered/`, so that a long history costs nothing.
 * Only the owner may read them: they name people.
 */
function outboxFolder(folder: string): string {
  return join(folder, '.rollcall', 'outbox');
}

function fileOf(folder: string, name: string): string {
  return join(outboxFolder(folder), `${name}.ndjson`);
}

function deliveredFile(folder: string, name: string): string {
  return join(outboxFolder(folder), 'delivered', `${name}.ndjson`);
}

/** Whether a file of the name is there or was. */
export async function isKnown(folder: string, name: string): Promise<boolean> {
  const found = await Promise.all([fileOf(folder, name), deliveredFile(folder, name)].map(exists));
  return found.includes(true);
}

/** Opens a file, a new one or one that was done with, and adds lines to it. They are on disk when the promise resolves. */
export async function openFile(folder: string, name: string, lines: readonly OutboxLine[]): Promise<void> {
  await mkdir(join(outboxFolder(folder), 'delivered'), { recursive: true, mode: 0o700 });
  await rename(deliveredFile(folder, name), fileOf(folder, name)).catch(unlessMissing);
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  await append(fileOf(folder, name), lines, O_WRONLY | O_APPEND | O_CREAT);
  const parent = await open(outboxFolder(folder), 'r');
  await parent.sync().finally(() => parent.close());
}

/** Adds lines to a file that is there. One that somebody else is done with by now is left alone. */
export async function addLines(folder: string, name: string, lines: readonly OutboxLine[]): Promise<void> {
  const { O_WRONLY, O_APPEND } = constants;
  await append(fileOf(folder, name), lines, O_WRONLY | O_APPEND).catch(unlessMissing);
}

/** One write, so that lines of two processes do not mingle; a line break first, should the last line have been cut off. */
async function append(path: string, lines: readonly OutboxLine[], flags: number): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.appendFile(`\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Puts a file away in which nothing is left to do. */
export async function putAway(folder: string, name: string): Promise<void> {
  await rename(fileOf(folder, name), deliveredFile(folder, name)).catch(unlessMissing);
}

/** Gives files that are done with other names, so that those they had are free: what they told of is over. */
export async function setAside(folder: string, beginning: string, when: string): Promise<void> {
  const delivered = join(outboxFolder(folder), 'delivered');
  const files = await readdir(delivered).catch((fault: unknown) => {
    unlessMissing(fault);
    return [];
  });
  for (const file of files.filter((name) => name.startsWith(beginning))) {
    await rename(join(delivered, file), join(delivered, `over-${when}-${file}`)).catch(unlessMissing);
  }
}

/** Everything that is not done with, the oldest first. */
export async function readOutbox(folder: string): Promise<readonly OutboxRecord[]> {
  const files = await readdir(outboxFolder(folder)).catch((fault: unknown) => {
    unlessMissing(fault);
    return [];
  });
  const names = files.flatMap((file) => /^(.+)\.ndjson$/.exec(file)?.[1] ?? []).sort();
  const records: OutboxRecord[] = [];
  for (const name of names) {
    const text = await readFile(fileOf(folder, name), 'utf8').catch(unlessMissing);
    if (text !== undefined) records.push(outboxRecord(name, text.split('\n').flatMap(lineOf)));
  }
  return records;
}

/** A line that a crash cut short says nothing: what it was about is done again. */
function lineOf(text: string): readonly OutboxLine[] {
  try {
    return text === '' ? [] : [JSON.parse(text) as OutboxLine];
  } catch {
    return [];
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(unlessMissing)) !== undefined;
}

function unlessMissing(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
  throw fault;
}
