import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openScene, type Scene, type SceneOptions } from './scene.ts';

/**
 * Plays a story and compares the commands with what they said (`expected/transcript.txt`) and the directory with what
 * it was left as (`expected/directory.txt`). `npx vitest run test/scenario -u` writes both anew: read them before you keep them.
 */
export function story(
  folder: string,
  play: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): void {
  test(titleOf(folder), async () => {
    const scene = await openScene(folder, options);
    try {
      await play(scene);
      await expect(scene.normalise(scene.transcript())).toMatchFileSnapshot(
        join(folder, 'expected/transcript.txt'),
      );
      await expect(scene.directory()).toMatchFileSnapshot(join(folder, 'expected/directory.txt'));
    } catch (error) {
      process.stderr.write(scene.normalise(scene.transcript()));
      throw error;
    } finally {
      await scene.close();
    }
  });
}

/** The heading of story.md. */
export function titleOf(folder: string): string {
  const [heading = ''] = readFileSync(join(folder, 'story.md'), 'utf8').split('\n');
  return heading.replace(/^# /, '');
}
