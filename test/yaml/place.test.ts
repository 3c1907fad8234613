import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { parseYamlEvents } from '../../src/yaml/events.ts';
import { type LineAndColumn, linesIn } from '../../src/yaml/lines.ts';
import { placesIn } from '../../src/yaml/place.ts';
import type { ValuePath } from '../../src/yaml/value.ts';
import { keysAsWritten, yamlText } from './text.ts';

function entriesOf(text: string): (path: ValuePath) => LineAndColumn {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) throw new Error(parsed.fault.reason);
  const places = placesIn(text, parsed.events);
  const lineAt = linesIn(text);
  return (path) => lineAt(places.entry(path).start);
}

describe('finding a place', () => {
  it('agrees with another parser on every value of every document', () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        const lines = new LineCounter();
        const document = parseDocument(text, { lineCounter: lines, ...keysAsWritten });
        const entryAt = entriesOf(text);
        for (const { path, offset } of placesOf(document.contents, text)) {
          const { line, col } = lines.linePos(offset);
          expect({ path, ...entryAt(path) }).toEqual({ path, line, column: col });
        }
      }),
      { numRuns: 400 },
    );
  });

  const text =
    'groups:\n  support: # first\n    members: &people\n      - a\n      -\n  sales:\n    members: *people\n';
  it.each([
    { name: 'a block by the key above it', path: ['groups', 'support'], place: [2, 3] },
    { name: 'a scalar by itself', path: ['groups', 'support', 'members', 0], place: [4, 9] },
    { name: 'an empty entry by its dash', path: ['groups', 'support', 'members', 1], place: [5, 7] },
    { name: 'an alias by itself', path: ['groups', 'sales', 'members'], place: [7, 14] },
    {
      name: 'what is behind an alias where it was written',
      path: ['groups', 'sales', 'members', 0],
      place: [4, 9],
    },
    { name: 'what does not exist by what holds it', path: ['groups', 'support', 'owner'], place: [2, 3] },
    { name: 'the whole file by its beginning', path: [], place: [1, 1] },
  ])('shows $name', ({ path, place: [line, column] }) => {
    expect(entriesOf(text)(path)).toEqual({ line, column });
  });
});

/** Where a person would point for each value: at the value, or at the key above a block that begins on a later line. */
function placesOf(node: unknown, text: string, path: ValuePath = []): { path: ValuePath; offset: number }[] {
  if (isMap(node)) {
    return node.items.flatMap((pair: Pair) => {
      const [key, value] = [pair.key, pair.value];
      if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return [];
      const below = [...path, String(key.value)];
      const start = startOf(value);
      const isBelow = start === undefined || text.slice(key.range[1], start).includes('\n');
      return [{ path: below, offset: isBelow ? key.range[0] : start }, ...placesOf(value, text, below)];
    });
  }
  if (isSeq(node)) {
    return node.items.flatMap((item, index) => {
      const below = [...path, index];
      const start = isNode(item) ? startOf(item) : undefined;
      return [
        ...(start === undefined ? [] : [{ path: below, offset: start }]),
        ...placesOf(item, text, below),
      ];
    });
  }
  return [];
}

function startOf(node: Node): number | undefined {
  if (!node.range || isAlias(node)) return undefined;
  const isEmpty = isScalar(node) && node.value === null && node.range[0] === node.range[1];
  return isEmpty ? undefined : node.range[0];
}
