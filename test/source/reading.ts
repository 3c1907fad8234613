import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import { readSource } from '../../src/source/read.ts';
import type { SourceRow } from '../../src/source/row.ts';
import type { Source, SourceContext } from '../../src/source/source.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with these files; it goes when the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rollcall-source-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A runtime that remembers how long it was asked to wait instead of waiting. */
export function hurriedRuntime(): Runtime & { readonly waits: number[] } {
  const waits: number[] = [];
  return { ...processRuntime(), random: () => 0.5, sleep: async (ms) => void waits.push(ms), waits };
}

export interface Reading {
  readonly rows: readonly SourceRow[];
  readonly records: readonly SourceRow['record'][];
  readonly warnings: readonly Diagnostic[];
}

/** Reads a source that must be readable. */
export async function read(source: Source, context: Partial<SourceContext> = {}): Promise<Reading> {
  const outcome = await readSource(source, contextOf(context));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return {
    rows: outcome.value,
    records: outcome.value.map(({ record }) => record),
    warnings: outcome.warnings,
  };
}

/** What is said of a source that must not be readable. */
export async function faultsOf(
  source: Source,
  context: Partial<SourceContext> = {},
): Promise<readonly Diagnostic[]> {
  const outcome = await readSource(source, contextOf(context));
  if (outcome.ok) throw new Error(`${outcome.value.length} rows were read`);
  return outcome.diagnostics;
}

function contextOf(context: Partial<SourceContext>): SourceContext {
  return { folder: tmpdir(), runtime: processRuntime(), ...context };
}

/** Diagnostics in short: `code: summary`. */
export function shortly(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, summary }) => `${code}: ${summary}`);
}
