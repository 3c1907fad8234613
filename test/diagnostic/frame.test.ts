import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/diagnostic/frame.ts';

const text = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].join('\n');
const source = { path: 'rollcall.yaml', text: `${text}\n` };
const at = (line: number, endLine?: number) => ({
  file: 'rollcall.yaml',
  line,
  column: 1,
  ...(endLine !== undefined && { endLine }),
});

describe('a code frame', () => {
  it.each([
    { name: 'one line and its neighbours', range: at(3), firstLine: 2, lines: ['two', 'three', 'four'] },
    { name: 'the first line', range: at(1), firstLine: 1, lines: ['one', 'two'] },
    { name: 'the last line', range: at(9), firstLine: 8, lines: ['eight', 'nine'] },
    { name: 'several lines', range: at(4, 5), firstLine: 3, lines: ['three', 'four', 'five', 'six'] },
    {
      name: 'a long range, cut to its first five lines',
      range: at(2, 9),
      firstLine: 1,
      lines: ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
    },
  ])('shows $name', ({ range, firstLine, lines }) => {
    expect(codeFrame(source, range)).toEqual({ firstLine, lines });
  });

  it('shows lines without their carriage returns', () => {
    expect(codeFrame({ path: 'a', text: 'one\r\ntwo\r\n' }, at(1)).lines).toEqual(['one', 'two']);
  });

  it('cuts a line that nobody would read to its end', () => {
    const [line] = codeFrame({ path: 'a', text: 'x'.repeat(5_000_000) }, at(1)).lines;
    expect(line).toHaveLength(1000);
  });

  it('is empty for an empty file', () => {
    expect(codeFrame({ path: 'a', text: '' }, at(1))).toEqual({ firstLine: 1, lines: [] });
  });
});
