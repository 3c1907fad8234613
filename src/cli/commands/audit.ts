import { isSound } from '../../apply/audit.ts';
import { runIdsIn } from '../../apply/run-files.ts';
import { type DiagnosticCode, diagnosticCodes, exitCodes } from '../../diagnostic/codes.ts';
import { findManifest } from '../../manifest/find.ts';
import { journalPlace, renderAudit } from '../../render/audit.ts';
import { renderJson } from '../../render/json.ts';
import { audit } from '../../workflow/audit.ts';
import type { AuditOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import { latestRun, unknownRun } from '../recorded-run.ts';
import type { Session } from '../session.ts';
import { take } from '../workspace.ts';

const code: DiagnosticCode = 'journal-altered';

/** Checks the chain of the journals and says where it is broken. */
export async function verifyAudit(options: AuditOptions, session: Session): Promise<number> {
  const { folder } = take(findManifest(session.folder, options.config), session);
  const { run: name, expect: expected = [], pruned = [] } = options;
  const runIds = await runIdsIn(folder);
  const run = name === 'last' ? await latestRun(folder) : name;
  if (name !== undefined && (run === undefined || !runIds.includes(run)))
    throw await unknownRun(name, folder);

  const found = await audit(folder, { expected, pruned, ...(run !== undefined && { run }) });
  const faults = found.faults.map(({ run: altered, line, what }) => ({
    code,
    file: journalPlace(altered),
    ...(line !== undefined && { line }),
    what,
  }));
  await publish(
    {
      text: (drawing) => renderAudit(found, drawing),
      json: () => renderJson({ document: 'audit', formatVersion: 1, ...found, faults }),
    },
    options,
    session,
  );
  return isSound(found) ? exitCodes.done : diagnosticCodes[code];
}
