import type { MemberAddition } from '../changeset/plan.ts';
import { daysAfter } from '../directory/day.ts';
import { type Ground, memberKey } from '../directory/resource.ts';
import type { ManifestEdit } from '../manifest/edit.ts';
import type { MemberDeclaration } from '../manifest/manifest.ts';
import { writtenAs } from '../manifest/write-entry.ts';
import { type AdoptionContext, type DifferingGroup, placeOf } from './adopt-context.ts';
import { lossAround, means } from './adopt-people.ts';
import type { Decision } from './adoption.ts';
import { namePerson } from './import-groups.ts';

/** Whether a nested group, by its key, gives up a person by itself. */
export type DropsPerson = (key: string, id: string) => boolean;

/** Somebody should be in the group and is not: whatever brings them in is to stop doing so. */
export function adoptAbsence(
  group: DifferingGroup,
  member: MemberAddition,
  drops: DropsPerson,
  context: AdoptionContext,
): Decision {
  const { address } = group.change;
  const difference = {
    address,
    ...(member.id !== undefined && { member: member.id }),
    what: `${member.name} is not a member`,
  };
  const leave = (why: string): Decision => ({ ...difference, why });
  const adopt = (...edits: readonly ManifestEdit[]): Decision => ({ ...difference, edits });

  const gap = context.gaps.members.get(group.desired.live?.id ?? '');
  if (gap !== undefined) return leave(`the members may not have been read completely: ${gap}`);
  const wanted = group.desired.members.get(member.id ?? member.address ?? '');
  if (wanted === undefined) return leave('nobody knows what makes them a member');
  if (wanted.member.kind === 'new-group')
    return leave(`${wanted.member.address} is not in the directory yet`);

  const isGroup = wanted.member.kind === 'group';
  const id = memberKey(wanted.member);
  const grounds = wanted.grounds.flatMap((ground) => {
    const entry = entryOf(group, ground);
    return entry === undefined ? [] : [{ ...ground, entry }];
  });
  if (grounds.length < wanted.grounds.length) return leave('nobody knows what makes them a member');
  const direct = grounds.filter(({ kind }) => kind === 'entry' || (kind === 'nested' && isGroup));
  const standing = grounds.filter(
    ({ kind, entry }) =>
      kind === 'rule' || (kind === 'nested' && !isGroup && !(entry.kind === 'group' && drops(entry.key, id))),
  );

  const loss = isGroup ? undefined : lossAround(group.declaration.key, id, context);
  if (loss !== undefined) return leave(loss);

  const { tolerate } = context;
  const [first] = standing;
  if (tolerate !== undefined) {
    if (first !== undefined) {
      const brings = first.kind === 'rule' ? 'a rule' : 'a nested group';
      return leave(
        `${brings} makes them one (${placeOf(context, first.origin)}), and an exception has no dates`,
      );
    }
    const from = daysAfter(tolerate.until, 1);
    const edits = direct.map(({ entry }) => comesBack(entry, from, tolerate.reason));
    const [short] = direct.filter((_, at) => edits[at] === undefined);
    if (short !== undefined)
      return leave(`their time ends before ${from} (${placeOf(context, short.origin)})`);
    return adopt(...edits.flatMap((edit) => edit ?? []));
  }
  const origins = direct.map(({ origin }) => origin);
  const removal: readonly ManifestEdit[] = origins.length === 0 ? [] : [{ kind: 'remove-entries', origins }];
  if (first === undefined) return adopt(...removal);

  const { members: entries = [], key } = group.declaration;
  const nests =
    entries.some(({ kind }) => kind === 'group') ||
    group.change.members?.remove.some(({ type }) => type === 'Group') === true;
  if (context.comparison.directory.nesting && nests) {
    const place = placeOf(context, first.origin);
    return leave(
      `a rule makes them one (${place}), and where groups are nested an exception may not keep them out`,
    );
  }
  const user = context.comparison.resolution.index.userById.get(id);
  const person = user && namePerson(user, context.comparison.resolution.index);
  if (user === undefined || person === undefined) return leave('they have no name that a file can hold');
  const other = entries.find((entry) => means(entry, user) && !origins.includes(entry.origin));
  if (other !== undefined) {
    return leave(`an exception would contradict the entry at ${placeOf(context, other.origin)}`);
  }
  return adopt(...removal, { kind: 'add-except', key, entries: [person] });
}

function entryOf({ declaration }: DifferingGroup, { origin }: Ground): MemberDeclaration | undefined {
  const index = origin.path.at(-1);
  return typeof index === 'number' ? declaration.members?.[index] : undefined;
}

/** The entry, to begin when the tolerance has ended; undefined when it would end before. */
function comesBack(entry: MemberDeclaration, from: string, reason: string): ManifestEdit | undefined {
  const written = writtenAs(entry);
  if (written === undefined || (entry.until !== undefined && entry.until < from)) return undefined;
  return { kind: 'replace-entry', origin: entry.origin, entry: { ...written, from, reason } };
}
