import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderAnnotations } from '../../src/render/annotations.ts';

const range = { file: 'directory/support.yaml', line: 9, column: 7, endColumn: 12 };
const fault = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'unknown-key',
  severity: 'error',
  summary: 'unknown key "membres"',
  range,
  ...more,
});
const here = (file: string) => file;

/** A command as the runner reads it: documented in workflow commands, done in ActionCommand.cs. */
function read(line: string) {
  const [, name, properties = '', data = ''] = /^::(\w+) ([^\n]*?)::(.*)\n$/.exec(line) ?? [];
  const decode = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const entries = properties.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, decode(value.join('='))] as const;
  });
  return { name, properties: Object.fromEntries(entries), data: decode(data) };
}

describe('an annotation', () => {
  it('names the place and says the whole', () => {
    const text = renderAnnotations([fault({ expected: 'one of a, b', suggestion: 'members' })], here);
    expect(text).toBe(
      '::error file=directory/support.yaml,line=9,col=7,endColumn=12,title=unknown-key::unknown key "membres"%0Aexpected one of a, b%0Adid you mean "members"?\n',
    );
  });

  it('has lines instead of columns when the fault goes on beneath', () => {
    const text = renderAnnotations([fault({ severity: 'warning', range: { ...range, endLine: 11 } })], here);
    expect(text).toMatch(/^::warning file=directory\/support\.yaml,line=9,endLine=11,title=/);
  });

  it('is left out where there is no place, or none in the repository', () => {
    const { range: _range, ...placeless } = fault();
    expect(renderAnnotations([placeless], here)).toBe('');
    expect(renderAnnotations([fault()], () => undefined)).toBe('');
  });

  it('says what it says and nothing else, whatever the names are', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('a::b', '\n::set-output::x', 'a,line=1', '%0A', '##[error]', 'a:b,c=d', '\r'),
    );
    fc.assert(
      fc.property(hostile, hostile, (summary, file) => {
        const text = renderAnnotations([fault({ summary, range: { ...range, file } })], here);
        expect(text.split(/\r\n|\r|\n/)).toHaveLength(2);
        const { name, properties } = read(text);
        expect(name).toBe('error');
        expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'endColumn', 'title']);
        expect(properties.line).toBe('9');
      }),
    );
  });
});
