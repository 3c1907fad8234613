import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { anyWrite, nth } from '../support/gate.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { titleOf } from '../support/story.ts';

const propsFrom = join(import.meta.dirname, '../first-plan-and-apply');
const apply = ['apply', '--auto-approve', '--allow-deletes', '1', '--parallelism', '1'];

/** The writes of the changeset, as `first-plan-and-apply/expected/journal.ndjson` numbers them. */
const writes = [1, 2, 3, 4, 5, 6, 7, 8];

describe.concurrent(titleOf(import.meta.dirname), () => {
  describe.for(writes)('killed at write %i', (write) => {
    describe.for(['before', 'after'] as const)('right %s the server carries it out', (moment) => {
      test.for([
        ['a new apply', () => apply],
        ['--resume', (runId: string) => [...apply, '--resume', runId]],
      ] as const)('%s finishes it', async ([, wayOn], { expect }) => {
        const scene = await openScene(import.meta.dirname, { propsFrom });
        try {
          await applyAndKill(scene, { write, moment });
          const { runId, lines } = await journalOf(scene);
          expect(lines.at(-1)).toMatchObject({ kind: 'intent', seq: write });

          const { exitCode, stdout } = await scene.rollcall(...wayOn(runId));
          expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
          expect(scene.directory()).toBe(await readFile(join(propsFrom, 'expected/directory.txt'), 'utf8'));
        } finally {
          await scene.close();
        }
      });
    });
  });
});

interface Death {
  readonly write: number;
  readonly moment: 'before' | 'after';
}

async function applyAndKill({ gate, start }: Scene, { write, moment }: Death): Promise<void> {
  const kill = async () => {
    running.kill('SIGKILL');
    await running.ended;
  };
  if (moment === 'before') {
    gate.justBefore(nth(write, anyWrite), async () => {
      await kill();
      return 'drop';
    });
  } else {
    gate.justAfter(nth(write, anyWrite), async (answer) => {
      await kill();
      return answer;
    });
  }
  const running = start(...apply);
  await running.ended;
}

async function journalOf({ folder }: Scene) {
  const runs = join(folder, '.rollcall/runs');
  const [file = ''] = (await readdir(runs)).filter((name) => name.endsWith('.ndjson'));
  const text = await readFile(join(runs, file), 'utf8');
  const lines: unknown[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { runId: file.replace('.ndjson', ''), lines };
}
