import { createHash } from 'node:crypto';
import type { JournalLine } from './journal.gen.ts';

/** Where a chain of lines stands: what the next line is bound to. */
export interface Link {
  /** The number of the line, 0 before the first. */
  readonly line: number;
  /** The hash it carries; empty where no chain has begun. */
  readonly hash: string;
}

export const unchained: Link = { line: 0, hash: '' };

/**
 * The next line of a journal, with its number and its hash. The hash covers the hash of the line before, and so every
 * line before it: none can be altered, left out, put in or moved without the rest being written anew.
 */
export function chained(line: JournalLine, before: Link): Link & { readonly text: string } {
  const number = before.line + 1;
  const body = JSON.stringify({ ...line, line: number }).slice(0, -1);
  const hash = hashAfter(before.hash, body);
  return { line: number, hash, text: `${body},"hash":"${hash}"}` };
}

/** What a line says of its place in the chain, and the part of its text that the hash is about. */
export interface StatedLink extends Link {
  readonly body: string;
}

/** Reads it from a line's text, without its line feed; undefined for a line that says nothing of the kind. */
export function statedLink(text: string): StatedLink | undefined {
  const [, body, line, hash] = /^(\{.*,"line":(\d+)),"hash":"([0-9a-f]{64})"\}$/s.exec(text) ?? [];
  return body === undefined || hash === undefined ? undefined : { line: Number(line), hash, body };
}

/** The hash of a line: SHA-256 over the hash of the line before (its 64 characters) and the line up to `,"hash"`. */
export function hashAfter(before: string, body: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return createHash('sha256').update(before).update(body, encoding).digest('hex');
}
