import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { printRange } from '../../src/diagnostic/source.ts';
import { type LoadedManifest, loadManifest } from '../../src/manifest/load.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder with these files; it goes when the tests of the file are done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rollcall-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function loadFolder(folder: string) {
  return loadManifest({ folder, file: 'rollcall.yaml' });
}

/** Loads files that must be right. */
export async function loadFiles(files: Readonly<Record<string, string>>): Promise<LoadedManifest> {
  const outcome = await loadFolder(folderOf(files));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(shortly).join('\n'));
  return outcome.value;
}

/** What is wrong with a folder, as `file:line:col code`. */
export async function faultsOf(folder: string): Promise<readonly string[]> {
  const outcome = await loadFolder(folder);
  return (outcome.ok ? outcome.warnings : outcome.diagnostics).map(shortly);
}

function shortly({ range, code }: Diagnostic): string {
  return `${range ? printRange(range, true) : ''} ${code}`;
}
