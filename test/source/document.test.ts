import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../src/source/source.ts';
import { faultsOf, folderOf, read, shortly } from './reading.ts';

function json(text: string, items?: string) {
  const source: DocumentSource = { kind: 'json', name: 'hr', path: 'hr.json', ...(items && { items }) };
  return [source, { folder: folderOf({ 'hr.json': text }) }] as const;
}

function yaml(text: string) {
  const source: DocumentSource = { kind: 'yaml', name: 'hr', path: 'hr.yaml' };
  return [source, { folder: folderOf({ 'hr.yaml': text }) }] as const;
}

/** Each level repeats the one above ten times ("billion laughs"). */
const explosive = [
  '- &a [x, x, x, x, x, x, x, x, x, x]',
  ...['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map(
    ([above, name]) => `- &${name} [${Array(10).fill(`*${above}`).join(', ')}]`,
  ),
].join('\n');

function ndjson(text: string) {
  return [
    { kind: 'ndjson', name: 'hr', path: 'hr.ndjson' },
    { folder: folderOf({ 'hr.ndjson': text }) },
  ] as const;
}

describe('JSON', () => {
  it('is a list of records', async () => {
    const { rows } = await read(...json('\uFEFF[{"id":1},{"id":2}]\r\n'));
    expect(rows[1]).toEqual({ record: { id: 2 }, place: { text: 'item 2 of hr.json', file: 'hr.json' } });
  });

  it.each([
    ['a name', 'Resources', '{"Resources":[{"id":1}]}', 1],
    ['a path', 'data.items', '{"data":{"items":[{"id":1},{"id":2}]}}', 2],
    ['an empty list', 'data', '{"data":[]}', 0],
    ['a selection', 'data[active]', '{"data":[{"active":true},{"active":false},{"active":true}]}', 2],
    ['a selection of one', 'data[active]', '{"data":[{"active":true},{"active":false}]}', 1],
    ['a selection of none', 'data[active]', '{"data":[{"active":false}]}', 0],
  ])('holds records where items says: %s', async (_, items, text, count) => {
    expect((await read(...json(text, items))).records).toHaveLength(count);
  });

  it.each([
    [
      'is a record without items',
      '{"Resources":[]}',
      undefined,
      'hr.json is a record where a list of records is expected',
    ],
    [
      'has nothing there',
      '{"data":[]}',
      'Resources',
      'items yields nothing where a list of records is expected (hr.json)',
    ],
    [
      'has a record there',
      '{"data":{"items":[]}}',
      'data',
      'items yields a record where a list of records is expected (hr.json)',
    ],
    ['is broken', '[{"id":1},', undefined, 'hr.json is not valid JSON'],
    ['is an abyss', `{"a":${'['.repeat(60)}${']'.repeat(60)}}`, 'a', 'hr.json is more than 50 levels deep'],
    ['is asked for with an expression that fails', '{}', '$error("no")', 'items fails over hr.json: no'],
  ])('%s', async (_, text, items, words) => {
    const [fault] = await faultsOf(...json(text, items));
    expect(fault?.code).toBe('source-unreadable');
    expect(fault?.summary).toContain(`source hr: ${words}`);
  });

  it('leaves out what is no record, and numbers that would be somebody else’s', async () => {
    const { records, warnings } = await read(
      ...json('[{"id":1},7,null,[],{"id":9007199254740993},{"a":{"b":[1e400]}},{"id":9007199254740991}]'),
    );
    expect(records).toEqual([{ id: 1 }, { id: 9007199254740991 }]);
    expect(shortly(warnings)).toEqual([
      'source-row-faulty: source hr: item 2 of hr.json is a number where a record is expected; it is left out',
      'source-row-faulty: source hr: item 3 of hr.json is null where a record is expected; it is left out',
      'source-row-faulty: source hr: item 4 of hr.json is a list where a record is expected; it is left out',
      'source-row-faulty: source hr: item 5 of hr.json has a number that is not exact; write it as text; it is left out',
      'source-row-faulty: source hr: item 6 of hr.json has a number that is not exact; write it as text; it is left out',
    ]);
  });

  it('survives a hundred thousand brackets', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { warnings } = await read(...json(`[{"a":${deep}}]`));
    expect(shortly(warnings)[0]).toMatch(/is more than 50 levels deep; it is left out$/);
    expect((await faultsOf(...json(`{"a":${deep}}`, '$count(a)')))[0]?.summary).toMatch(/50 levels deep/);
  });
});

describe('YAML', () => {
  it('is a list of records', async () => {
    const { records } = await read(...yaml('- id: "007"\n  since: 2026-01-01\n  lead: yes\n'));
    expect(records).toEqual([{ id: '007', since: '2026-01-01', lead: 'yes' }]);
  });

  it('keeps the zeros of a number and means by an alias what was anchored', async () => {
    const text = '- { id: 0042, site: &porto { city: Porto } }\n- { id: 0043, site: *porto }\n';
    expect((await read(...yaml(text))).records).toEqual([
      { id: '0042', site: { city: 'Porto' } },
      { id: '0043', site: { city: 'Porto' } },
    ]);
  });

  it.each([
    ['has a key twice', '- id: 1\n  id: 2\n', 'hr.yaml: key "id" stands twice in one mapping'],
    ['has tags', '- !!binary aGk=\n', 'hr.yaml: a source has no tags'],
    ['is an abyss', '['.repeat(60), 'hr.yaml: more than 50 levels of nesting'],
    ['is two documents', '- id: 1\n---\n- id: 2\n', 'hr.yaml: one file holds one document'],
    ['is empty', '# nobody\n', 'hr.yaml is empty'],
    ['explodes', explosive, 'hr.yaml: aliases repeat more than 100000 values'],
  ])('%s', async (_, text, words) => {
    const faults = await faultsOf(...yaml(text));
    expect(shortly(faults)).toEqual([`source-unreadable: source hr: ${words}`]);
  });

  it('is not an empty list when it is empty, whatever items make of nothing', async () => {
    const [source, context] = yaml('');
    const faults = await faultsOf({ ...source, items: 'people[active]' }, context);
    expect(shortly(faults)).toEqual(['source-unreadable: source hr: hr.yaml is empty']);
  });

  it('names every fault with its place', async () => {
    const faults = await faultsOf(...yaml('- id: 1\n  id: 2\n- *nobody\n'));
    expect(faults.map(({ range }) => range)).toEqual([
      { file: 'hr.yaml', line: 2, column: 3 },
      { file: 'hr.yaml', line: 3, column: 3 },
    ]);
    expect(faults[0]?.related).toEqual([
      { message: 'first written here', range: { file: 'hr.yaml', line: 1, column: 3 } },
    ]);
  });

  it('says of a broken text in several places what is missing and how to go on', async () => {
    const faults = await faultsOf(...yaml('- id: 1\n- { id: 2 site: x }\n- name: "\\q"\n'));
    expect(faults.map(({ summary, range }) => [summary, range?.line])).toEqual([
      ['source hr: hr.yaml: inside brackets and braces, entries are separated by commas', 2],
      ['source hr: hr.yaml: this is no escape sequence of a text in double quotes', 3],
    ]);
    expect(faults[1]?.advice).toBe('Write `\\\\` for a backslash, or use single quotes.');
  });

  it('shows no more faults than a person reads', async () => {
    const faults = await faultsOf(...yaml('- { id: 1, id: 2 }\n'.repeat(10_000)));
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)?.summary).toBe('source hr: hr.yaml: more than 20 faults; the others are not shown');
  });
});

describe('NDJSON', () => {
  it('has one record in each line and leaves out broken ones', async () => {
    const { rows, warnings } = await read(...ndjson('{"id":1}\r\n\n{"id":2\n[3]\n{"id":4}'));
    expect(rows.map(({ record, place }) => [record.id, place.line])).toEqual([
      [1, 1],
      [4, 5],
    ]);
    expect(warnings.map(({ summary, range }) => [summary, range?.line])).toEqual([
      ['source hr: hr.ndjson:3 is not valid JSON; it is left out', 3],
      ['source hr: hr.ndjson:4 is a list where a record is expected; it is left out', 4],
    ]);
  });
});
