import { type Audit, type AuditQuestion, auditOf } from '../apply/audit.ts';
import { type CheckedRun, checkRun } from '../apply/chain-check.ts';
import { readBytes, runIdsIn } from '../apply/run-files.ts';

/**
 * Reads every journal below `folder` (the manifest's) and looks for whatever was altered, left out, put in or moved.
 * The others bear witness also when one run alone is asked about.
 */
export async function audit(folder: string, question: AuditQuestion): Promise<Audit> {
  const checked: CheckedRun[] = [];
  // One after the other: a journal may be large, and only its hashes are kept.
  for (const run of await runIdsIn(folder)) checked.push(checkRun(run, await readBytes(folder, run)));
  return auditOf(checked, question);
}
