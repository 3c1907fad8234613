import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openScene } from '../scenario/support/scene.ts';

const story = resolve(import.meta.dirname, '../scenario/first-plan-and-apply');

test('a plan has one digest, on two machines, in two time zones and two languages, however it is drawn', async () => {
  const scene = await openScene(story);
  const elsewhere = await mkdtemp(join(tmpdir(), 'rollcall-elsewhere-'));
  try {
    await cp(scene.folder, elsewhere, { recursive: true });
    const digestIn = async (folder: string, ...drawn: readonly string[]) => {
      const made = await scene.rollcall('plan', '--chdir', folder, '--out', 'change.plan', ...drawn);
      expect(made.stdout).not.toBe('');
      const { digest, changes } = JSON.parse(await readFile(join(folder, 'change.plan'), 'utf8'));
      expect(changes.length).toBeGreaterThan(0);
      return digest;
    };

    scene.surround({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    const here = await digestIn(scene.folder);
    scene.surround({ TZ: 'Pacific/Pago_Pago', LC_ALL: 'C' });
    expect(await digestIn(elsewhere, '--by', 'user', '--all', '--ids', '--format', 'markdown')).toBe(here);
  } finally {
    await scene.close();
    await rm(elsewhere, { recursive: true });
  }
});
