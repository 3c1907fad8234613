import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readFault, readSwitches } from '../../src/cli/sandbox-arguments.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { defaultSwitches } from '../../src/sandbox/switches.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/sandbox.md'), 'utf8');

/** The first two cells of each row below a heading, as far as the first is code. */
function rowsBelow(heading: string): readonly (readonly [string, string])[] {
  const [, after = ''] = page.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  return [...section.matchAll(/^\| `([^`]+)` +\| ([^|]+)\|/gm)].map(([, first = '', second = '']) => [
    first,
    second.trim(),
  ]);
}

/** The right words, as a wrong one is answered with. */
function wordsOffered(wrong: string): readonly string[] {
  try {
    readFault(wrong);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics[0]?.expected?.replace('one of ', '').split(', ') ?? [];
  }
  return [];
}

const nameOf = (spelling: string): string => spelling.replace(/=.*/, '');

const spellings = rowsBelow('Faults').map(([spelling]) => spelling);
const triggerNames = wordsOffered('conflict,no-such-trigger=1');
const triggers = spellings.filter((spelling) => triggerNames.includes(nameOf(spelling)));
const faults = spellings.filter((spelling) => !triggers.includes(spelling));
const switches = rowsBelow('Switches');

describe('docs/sandbox.md', () => {
  it('names every fault, and no other', () => {
    expect(faults.map(nameOf).sort()).toEqual([...wordsOffered('no-such-fault')].sort());
  });

  it('names every trigger', () => {
    expect(triggers.map(nameOf).sort()).toEqual([...triggerNames].sort());
  });

  test.each(faults)('--fault %s is understood', (spelling) => {
    expect(readFault(spelling).kind).toBe(nameOf(spelling));
  });

  test.each(triggers)('the trigger %s is understood', (spelling) => {
    expect(readFault(`conflict,${spelling}`)).toHaveProperty(nameOf(spelling));
  });

  it('names every switch, and no other', () => {
    expect(switches.map(([name]) => name).sort()).toEqual(Object.keys(defaultSwitches).sort());
  });

  test.each(switches)('the switch %s has the default %s', (name, value) => {
    expect({ ...defaultSwitches, ...readSwitches([`${name}=${value.replaceAll('`', '')}`]) }).toEqual(
      defaultSwitches,
    );
  });

  it('shows faults that are understood', () => {
    const shown = [...page.matchAll(/--fault '?([^\s'`]+)/g)].map(([, text = '']) => text);
    const commands = shown.filter((text) => !text.startsWith('NAME'));
    expect(commands.length).toBeGreaterThan(3);
    for (const text of commands) expect(() => readFault(text)).not.toThrow();
  });
});
