import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findManifest } from '../../src/manifest/find.ts';
import { folderOf } from './folder.ts';

const folder = folderOf({ 'rollcall.yaml': '', 'other/rollcall.yml': '', 'other/staging.yaml': '' });
mkdirSync(join(folder, 'empty'));
symlinkSync('nowhere.yaml', join(folder, 'link.yaml'));

describe('finding the manifest', () => {
  it.each([
    { name: 'in the folder', config: undefined, found: { folder, file: 'rollcall.yaml' } },
    {
      name: 'in a folder that is named',
      config: 'other',
      found: { folder: join(folder, 'other'), file: 'rollcall.yml' },
    },
    {
      name: 'as a file that is named',
      config: 'other/staging.yaml',
      found: { folder: join(folder, 'other'), file: 'staging.yaml' },
    },
    { name: 'as a link, wherever it leads', config: 'link.yaml', found: { folder, file: 'link.yaml' } },
  ])('$name', ({ config, found }) => {
    expect(findManifest(folder, config)).toEqual({ ok: true, value: found, warnings: [] });
  });

  it.each(['empty', 'missing.yaml', 'missing/rollcall.yaml'])('fails for %s', (config) => {
    expect(findManifest(folder, config)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-manifest', summary: expect.stringContaining(config) }],
    });
  });

  it('does not look in the folders above', () => {
    expect(findManifest(join(folder, 'empty'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-manifest' }],
    });
  });
});
