import { type LineChange, lineChanges } from './drift-lines.ts';
import { type Drawing, draw } from './layout.ts';
import { cell, count, line, type Row, row, type Section, span, type View } from './view.ts';

/** What an adoption does to the files of the manifest, and what it leaves. */
export interface AdoptionShown {
  readonly adopted: readonly unknown[];
  readonly leftovers: readonly { readonly address: string; readonly what: string; readonly why: string }[];
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** Differences that are no drift, and so are none of its business. */
  readonly pending: number;
  /** The last day on which it holds, when it is no more than that. */
  readonly until?: string;
}

/** The edits of each file line by line, what is left and why, and what it would come to. */
export function renderAdoptionProposal(adoption: AdoptionShown, drawing: Drawing): string {
  return draw([...adoption.files.map(fileSection), ...outcome(adoption, 'To be ')], drawing);
}

/** The same once it is written. */
export function renderAdoption(adoption: AdoptionShown, drawing: Drawing): string {
  return draw([...adoption.files.map(fileSection), ...outcome(adoption)], drawing);
}

/** What it came to, for somebody who has just seen the edits. */
export function renderAdoptionOutcome(adoption: AdoptionShown, drawing: Drawing): string {
  return draw(outcome(adoption), drawing);
}

function fileSection({ path, before, after }: AdoptionShown['files'][number]): Section {
  return [line(span(path, 'strong')), ...lineChanges(before, after).map((change) => lineRow(path, change))];
}

function lineRow(path: string, { sign, line: number, text }: LineChange): Row {
  const role = sign === '+' ? 'addition' : 'removal';
  return row(1, [cell(String(number), 'muted'), [span(`${sign} ${text}`, role)]], `lines ${path}`);
}

function outcome({ adopted, leftovers, files, pending, until }: AdoptionShown, tense = ''): View {
  const left = leftovers.map(({ address, what, why }) =>
    row(1, [cell(address), cell(what), cell(why, 'muted')], 'leftovers'),
  );
  const deed = `${tense}${until === undefined ? 'adopted' : `tolerated until ${until}`}`;
  const done =
    files.length === 0
      ? 'Nothing to write'
      : `${sentence(deed)}: ${count(adopted.length, 'difference')} in ${count(files.length, 'file')}`;
  const rest = [
    ...(left.length === 0 ? [] : [`${left.length} left as ${left.length === 1 ? 'it is' : 'they are'}`]),
    ...(pending === 0 ? [] : [`${pending} pending, for which the manifest stands`]),
  ];
  return [
    left.length === 0 ? [] : [line(span('Left:', 'warning')), ...left],
    [line(span(`${[done, ...rest].join('; ')}.`, 'strong'))],
  ];
}

function sentence(text: string): string {
  return text.replace(/^./, (first) => first.toUpperCase());
}
