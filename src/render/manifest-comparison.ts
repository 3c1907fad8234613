import { shortHash } from '../changeset/short-hash.ts';
import type { ManifestComparison, ManifestDifference } from '../manifest/manifest-comparison.gen.ts';
import { type Drawing, draw } from './layout.ts';
import { signSpan } from './signs.ts';
import { cell, count, enumerate, line, type Row, row, type Section, span, type View } from './view.ts';

/** What each kind of difference means to a reviewer, gravest first. */
export const headings = {
  authority: 'What rollcall decides over',
  takes: 'May take something away',
  guard: 'Guards that become weaker',
  gives: 'May give something',
  other: 'Other differences',
} as const satisfies Record<ManifestDifference['consequence'], string>;

export const consequences = Object.keys(headings) as readonly ManifestDifference['consequence'][];

/** Two revisions of a manifest side by side, for a terminal. */
export function renderManifestComparison(document: ManifestComparison, drawing: Drawing): string {
  return draw(manifestComparisonView(document), drawing);
}

function manifestComparisonView(document: ManifestComparison): View {
  return [
    comparisonHeading(document),
    ...consequences.map((consequence) => {
      const rows = differenceRows(document, consequence);
      return rows.length === 0 ? [] : [line(span(headings[consequence], 'strong')), ...rows];
    }),
    [line(span(comparisonTotals(document), 'strong'))],
  ];
}

/** What is compared, and what that cannot tell. */
function comparisonHeading({ before }: ManifestComparison): Section {
  return [
    line(
      span('Two revisions of the manifest, not the live directory: ', 'strong'),
      span(`${revisionName(before)} and the files here.`),
    ),
    line(
      span(
        'No server was asked. What an apply would do depends on what the directory holds; only a plan tells.',
        'muted',
      ),
    ),
  ];
}

/** `main (commit 1a2b3c4d5e6f)` */
export function revisionName({ ref, commit }: ManifestComparison['before']): string {
  const short = shortHash(commit);
  return commit.startsWith(ref) ? `commit ${short}` : `${ref} (commit ${short})`;
}

/** `3 differences: 1 of authority, 2 may give something.` */
export function comparisonTotals({ summary, differences }: ManifestComparison): string {
  if (differences.length === 0) return 'No differences. Both revisions say the same.';
  const words = {
    authority: `${summary.authority} about what rollcall decides over`,
    takes: `${summary.takes} may take something away`,
    guard: `${count(summary.guard, 'guard')} weaker`,
    gives: `${summary.gives} may give something`,
    other: `${summary.other} other`,
  };
  const parts = consequences.filter((each) => summary[each] > 0).map((each) => words[each]);
  return `${count(differences.length, 'difference')}: ${enumerate(parts)}.`;
}

/** The differences of one consequence, each with the line that says so. */
export function differenceRows(
  { before, differences }: ManifestComparison,
  consequence: ManifestDifference['consequence'],
): readonly Row[] {
  return differences
    .filter((each) => each.consequence === consequence)
    .map((each) => differenceRow(each, before.ref));
}

const changeKinds = { added: 'create', removed: 'delete', changed: 'update' } as const;

function differenceRow({ kind, subject, part, before, after }: ManifestDifference, ref: string): Row {
  const said = kind === 'changed' ? `${before?.text} → ${after?.text}` : (after ?? before)?.text;
  const place =
    after === undefined ? `${ref}:${before?.file}:${before?.line}` : `${after.file}:${after.line}`;
  return row(
    1,
    [
      [signSpan(changeKinds[kind]), span(subject)],
      cell(part, 'muted'),
      cell(said ?? ''),
      cell(place, 'muted'),
    ],
    'differences',
  );
}
