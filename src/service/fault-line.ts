import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { printRange } from '../diagnostic/source.ts';

/**
 * A fault in one line, for a log and for the status page, where nobody sees a frame:
 * `orgs/acme.yaml:3:8: unknown key "member" [unknown-key]`.
 */
export function faultLine({ code, summary, detail, range }: Diagnostic): string {
  const place = range === undefined ? '' : `${printRange(range, true)}: `;
  return `${place}${summary} [${code}]${detail === undefined ? '' : `: ${detail}`}`;
}
