import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Audit, auditOf, isSound } from '../../src/apply/audit.ts';
import { checkRun } from '../../src/apply/chain-check.ts';
import { type Journal, openJournal } from '../../src/apply/journal.ts';
import { journalFile, readBytes, runIdsIn } from '../../src/apply/run-files.ts';
import { creation, planOf } from './plans.ts';

const opening = { plan: planOf([creation('a')]), rollcallVersion: '0.1.0', startedAt: Date.now() };

/** What happens in a folder, step by step; the number says to which run. */
type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'write' | 'finish' | 'crash' | 'resume'; readonly run: number; readonly name: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({ kind: 'begin' } as const) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('write', 'write', 'finish', 'crash', 'resume'),
        run: fc.nat({ max: 5 }),
        name: fc.string({ unit: 'binary', maxLength: 5 }),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

type Folder = ReadonlyMap<string, string>;

/** Lets it all happen on a real disk and returns the bytes of every journal. */
async function played(story: readonly Step[]): Promise<Folder> {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const open = new Map<string, Journal>();
  const runs: string[] = [];
  const begin = async (runId: string) => open.set(runId, await openJournal(folder, runId, opening));
  for (const step of [{ kind: 'begin' } as const, ...story]) {
    if (step.kind === 'begin') {
      const runId = `20261122T0000${String(runs.length).padStart(2, '0')}Z-000000`;
      runs.push(runId);
      await begin(runId);
      continue;
    }
    const runId = runs[step.run % runs.length] ?? '';
    const journal = open.get(runId);
    if (step.kind === 'resume') {
      if (journal === undefined) await begin(runId);
    } else if (journal !== undefined) {
      if (step.kind === 'write') {
        await journal.append({
          kind: 'intent',
          seq: 1,
          at: '',
          address: `user/${step.name}`,
          action: 'edit-user',
        });
        continue;
      }
      if (step.kind === 'finish') {
        await journal.append({ kind: 'run-finished', runId, finishedAt: '', result: 'complete', counts: {} });
      }
      await journal.close();
      open.delete(runId);
      if (step.kind === 'crash') await appendFile(journalFile(folder, runId), '{"kind":"intent","se');
    }
  }
  for (const journal of open.values()) await journal.close();
  const files = new Map<string, string>();
  for (const runId of await runIdsIn(folder)) files.set(runId, await readBytes(folder, runId));
  await rm(folder, { recursive: true });
  return files;
}

function audited(folder: Folder, expected: readonly string[] = []): Audit {
  return auditOf(
    [...folder].map(([run, bytes]) => checkRun(run, bytes)),
    { expected },
  );
}

/** One deed of somebody who would like the record to say something else. */
const mutation = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'delete', 'repeat', 'swap', 'delete file', 'swap files', 'copy file'),
  run: fc.nat(),
  other: fc.nat(),
  at: fc.nat(),
  bit: fc.nat({ max: 7 }),
});

function mutated(
  folder: Folder,
  { kind, run, other, at, bit }: { kind: string } & Record<string, number | string>,
): Folder {
  const ids = [...folder.keys()];
  const pick = <T>(list: readonly T[], index: unknown) => list[Number(index) % list.length] as T;
  const [first, second] = [pick(ids, run), pick(ids, other)];
  const bytes = folder.get(first) ?? '';
  const lines = bytes.split(/(?<=\n)/);
  const index = Number(at) % Math.max(1, lines.length);
  const target = Number(other) % Math.max(1, lines.length);
  const changed = new Map(folder);
  switch (kind) {
    case 'flip': {
      const place = Number(at) % bytes.length;
      const flipped = String.fromCharCode(bytes.charCodeAt(place) ^ (1 << Number(bit)));
      return changed.set(first, bytes.slice(0, place) + flipped + bytes.slice(place + 1));
    }
    case 'cut':
      return changed.set(first, bytes.slice(0, Number(at) % bytes.length));
    case 'delete':
      return changed.set(first, lines.toSpliced(index, 1).join(''));
    case 'repeat':
      return changed.set(first, lines.toSpliced(target, 0, lines[index] ?? '').join(''));
    case 'swap': {
      const [left = '', right = ''] = [lines[index], lines[target]];
      return changed.set(first, lines.with(index, right).with(target, left).join(''));
    }
    case 'delete file':
      changed.delete(first);
      return changed;
    case 'swap files':
      return changed.set(first, folder.get(second) ?? '').set(second, bytes);
    default:
      return changed.set(first, folder.get(second) ?? '');
  }
}

function wholeLines(folder: Folder, run: string): string {
  const bytes = folder.get(run) ?? '';
  return bytes.slice(0, bytes.lastIndexOf('\n') + 1);
}

test('whatever happens to runs, their journals are sound', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      const folder = await played(story);
      const audit = audited(folder);
      expect(audit.faults).toEqual([]);
      expect(audit.heads.length).toBeGreaterThan(0);
      expect(
        isSound(
          audited(
            folder,
            audit.heads.map(({ hash }) => hash),
          ),
        ),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any single thing that is done to them is found; a loss at the very end, by the hash that was kept', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(mutation, { minLength: 40, maxLength: 40 }),
      async (story, mutations) => {
        const folder = await played(story);
        const { heads } = audited(folder);
        for (const each of mutations) {
          const changed = mutated(folder, each);
          const touched = [...folder.keys()].filter(
            (run) => wholeLines(changed, run) !== wholeLines(folder, run),
          );
          // What a crash left behind the last whole line is no part of the record.
          if (touched.length === 0) continue;
          found += 1;
          const hashes = heads.map(({ hash }) => hash);
          expect(isSound(audited(changed, hashes)), JSON.stringify(each)).toBe(false);
          const isLossAtTheEnd = touched.every(
            (run) =>
              heads.some((head) => head.run === run) &&
              wholeLines(folder, run).startsWith(wholeLines(changed, run)),
          );
          if (!isLossAtTheEnd) expect(isSound(audited(changed)), JSON.stringify(each)).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(1_000);
});
