import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { WrittenMember } from '../manifest/write.ts';
import { byMember } from '../manifest/write-order.ts';
import type { GroupOwners } from '../target/group-owners.ts';
import type { Target } from '../target/open.ts';
import { type GroupToWrite, namePerson, type OwnerFlaw } from './import-groups.ts';

/** Who owns a live group, as its declaration says it. */
interface NamedOwner {
  /** Absent where the group has no owner whom the directory knows. */
  readonly owner?: string;
  readonly remarks: readonly string[];
  readonly ownerFlaw?: OwnerFlaw;
}

type Person = Exclude<WrittenMember, { readonly kind: 'group' }>;

/**
 * Gives declarations the owner of their live group: of several the first by userName, and the others in a comment, for one
 * person answers for a file.
 *
 * @param owners undefined where they were not asked for: then nobody is named, and that is no flaw
 */
export function ownerWriter(
  owners: GroupOwners | undefined,
  index: DirectoryIndex,
): (group: GroupToWrite, liveId: string) => GroupToWrite {
  if (owners === undefined) return (group) => group;
  return ({ written, ...rest }, liveId) => {
    const { owner, remarks, ownerFlaw } = nameOwner(owners.get(liveId), index);
    return {
      ...rest,
      written: {
        ...written,
        ...(owner !== undefined && { owner }),
        remarks: [...written.remarks, ...remarks],
      },
      ...(ownerFlaw !== undefined && { ownerFlaw }),
    };
  };
}

function nameOwner(ids: readonly string[] | undefined, index: DirectoryIndex): NamedOwner {
  if (ids === undefined) return { remarks: [], ownerFlaw: 'owner-untold' };
  const people = ids.map((id) => ({ id, person: personOf(id, index) }));
  const [first, ...others] = people.flatMap(({ person }) => person ?? []).sort(byMember);
  const unknown = people
    .filter(({ person }) => person === undefined)
    .map(({ id }) => `${id} (not found in the directory)`);
  if (first === undefined) {
    if (unknown.length === 0) return { remarks: [] };
    return { remarks: [`Owned by ${unknown.join(', ')}.`], ownerFlaw: 'owner-unknown' };
  }
  const besides = [...others.map(print), ...unknown];
  const remarks = [
    ...(first.remark === undefined ? [] : [`Owned by ${print(first)}.`]),
    ...(besides.length === 0 ? [] : [`Owned by ${besides.join(', ')}, too.`]),
  ];
  return { owner: first.value, remarks };
}

function personOf(id: string, index: DirectoryIndex): Person | undefined {
  const user = index.userById.get(id);
  const person = user && namePerson(user, index);
  return person?.kind === 'group' ? undefined : person;
}

function print({ value, remark }: Person): string {
  return remark === undefined ? value : `${value} (${remark})`;
}

/** The fault of asking for owners where the server tells none. */
export function ownersUntold({ name }: Target): Diagnostic {
  return {
    code: 'usage',
    severity: 'error',
    summary: `${name} does not tell who owns a group, so its groups cannot be split by owner`,
    expected: '--split group or --split one-file',
    advice: 'Add `owner` to the files afterwards.',
  };
}
