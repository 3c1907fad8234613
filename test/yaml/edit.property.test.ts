import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editYaml, type YamlEdit } from '../../src/yaml/edit.ts';
import { parseYamlEvents } from '../../src/yaml/events.ts';
import { readValue, type YamlValue } from '../../src/yaml/value.ts';

/** Items as people write them, each with what it means. */
const items: readonly (readonly [written: string, value: YamlValue])[] = [
  ['ana', 'ana'],
  ['"bob"', 'bob'],
  ["'it''s'", "it's"],
  ['0042', '0042'],
  ['"a: b # c"', 'a: b # c'],
  ['{ user: cleo, until: 2026-01-31 }', { user: 'cleo', until: '2026-01-31' }],
  ['{where: "a, b"}', { where: 'a, b' }],
  ['"\\u00e9"', 'é'],
];
const anyItem = fc.constantFrom(...items);
const anyComment = fc.constantFrom('', ' # c', '   #  two: "x" [', '\t# tab');
const anyGap = fc.constantFrom('', '', '# own line', '    # deeper', '#');
const anySection = fc.record({
  entries: fc.array(fc.tuple(anyItem, anyComment, anyGap), { maxLength: 5 }),
  form: fc.constantFrom('lines', 'margin', 'wide', 'brackets', 'brackets over lines'),
  quoted: fc.boolean(),
  comment: anyComment,
});
type Section = typeof anySection extends fc.Arbitrary<infer T> ? T : never;

const anyFile = fc.record({
  sections: fc.array(anySection, { minLength: 1, maxLength: 4 }),
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  isEnded: fc.boolean(),
});
type File = typeof anyFile extends fc.Arbitrary<infer T> ? T : never;

const keyOf = (at: number) => `list ${at}`;

function linesOf({ entries, form, quoted, comment }: Section, at: number): readonly string[] {
  const key = `  ${quoted ? `"${keyOf(at)}"` : keyOf(at)}:`;
  if (entries.length === 0) return [`${key} []${comment}`];
  const written = entries.map(([[item], behind, above]) => ({ item, behind, above }));
  const dashes = (lead: string, dash: string) =>
    written.flatMap(({ item, behind, above }) => [
      ...(above === '' ? [] : [lead + above]),
      `${lead}${dash}${item}${behind}`,
    ]);
  switch (form) {
    case 'lines':
      return [`${key}${comment}`, ...dashes('    ', '- ')];
    case 'margin':
      return [`${key}${comment}`, ...dashes('  ', '- ')];
    case 'wide':
      return [`${key} &anchor${at}${comment}`, '', ...dashes('      ', '-   ')];
    case 'brackets':
      return [`${key} [${written.map(({ item }) => item).join(', ')}]${comment}`];
    default:
      return [
        `${key} [${comment}`,
        ...written.map(
          ({ item, behind }, index) => `    ${item}${index < written.length - 1 ? ',' : ''}${behind}`,
        ),
        '    ]',
      ];
  }
}

function textOf({ sections, eol, bom, isEnded }: File): string {
  const lines = ['# top', 'groups: # all', ...sections.flatMap(linesOf), 'last: &x word'];
  return `${bom ? '\uFEFF' : ''}${lines.join(eol)}${isEnded ? eol : ''}`;
}

/** What is done to each list: which of its items go, and what comes before which. */
const anyWork = fc.record({
  gone: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
  come: fc.array(fc.tuple(fc.nat({ max: 5 }), anyItem), { maxLength: 3 }),
});
type Work = typeof anyWork extends fc.Arbitrary<infer T> ? T : never;

function editsOf(works: readonly Work[], { sections }: File): readonly YamlEdit[] {
  return sections.flatMap(({ entries }, at): readonly YamlEdit[] => {
    const { gone = [], come = [] } = works[at] ?? {};
    const path = ['groups', keyOf(at)];
    return [
      ...[...new Set(gone)]
        .filter((index) => index < entries.length)
        .map((index): YamlEdit => ({ kind: 'remove', path: [...path, index] })),
      ...come.map(
        ([index, [, value]]): YamlEdit => ({
          kind: 'insert',
          path,
          index: Math.min(index, entries.length),
          item: { value: value as string },
        }),
      ),
    ];
  });
}

function expectedLists(works: readonly Work[], { sections }: File): YamlValue {
  return Object.fromEntries(
    sections.map(({ entries }, at) => {
      const { gone = [], come = [] } = works[at] ?? {};
      const list: YamlValue[] = [];
      for (let index = 0; index <= entries.length; index++) {
        for (const [place, [, value]] of come)
          if (Math.min(place, entries.length) === index) list.push(value);
        const entry = entries[index];
        if (entry !== undefined && !gone.includes(index)) list.push(entry[0][1]);
      }
      return [keyOf(at), list];
    }),
  );
}

function valueIn(text: string): YamlValue {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) throw new Error(parsed.fault.reason);
  return readValue(text, parsed.events, 'a manifest').value;
}

test('the text says exactly the edits, and every line that says nothing else is the same to the letter', () => {
  fc.assert(
    fc.property(anyFile, fc.array(anyWork, { maxLength: 4 }), (file, works) => {
      const before = textOf(file);
      const edits = editsOf(works, file);
      const editing = editYaml(before, edits);
      if (!editing.ok) throw new Error(`refused: ${JSON.stringify(editing.refusals)}\n${before}`);
      expect(valueIn(editing.text)).toEqual({ groups: expectedLists(works, file), last: 'word' });
      if (edits.length === 0) expect(editing.text).toBe(before);

      const touched = new Set(edits.map(({ path }) => String(path[1])));
      const untouched = file.sections.flatMap((section, at) =>
        touched.has(keyOf(at)) ? [] : [linesOf(section, at).join(file.eol)],
      );
      for (const lines of untouched) expect(editing.text).toContain(lines);
      for (const [at, { entries, form }] of file.sections.entries()) {
        if (form === 'brackets') continue;
        const gone = works[at]?.gone ?? [];
        for (const [index, [[item], comment, above]] of entries.entries()) {
          if (form !== 'brackets over lines') expect(editing.text).toContain(above);
          if (!gone.includes(index))
            expect(editing.text.replaceAll(`${item},`, item)).toContain(`${item}${comment}`);
        }
      }
      expect(editing.text.startsWith('\uFEFF')).toBe(file.bom);
      expect(/\n$/.test(editing.text)).toBe(file.isEnded);
      if (file.eol === '\r\n') expect(editing.text).not.toMatch(/[^\r]\n/);
      else expect(editing.text).not.toContain('\r');
    }),
    { numRuns: 300 },
  );
});
