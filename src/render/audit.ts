import { type Audit, type AuditedRun, isSound } from '../apply/audit.ts';
import { type Drawing, draw } from './layout.ts';
import { cell, count, line, row, type Section, span } from './view.ts';

/** What an audit of the journals found, as people read it in a terminal. */
export function renderAudit(audit: Audit, drawing: Drawing): string {
  return draw([faults(audit), losses(audit), verdict(audit), headSection(audit)], drawing);
}

/** Where the journal of a run lies, for people and machines. */
export function journalPlace(run: string, at?: number): string {
  return `.rollcall/runs/${run}.ndjson${at === undefined ? '' : `:${at}`}`;
}

function faults({ faults }: Audit): Section {
  return faults.map(({ run, line: at, what }) =>
    row(0, [cell(journalPlace(run, at), 'strong'), cell(what, 'error')], 'faults'),
  );
}

function losses({ expected }: Audit): Section {
  return expected.map(({ hash, run, line: at }) =>
    run === undefined
      ? row(0, [cell(hash, 'strong'), cell('no line carries this hash: it was altered, or cut off', 'error')])
      : row(0, [cell(hash, 'muted'), cell(`${journalPlace(run, at)}: everything up to here is as it was`)]),
  );
}

function verdict({ runs, faults, expected }: Audit): Section {
  const lines = runs.reduce((sum, run) => sum + run.lines, 0);
  const altered = faults.length + expected.filter(({ run }) => run === undefined).length;
  if (altered > 0) {
    const whole = `Altered: ${count(altered, 'fault')}.`;
    return [line(span(whole, 'error'), span(' [journal-altered]', 'muted')), ...remarks(runs)];
  }
  if (runs.length === 0) return [line(span('Nothing was ever applied from here.', 'strong'))];
  return [
    line(span(`Intact: ${count(runs.length, 'run')}, ${count(lines, 'line')}.`, 'strong')),
    ...remarks(runs),
  ];
}

/** What is no fault and yet worth knowing. */
function remarks(runs: readonly AuditedRun[]): Section {
  const unfinished = runs.filter(({ isFinished }) => !isFinished);
  const old = runs.filter(({ unchained }) => unchained > 0);
  return [
    ...unfinished.map(({ run, isCutShort }) => {
      const how = isCutShort
        ? 'in the middle of a line: it was killed'
        : 'without an end: it was killed, or goes on still';
      return row(1, [cell(run), cell(`stops ${how}`, 'warning')], 'remarks');
    }),
    ...old.map(({ run, unchained }) =>
      row(
        1,
        [
          cell(run),
          cell(`not chained: ${count(unchained, 'line')} of an older rollcall prove nothing`, 'warning'),
        ],
        'remarks',
      ),
    ),
  ];
}

const sideBySide =
  'No run follows these: they went side by side, or in other folders, or were put in. The next one follows all of them.';

function headSection(audit: Audit): Section {
  const { heads } = audit;
  if (heads.length === 0 || !isSound(audit)) return [];
  return [
    line(span('A loss at the very end shows only beside a hash that was kept elsewhere:')),
    ...heads.map(({ run, line: at, hash }) =>
      row(1, [cell(hash, 'strong'), cell(`line ${at} of ${run}`, 'muted')], 'heads'),
    ),
    ...(heads.length > 1 ? [line(span(sideBySide, 'muted'))] : []),
    line(
      span('Keep it where nobody can edit it, and check with  rollcall audit verify --expect HASH', 'muted'),
    ),
  ];
}
