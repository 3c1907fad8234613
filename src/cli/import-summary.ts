import { printable } from '../render/printable.ts';
import { count, enumerate } from '../render/view.ts';
import type { Import } from '../workflow/import.ts';
import type { ImportedFile } from '../workflow/import-files.ts';
import type { ImportUpdate } from '../workflow/import-update.ts';

/** What an import did, for a person. */
export function importSummary(
  { groups, catalogue, declared, leftOut }: Import,
  files: readonly ImportedFile[],
  update: ImportUpdate | undefined,
): string {
  const people = groups.reduce((sum, { written }) => sum + written.members.length, 0);
  const others = [
    declared > 0 && `${count(declared, 'group')} declared already`,
    leftOut.length > 0 && `${count(leftOut.length, 'group')} left out`,
  ].filter((part) => part !== false);
  const isIdle = files.length === 0 && (update === undefined || update.files.length === 0);
  const isLeft = update !== undefined && update.leftovers.length > 0;
  const lines = [
    ...(isIdle ? [update === undefined ? 'Nothing to import.' : 'Nothing to import or update.'] : []),
    ...(files.length > 0
      ? [
          `Imported ${count(groups.length, 'group')} with ${count(people, 'membership')} into ${count(files.length, 'file')}.`,
        ]
      : []),
    ...(update === undefined ? [] : updateLines(update)),
    ...(others.length > 0 ? [`Besides: ${enumerate(others)}.`] : []),
    ...(catalogue.entries.length > 0
      ? [
          `The catalogue has ${count(catalogue.entries.length, 'new entry', 'new entries')}. No group grants any: that cannot be known from who holds what.`,
        ]
      : []),
    ...(isIdle && !isLeft
      ? []
      : [isLeft ? 'See what would change:  rollcall plan' : 'See that nothing would change:  rollcall plan']),
  ];
  return `${lines.join('\n')}\n`;
}

function updateLines({ adopted, leftovers, files }: ImportUpdate): readonly string[] {
  const addresses = new Set(adopted.map(({ address }) => address));
  return [
    ...(files.length > 0
      ? [
          `Updated ${count(addresses.size, 'group')} in ${enumerate(files.map(({ path }) => printable(path)))}:`,
          ...adopted.map(({ address, what }) => printable(`  ${address}: ${what}`)),
        ]
      : []),
    ...(leftovers.length > 0
      ? [
          `${count(leftovers.length, 'difference')} left:`,
          ...leftovers.flatMap(({ address, what, why }) => [
            printable(`  ${address}: ${what}`),
            printable(`    ${why}`),
          ]),
        ]
      : []),
  ];
}

/** The same as a document. */
export function importDocument(
  { groups, catalogue, declared, leftOut, isComplete }: Import,
  files: readonly ImportedFile[],
  update: ImportUpdate | undefined,
): Readonly<Record<string, unknown>> {
  return {
    document: 'import',
    formatVersion: 1,
    groups: groups.map(({ written: { key, displayName, owner, membership, members }, flaw, ownerFlaw }) => ({
      address: `group/${key}`,
      displayName,
      ...(owner !== undefined && { owner }),
      membership,
      members: members.length,
      ...(flaw !== undefined && { flaw }),
      ...(ownerFlaw !== undefined && { ownerFlaw }),
    })),
    catalogue: catalogue.entries,
    declared,
    leftOut,
    isComplete: isComplete && (update?.isComplete ?? true),
    files: files.map(({ path, isAddition }) => ({ path, isAddition })),
    ...(update !== undefined && {
      update: {
        adopted: update.adopted,
        leftovers: update.leftovers,
        files: update.files.map(({ path }) => path),
      },
    }),
  };
}
