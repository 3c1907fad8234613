import type { Intent, JournalOutcome } from '../../apply/journal.gen.ts';
import type { RunRecord } from '../../apply/run-record.ts';

/** One write of a run, as the journal has it. */
export interface AuditRecord
  extends Pick<Intent, 'at' | 'address' | 'action' | 'id' | 'members' | 'edits'>,
    Partial<Pick<JournalOutcome, 'status' | 'latencyMs' | 'correlationId' | 'detail'>> {
  /** `unknown`: the run was cut off before the answer came. */
  readonly outcome: JournalOutcome['result'] | 'unknown';
}

export function auditRecords({ requests }: RunRecord): readonly AuditRecord[] {
  return requests.map(({ intent, outcome }) => {
    const { at, address, action, id, members, edits } = intent;
    const { status, latencyMs, correlationId, detail } = outcome ?? {};
    const known = id ?? outcome?.id;
    return {
      at,
      address,
      action,
      ...(known !== undefined && { id: known }),
      ...(members && { members }),
      ...(edits && { edits }),
      outcome: outcome?.result ?? 'unknown',
      ...(status !== undefined && { status }),
      ...(latencyMs !== undefined && { latencyMs }),
      ...(correlationId !== undefined && { correlationId }),
      ...(detail !== undefined && { detail }),
    };
  });
}
