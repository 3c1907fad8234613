import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveDirectory, ReadingGap } from '../../src/directory/directory.ts';
import { adoptionOf, writeAdoption } from '../../src/workflow/adopt.ts';
import type { AdoptionOptions } from '../../src/workflow/adoption.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';
import { liveDirectory, liveGroup, liveMember, liveUser } from '../support/live.ts';
import { comparisonOf, differencesIn, type FoundDifference } from './comparison.ts';

const TODAY = '2026-06-15';
const people = ['ana', 'bob', 'cleo', 'dan', 'eve', 'fred'];
const keys = ['a', 'b', 'c', 'd'];

const anyDates = fc.constantFrom(
  '',
  ', until: 2026-01-31',
  ', until: 2026-12-31, reason: leave',
  ', from: 2026-09-01',
  ', from: 2026-01-01, until: 2026-06-15',
);
const anyEntry = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...people) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...people), anyDates)
      .map(([user, dates]) => `{ user: ${user}${dates} }`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...people).map((id) => `{ id: id-${id} }`) },
  { weight: 1, arbitrary: fc.constantFrom('ana', 'bob').map((name) => `{ where: 'userName eq "${name}"' }`) },
);
const anyForm = fc.constantFrom('lines', 'dashes at the margin', 'brackets', 'brackets over lines');
const anyComment = fc.constantFrom('', ' # because', '   #x');

const anyDeclaration = fc.record({
  membership: fc.constantFrom('exact', 'exact', 'at-least'),
  entries: fc.uniqueArray(fc.tuple(anyEntry, anyComment), {
    maxLength: 5,
    // Nobody is listed twice, whatever the form.
    selector: ([entry]) =>
      /ana|bob|cleo|dan|eve|fred/.exec(entry)?.[0] + (entry.includes('where') ? '?' : ''),
  }),
  except: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  nested: fc.subarray(keys),
  form: anyForm,
});
type Declaration = typeof anyDeclaration extends fc.Arbitrary<infer T> ? T : never;

/** A group as somebody may have written it; only groups further down the alphabet are nested. */
function declared(
  { membership, entries, except, nested, form }: Declaration,
  at: number,
  eol: string,
): string {
  const inner = nested.filter((key) => keys.indexOf(key) > at);
  const listed = [...entries, ...inner.map((key) => [`{ group: ${key} }`, ''] as const)];
  const named = new Set(entries.map(([entry]) => /ana|bob|cleo|dan|eve|fred/.exec(entry)?.[0]));
  const kept = except.filter((name) => !named.has(name));
  const lines = [
    `  ${keys[at]}: # group ${at}`,
    `    displayName: "G ${keys[at]}"`,
    `    membership: ${membership}`,
    ...list(listed, form),
    ...(membership === 'exact' && listed.length === 0 ? ['    allowEmpty: true'] : []),
    ...(kept.length === 0 ? [] : [`    except: [ ${kept.join(', ')} ] # out`]),
    '',
  ];
  return lines.join(eol);
}

function list(entries: readonly (readonly [string, string])[], form: string): readonly string[] {
  if (entries.length === 0) return ['    members: [] # nobody'];
  switch (form) {
    case 'lines':
      return ['    members:   # who', ...entries.map(([entry, comment]) => `      - ${entry}${comment}`)];
    case 'dashes at the margin':
      return [
        '    members:',
        '    # a note',
        ...entries.map(([entry, comment]) => `    -  ${entry}${comment}`),
      ];
    case 'brackets':
      return [`    members: [${entries.map(([entry]) => entry).join(', ')}]`];
    default:
      return ['    members: [', ...entries.map(([entry, comment]) => `      ${entry},${comment}`), '      ]'];
  }
}

const anyGroup = fc.record({
  members: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 6 }),
  nested: fc.subarray(keys),
  gap: fc.integer({ min: 0, max: 9 }),
  exists: fc.integer({ min: 0, max: 9 }),
});
const world = fc.record({
  declarations: fc.tuple(anyDeclaration, anyDeclaration, anyDeclaration, anyDeclaration),
  groups: fc.tuple(anyGroup, anyGroup, anyGroup, anyGroup),
  inactive: fc.subarray(people, { maxLength: 2 }),
  nesting: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ declarations, eol }: World): Readonly<Record<string, string>> {
  const text = `# ours${eol}groups:${eol}${declarations.map((group, at) => declared(group, at, eol)).join(eol)}`;
  return {
    'rollcall.yaml': `version: 1
include: [groups.yaml]
targets:
  test: { type: scim, baseUrl: http://localhost, auth: { token: { env: TOKEN } } }
safety: { membersPerGroup: 5 }
`,
    'groups.yaml': text,
  };
}

function directoryOf({ groups, inactive, nesting }: World): LiveDirectory {
  return liveDirectory({
    users: people.map((name) => liveUser(name, { active: !inactive.includes(name) })),
    groups: groups.flatMap(({ members, nested, exists }, at) => {
      if (exists === 0) return [];
      const inner = nested.filter(
        (key) => nesting && keys.indexOf(key) > at && groups[keys.indexOf(key)]?.exists !== 0,
      );
      return [
        liveGroup(
          `G ${keys[at]}`,
          [
            ...members.map((name) => liveMember(`id-${name}`, { type: 'User' })),
            ...inner.map((key) => liveMember(`id-G ${key}`, { type: 'Group' })),
          ],
          { id: `id-G ${keys[at]}` },
        ),
      ];
    }),
    gaps: groups.flatMap(({ gap }, at): readonly ReadingGap[] =>
      gap === 0 ? [{ kind: 'members', groupId: `id-G ${keys[at]}`, reason: 'the page was short' }] : [],
    ),
    nesting,
  });
}

async function load(folder: string) {
  const outcome = await loadFolder(folder);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

const named = ({ address, member, path }: FoundDifference) => JSON.stringify([address, member, path]);

async function adopt(given: World, options: AdoptionOptions = {}) {
  const folder = folderOf(filesOf(given));
  const directory = directoryOf(given);
  const before = await load(folder);
  const compared = comparisonOf(before, directory, TODAY);
  fc.pre(compared !== undefined);
  const adoption = adoptionOf(compared, before, options);
  const written = await writeAdoption(before, adoption.edits);
  if (!written.ok) throw new Error(written.diagnostics.map(({ summary }) => summary).join('\n'));
  return {
    folder,
    directory,
    before,
    compared,
    adoption,
    after: await load(folder),
    files: written.value.files,
  };
}

test('what is adopted differs no more, and what is left still does', async () => {
  let adoptions = 0;
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const { directory, compared, adoption, after } = await adopt(given);
      const later = comparisonOf(after, directory, TODAY);
      if (later === undefined) throw new Error('the manifest does not resolve any more');
      const left = new Set(differencesIn(later).map(named));
      const leftovers = new Set(adoption.leftovers.map(named));
      expect([...left].filter((difference) => !leftovers.has(difference))).toEqual([]);
      // Nothing is counted twice, and nothing is forgotten.
      expect([...adoption.adopted, ...adoption.leftovers].map(named).sort()).toEqual(
        differencesIn(compared).map(named).sort(),
      );
      adoptions += adoption.adopted.length;
    }),
    { numRuns: 150 },
  );
  expect(adoptions).toBeGreaterThan(200);
});

test('an incomplete list takes nobody out of a declaration', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const { before, after, adoption } = await adopt({
        ...given,
        groups: given.groups.map((group) => ({ ...group, gap: 0 })) as unknown as World['groups'],
      });
      expect(adoption.edits.filter(({ kind }) => kind !== 'set')).toEqual([]);
      expect(after.groups.map(({ members }) => members?.length)).toEqual(
        before.groups.map(({ members }) => members?.length),
      );
    }),
    { numRuns: 60 },
  );
});

test('nothing but the adopted groups changes, and no line of theirs but those that say something else', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.subarray(keys), async (given, chosen) => {
      const { before, after, adoption, files } = await adopt(given, {
        only: (address) => chosen.includes(address.replace('group/', '')),
      });
      for (const [at, { key }] of before.groups.entries()) {
        if (chosen.includes(key)) continue;
        const plain = (group: (typeof before.groups)[number] | undefined) =>
          JSON.stringify(group, (name, value) => (name === 'origin' ? undefined : value));
        expect(plain(after.groups[at])).toBe(plain(before.groups[at]));
      }
      for (const { before: was, after: is } of files) {
        const kept = commonLines(was.split('\n'), is.split('\n'));
        const edits = adoption.adopted.length;
        // Each difference touches its line, and perhaps `members:`, `except:` and `allowEmpty:` around it.
        expect(was.split('\n').length - kept).toBeLessThanOrEqual(edits + 2 * chosen.length);
        expect(comments(was).filter((comment) => !comments(is).includes(comment))).toEqual([]);
      }
      if (adoption.edits.length === 0) expect(files).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('what is tolerated is silent until the day, and comes back the day after', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const until = '2026-07-31';
      const { directory, adoption, after, compared } = await adopt(given, {
        tolerate: { until, reason: 'INC-1' },
      });
      const today = comparisonOf(after, directory, TODAY);
      const later = comparisonOf(after, directory, '2026-08-01');
      if (today === undefined || later === undefined)
        throw new Error('the manifest does not resolve any more');
      const leftovers = new Set(adoption.leftovers.map(named));
      expect(
        differencesIn(today)
          .map(named)
          .filter((difference) => !leftovers.has(difference)),
      ).toEqual([]);
      const back = new Set(differencesIn(later).map(named));
      const first = new Set(differencesIn(compared).map(named));
      for (const change of adoption.adopted) {
        expect(first.has(named(change))).toBe(true);
        expect([named(change), back.has(named(change))]).toEqual([named(change), true]);
      }
    }),
    { numRuns: 150 },
  );
});

/** How many lines two texts share, in their order. */
function commonLines(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const line of left) {
    const next = [0];
    right.forEach((other, at) => {
      next.push(line === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Comments that stand on lines of their own, or behind a key. */
function comments(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => /^\s*(?:\w+:\s*(?:\[.*\])?\s*)?(#.*)$/.exec(line)?.[1] ?? []);
}
