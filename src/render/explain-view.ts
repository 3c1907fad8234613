import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ExplainedFact, ExplainedGround, Explanation } from '../directory/explanation.ts';
import { valueText } from './attribute-rows.ts';
import { type Drawing, draw } from './layout.ts';
import { place } from './member-cells.ts';
import { shortPath } from './path-text.ts';
import { signSpan } from './signs.ts';
import { type Cell, cell, enumerate, line, type Row, row, type Section, span } from './view.ts';

const titles: Readonly<Record<ExplainedFact['kind'], string>> = {
  membership: 'Groups',
  member: 'Members',
  role: 'Roles',
  skill: 'Skills',
  language: 'Languages',
  attribute: 'Attributes',
};

const kinds: readonly ExplainedFact['kind'][] = [
  'membership',
  'member',
  'role',
  'skill',
  'language',
  'attribute',
];

const states: Readonly<Record<ExplainedFact['state'], string>> = {
  held: 'held',
  'to-add': 'to add',
  'to-change': 'to change',
  'to-remove': 'to remove',
};

/** Why somebody has what they have, as people read it in a terminal: each fact with all of its grounds. */
export function renderExplanation(explanation: Explanation, drawing: Drawing): string {
  const { lines, diagnostics } = explanation;
  return draw(
    [
      heading(explanation),
      ...kinds.map((kind) =>
        factSection(
          titles[kind],
          lines.filter((fact) => fact.kind === kind),
        ),
      ),
      diagnostics.flatMap(diagnosticRows),
      [line(span(tally(lines), 'strong'))],
    ],
    drawing,
  );
}

function diagnosticRows({ severity, summary, code, range, advice }: Diagnostic): readonly Row[] {
  return [
    line(
      span(severity === 'error' ? 'Error:' : 'Warning:', severity),
      span(` ${summary} [${code}]`),
      span(range ? `  ${place(range)}` : '', 'muted'),
    ),
    ...(advice === undefined ? [] : [row(1, [cell(advice)])]),
  ];
}

function heading({ address, name, id, active }: Explanation): Section {
  const isUnsaid = address !== `user/${name}`;
  return [
    row(0, [
      cell(address, 'strong'),
      cell(isUnsaid ? name : ''),
      cell(id ?? 'does not exist yet', 'muted'),
      cell(active === false ? 'inactive' : '', 'warning'),
    ]),
  ];
}

function factSection(title: string, facts: readonly ExplainedFact[]): Section {
  if (facts.length === 0) return [];
  return [line(span(title, 'strong')), ...facts.flatMap((fact) => factRows(title, fact))];
}

function factRows(title: string, fact: ExplainedFact): readonly Row[] {
  const { kind, name, value, state, grounds } = fact;
  const text = kind === 'attribute' ? shortPath(name) : name;
  const cells: readonly Cell[] = [
    [signOf(state), span(text)],
    cell(
      value === undefined ? '' : kind === 'attribute' ? valueText(value) : `proficiency ${valueText(value)}`,
    ),
  ];
  const [first, ...more] = grounds;
  return [
    row(1, [...cells, ...(first === undefined ? [cell('no ground', 'warning')] : groundCells(first))], title),
    ...more.map((ground) => row(1, [[], [], ...groundCells(ground)], title)),
  ];
}

function signOf(state: ExplainedFact['state']) {
  switch (state) {
    case 'held':
      return span('= ', 'muted');
    case 'to-add':
      return signSpan('create');
    case 'to-change':
      return signSpan('update');
    case 'to-remove':
      return signSpan('delete');
  }
}

function groundCells({ text, source, from, until, reason }: ExplainedGround): readonly Cell[] {
  const words = [shortPath(text), from && `from ${from}`, until && `until ${until}`, reason];
  return [cell(words.filter(Boolean).join('  ')), cell(source === undefined ? '' : place(source), 'muted')];
}

/** `4 held, 1 to add and 1 to remove.` */
function tally(facts: readonly ExplainedFact[]): string {
  if (facts.length === 0) return 'Nothing is known of it and nothing is declared.';
  const parts = Object.entries(states).flatMap(([state, words]) => {
    const number = facts.filter((fact) => fact.state === state).length;
    return number === 0 ? [] : [`${number} ${words}`];
  });
  return `${enumerate(parts)}.`;
}
