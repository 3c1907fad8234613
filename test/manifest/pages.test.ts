import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkEveryManifest } from '../../src/manifest/check-all.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Each block of YAML names its file in its first line; several of one file are one file. */
function writeBlocks(page: string): { readonly folder: string; readonly blocks: number } {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-page-'));
  folders.push(folder);
  const blocks = [
    ...readFileSync(join(root, page), 'utf8').matchAll(/^```yaml\n(# (\S+\.yaml)[\s\S]*?)^```/gm),
  ];
  for (const [, text = '', file = ''] of blocks) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    appendFileSync(join(folder, file), text);
  }
  return { folder, blocks: blocks.length };
}

/** A page may show a second manifest, in a folder `many`. */
test.each([
  ['README.md', 4],
  ['docs/language.md', 17],
  ['docs/sources.md', 9],
])('the YAML of %s is one valid manifest', async (page, most) => {
  const { folder, blocks } = writeBlocks(page);
  expect(blocks).toBe(most);
  const roots = [folder, join(folder, 'many')].filter((each) => existsSync(join(each, 'rollcall.yaml')));
  for (const each of roots) {
    const checked = await checkEveryManifest({ folder: each, file: 'rollcall.yaml' }, () => []);
    expect(checked.ok ? checked.warnings : checked.diagnostics).toEqual([]);
  }
});
