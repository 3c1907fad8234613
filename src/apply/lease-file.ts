import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeaseOwner } from './lease-owner.ts';

/** A lease as it lies on disk. */
export interface LeaseRecord {
  readonly formatVersion: 1;
  readonly target: string;
  readonly state: 'held' | 'released' | 'broken';
  /** Who held it last; who broke it, when it was broken. */
  readonly owner: LeaseOwner;
  readonly startedAt: string;
  readonly renewedAt: string;
  readonly expiresAt: string;
}

/** The latest lease of a target. */
export interface LatestLease {
  readonly target: string;
  /** Each lease of a target has a number, one more than the lease before it. */
  readonly generation: number;
  /** Absent when the file cannot be understood. */
  readonly record?: LeaseRecord;
  /** When the file was last written, by the clock of the file system; milliseconds since the epoch. */
  readonly writtenAt: number;
}

export function locksFolder(folder: string): string {
  return join(folder, '.rollcall', 'locks');
}

/** The latest lease of a target; undefined when there never was one. */
export async function latestLease(folder: string, target: string): Promise<LatestLease | undefined> {
  for (;;) {
    const generation = await latestGeneration(folder, target);
    if (generation === 0) return undefined;
    const found = await readLease(folder, target, generation);
    // Whoever took the next one may have tidied this one away meanwhile.
    if (found !== undefined) return found;
  }
}

/** The number of the latest lease, 0 when there never was one. */
export async function latestGeneration(folder: string, target: string): Promise<number> {
  return Math.max(0, ...(await generationsOf(folder, target)));
}

/** The latest lease of every target that ever had one, by target. */
export async function latestLeases(folder: string): Promise<readonly LatestLease[]> {
  const targets = new Set((await leaseFiles(folder)).map(({ target }) => target));
  const found = await Promise.all([...targets].sort().map((target) => latestLease(folder, target)));
  return found.flatMap((lease) => lease ?? []);
}

export function leaseFile(folder: string, target: string, generation: number): string {
  return join(locksFolder(folder), `${encode(target)}.${generation}.json`);
}

/**
 * Targets may be called anything that is a key; their files must not clash on systems that normalise names, nor on those
 * to which capitals and small letters are the same: capitals stand in escapes alone.
 */
function encode(target: string): string {
  return encodeURIComponent(target).replace(/%[0-9A-F]{2}|[A-Z]/g, (found) =>
    found.startsWith('%') ? found : `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export async function generationsOf(folder: string, target: string): Promise<readonly number[]> {
  return (await leaseFiles(folder)).flatMap((file) => (file.target === target ? [file.generation] : []));
}

async function leaseFiles(
  folder: string,
): Promise<readonly { readonly target: string; readonly generation: number }[]> {
  const names = await readdir(locksFolder(folder)).catch((fault: unknown) => {
    if (isCode(fault, 'ENOENT')) return [];
    throw fault;
  });
  return names.flatMap((name) => {
    const [, encoded, generation] = /^(.+)\.([1-9]\d{0,14})\.json$/.exec(name) ?? [];
    const target = encoded === undefined ? undefined : decode(encoded);
    // A file that is not named as we name it could never be read again: it is somebody else's.
    return target === undefined || encode(target) !== encoded
      ? []
      : [{ target, generation: Number(generation) }];
  });
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

async function readLease(
  folder: string,
  target: string,
  generation: number,
): Promise<LatestLease | undefined> {
  const path = leaseFile(folder, target, generation);
  try {
    const [text, { mtimeMs: writtenAt }] = [await readFile(path, 'utf8'), await stat(path)];
    const record = parseRecord(text, target);
    return { target, generation, writtenAt, ...(record !== undefined && { record }) };
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return undefined;
    throw fault;
  }
}

/** What a file of ours says; of another's, or of another version, nobody knows what it means. */
function isRecord(value: unknown): value is LeaseRecord {
  if (!isComplex(value) || value.formatVersion !== 1 || !isComplex(value.owner)) return false;
  const { owner } = value;
  return (
    ['held', 'released', 'broken'].some((state) => state === value.state) &&
    areTexts([value.target, value.startedAt, value.renewedAt, value.expiresAt]) &&
    areTexts([owner.runId, owner.user, owner.host]) &&
    typeof owner.pid === 'number'
  );
}

function isComplex(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/** A file that was taken this moment is still empty, and one that a power cut left may stay so: then nobody knows whose it is. */
function parseRecord(text: string, target: string): LeaseRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && value.target === target ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
