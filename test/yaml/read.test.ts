import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';

/** The faults of a text, each with the stretches of the text it points at. */
async function faultsOf(text: string) {
  const read = await readYaml(text, 'a list');
  if (read.ok) throw new Error(`reads as ${JSON.stringify(read.value)}`);
  return read.faults.map(({ kind, summary, span, first }) => ({
    kind,
    summary,
    at: text.slice(span.start, span.end),
    ...(first && { first: first.start }),
  }));
}

describe('a YAML text', () => {
  it('has a value', async () => {
    expect(await readYaml('- &a [1]\n- *a\n', 'a list')).toEqual({ ok: true, value: [[1], [1]] });
  });

  it('has none when it is empty', async () => {
    expect(await readYaml('# nothing\n', 'a list')).toEqual({ ok: true, value: null });
  });

  it('is told all that is wrong with its values', async () => {
    expect(await faultsOf('a: !!int 1\nb: *a\na: 2\n? [c]\n: d\n')).toEqual([
      { kind: 'unsupported', summary: 'a list has no tags', at: '!!int' },
      { kind: 'unsupported', summary: 'no &a stands before *a', at: '*a' },
      { kind: 'duplicate-key', summary: 'key "a" stands twice in one mapping', at: 'a', first: 0 },
      { kind: 'unsupported', summary: 'a key must be text', at: '[' },
    ]);
  });

  it('is told all that is wrong with its syntax', async () => {
    expect(await faultsOf('a: @b\nc: "\\q"\n')).toEqual([
      { kind: 'syntax', summary: 'a value cannot begin with this character', at: '@' },
      {
        kind: 'syntax',
        summary: 'this is no escape sequence of a text in double quotes',
        at: '\\',
      },
    ]);
  });

  it('may nest deeper than people write, and no deeper than the stack is', async () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(await readYaml(nested(40), 'a list')).toMatchObject({ ok: true });
    expect(await faultsOf(nested(100_000))).toEqual([
      { kind: 'too-deep', summary: 'more than 50 levels of nesting', at: '[' },
    ]);
  });

  it('with a fault in every line is not told every one of them', async () => {
    expect(await faultsOf('- !a b\n'.repeat(5000))).toHaveLength(1000);
  });
});
