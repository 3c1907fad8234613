import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvSource } from '../../src/source/source.ts';
import { faultsOf, folderOf, read, shortly } from './reading.ts';

const source: CsvSource = { kind: 'csv', name: 'hr', path: 'hr.csv' };
const inFolder = (text: string) => ({ folder: folderOf({ 'hr.csv': text }) });

describe('a file of comma-separated values', () => {
  it('names its columns in the first row; every cell is text', async () => {
    const { rows } = await read(source, inFolder('employeeId,title\n007,Agent\n008,\n'));
    expect(rows).toEqual([
      { record: { employeeId: '007', title: 'Agent' }, place: { text: 'hr.csv:2', file: 'hr.csv', line: 2 } },
      { record: { employeeId: '008', title: '' }, place: { text: 'hr.csv:3', file: 'hr.csv', line: 3 } },
    ]);
  });

  it('may begin with a byte-order mark and end its lines with CR LF', async () => {
    const { records } = await read(source, inFolder('\uFEFFid,title\r\n1,Agent\r\n'));
    expect(records).toEqual([{ id: '1', title: 'Agent' }]);
  });

  it('may have another delimiter', async () => {
    const { records } = await read({ ...source, delimiter: ';' }, inFolder('id;title\n1;"a;b"\n'));
    expect(records).toEqual([{ id: '1', title: 'a;b' }]);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ])('knows the line of every row, also after cells and gaps of several lines (%s)', async (_, end) => {
    const lines = ['id,note', '1,"a', 'b', 'c"', '', '2,x', '', '3,"y', '"', '4,z'];
    const { rows } = await read(source, inFolder(lines.join(end)));
    expect(rows.map(({ record: { id }, place: { line } }) => [id, line])).toEqual([
      ['1', 2],
      ['2', 6],
      ['3', 8],
      ['4', 10],
    ]);
  });

  it('takes whatever stands in cells, and knows the lines', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', '"', ',', '\n', '\r\n', ' ', ';') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        async (cells, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const written = cells.map((row) => row.map(quoted).join(',') + end);
          const { rows } = await read(source, inFolder(`a,b${end}${written.join('')}`));
          expect(rows.map(({ record }) => [record.a, record.b])).toEqual(cells);
          const lineOf = (index: number) => 2 + written.slice(0, index).join('').split('\n').length - 1;
          expect(rows.map(({ place }) => place.line)).toEqual(cells.map((_, index) => lineOf(index)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out rows with the wrong number of cells, each with its line', async () => {
    const { records, warnings } = await read(source, inFolder('id,title\n1,Agent\n2\n3,Agent,x\n4,Lead\n'));
    expect(records.map(({ id }) => id)).toEqual(['1', '4']);
    expect(warnings).toEqual([
      {
        code: 'source-row-faulty',
        severity: 'warning',
        summary: 'source hr: hr.csv:3 has 1 cells where the header names 2; it is left out',
        range: { file: 'hr.csv', line: 3, column: 1 },
      },
      expect.objectContaining({ range: { file: 'hr.csv', line: 4, column: 1 } }),
    ]);
  });

  it('may have a column whose name means something to JavaScript', async () => {
    const { records } = await read(source, inFolder('__proto__,constructor\na,b\n'));
    expect(Object.entries(records[0] ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('without rows is told', async () => {
    const { records, warnings } = await read(source, inFolder('id,title\n'));
    expect(records).toEqual([]);
    expect(shortly(warnings)).toEqual(['source-doubtful: source hr: there is no record in it']);
  });
});

describe('a file that is no source at all', () => {
  it.each([
    ['is empty', '', 'hr.csv is empty: it has no header row'],
    ['has a column without a name', 'id,,title\n', 'column 2 of hr.csv has no name'],
    ['has two columns of one name', 'id,title,id\n', 'hr.csv has two columns "id"'],
    ['has another delimiter', 'id;title\n1;Agent\n', 'the header of hr.csv is one column, "id;title"'],
    [
      'has a quote that is never closed',
      'id,n\n1,a\n2,"b\n3,c\n',
      'hr.csv:3 begins a row with a quote that is never closed',
    ],
    [
      'has text after a closing quote',
      'id,n\n1,"a"b\n',
      'hr.csv:2 begins a row with text after a closing quote',
    ],
    [
      'has a quote within a cell',
      'id,n\n1,a"b\n',
      'hr.csv:2 begins a row with a quote inside a cell that does not begin with one',
    ],
  ])('%s', async (_, text, words) => {
    expect(shortly(await faultsOf(source, inFolder(text)))).toEqual([
      `source-unreadable: source hr: ${words}`,
    ]);
  });

  it('has a quote that swallows more than a megabyte', async () => {
    const [fault] = await faultsOf(source, inFolder(`id,n\n1,a\n2,"${'b\n'.repeat(600_000)}"\n`));
    expect(fault?.summary).toBe(
      'source hr: hr.csv:3 begins a row of more than 1 MB: a quote is never closed',
    );
  });
});

it('is left when the run is interrupted', async () => {
  const controller = new AbortController();
  const context = {
    ...inFolder(`id\n${'1\n'.repeat(400_000)}`),
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('interrupted')),
  };
  await expect(read(source, context)).rejects.toThrow('interrupted');
});
