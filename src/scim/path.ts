import { readPath } from './grammar.ts';
import type { AttributePath, Parsed } from './syntax.ts';
import { tokenStream } from './token-stream.ts';

export { printPath } from './print.ts';
export type { AttributePath } from './syntax.ts';

/**
 * Reads an attribute path: `title`, `emails[type eq "work"].value`, `urn:…:2.0:User:manager.value` (RFC 7644 section 3.10
 * and figure 7), or the bare URN of a whole extension.
 * Known schemas settle where a URN ends when it does not follow the registered form (version, then resource type).
 */
export function parsePath(text: string, knownSchemas: readonly string[] = []): Parsed<AttributePath> {
  const stream = tokenStream(text, knownSchemas);
  return stream.ok ? readPath(stream.value) : stream;
}
