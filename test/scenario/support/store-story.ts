import { afterAll, beforeAll, describe } from 'vitest';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import type { Scene, SceneOptions } from './scene.ts';
import { story } from './story.ts';

/** Plays a story of the service on the embedded store and on PostgreSQL: one transcript, for the stores must not differ. */
export function storyOnBothStores(
  folder: string,
  play: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): void {
  story(folder, play, options);

  describe.skipIf(!postgresqlIsThere)('on PostgreSQL', () => {
    let postgresql: Postgresql;

    beforeAll(async () => {
      postgresql = await startPostgresql();
    });
    afterAll(() => postgresql?.stop());

    story(
      folder,
      async (scene) => {
        scene.surround({ DATABASE_URL: await postgresql.freshDatabase() });
        await play(scene);
      },
      options,
    );
  });
}
