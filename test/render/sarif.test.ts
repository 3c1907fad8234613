import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostic/codes.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { diagnosticHelp } from '../../src/diagnostic/help.gen.ts';
import { renderSarif } from '../../src/render/sarif.ts';

const range = { file: 'directory/support team.yaml', line: 9, column: 7, endLine: 9, endColumn: 12 };
const faults: readonly Diagnostic[] = [
  {
    code: 'declared-twice',
    severity: 'error',
    summary: 'group "support" is declared twice',
    range,
    related: [{ message: 'first here', range: { file: 'rollcall.yaml', line: 2, column: 1 } }],
    advice: 'Keep one [of](https://evil.test) the two.',
  },
  {
    code: 'expired-entry',
    severity: 'warning',
    summary: 'over',
    range: { file: '../elsewhere.yaml', line: 1, column: 1 },
  },
  { code: 'declared-twice', severity: 'error', summary: 'again', range },
];
const pathOf = (file: string) => (file.startsWith('..') ? undefined : file);
const sarif = (diagnostics: readonly Diagnostic[]) =>
  JSON.parse(renderSarif(diagnostics, { rollcallVersion: '1.2.3', pathOf }));

describe('SARIF 2.1.0', () => {
  it('has one run of rollcall with the rules that occur', () => {
    const { version, $schema, runs } = sarif(faults);
    expect({ version, $schema }).toEqual({
      version: '2.1.0',
      $schema: expect.stringContaining('sarif-schema-2.1.0.json'),
    });
    expect(runs).toHaveLength(1);
    const { driver } = runs[0].tool;
    expect(driver).toMatchObject({ name: 'rollcall', version: '1.2.3' });
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(['declared-twice', 'expired-entry']);
    for (const { shortDescription, help } of driver.rules) {
      expect(shortDescription.text).not.toBe('');
      expect(help.text).not.toBe('');
    }
  });

  it('has a result for each fault, with what section 3.27 requires', () => {
    const [{ results, tool }] = sarif(faults).runs;
    expect(results).toHaveLength(3);
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).not.toBe('');
    }
    expect(results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'directory/support%20team.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 9, startColumn: 7, endLine: 9, endColumn: 12 },
        },
      },
    ]);
    expect(results[0].relatedLocations).toMatchObject([
      { id: 0, message: { text: 'first here' }, physicalLocation: { region: { startLine: 2 } } },
    ]);
  });

  it('has no location outside the repository, and no link that a name made', () => {
    const [{ results }] = sarif(faults).runs;
    expect(results[1].locations).toBeUndefined();
    expect(results[0].message.text).not.toContain('](');
  });

  it('has an empty list of results when nothing is wrong', () => {
    expect(sarif([]).runs[0].results).toEqual([]);
  });
});

it('there is help for every code', () => {
  expect(Object.keys(diagnosticCodes).filter((code) => diagnosticHelp[code] === undefined)).toEqual([]);
});
