import type { MemberRemoval } from '../changeset/plan.ts';
import { below } from '../manifest/below.ts';
import type { ManifestEdit } from '../manifest/edit.ts';
import type { MemberDeclaration } from '../manifest/manifest.ts';
import type { WrittenMember } from '../manifest/write.ts';
import { writtenAs } from '../manifest/write-entry.ts';
import { type AdoptionContext, type DifferingGroup, placeOf } from './adopt-context.ts';
import { effectAround, means } from './adopt-people.ts';
import type { Decision } from './adoption.ts';
import { namePerson } from './import-groups.ts';

/** Somebody is in the group and should not be: the group's list is to name them. */
export function adoptMember(
  group: DifferingGroup,
  member: MemberRemoval,
  context: AdoptionContext,
): Decision {
  const what = `${member.name} is a member`;
  const difference = { address: group.change.address, member: member.id, what };
  const leave = (why: string): Decision => ({ ...difference, why });
  const adopt = (...edits: readonly ManifestEdit[]): Decision => ({ ...difference, edits });

  const departure = group.desired.departures.get(member.id);
  const entry = departure && entryAt(group, departure.origin.path);
  const { tolerate } = context;
  if (departure?.kind === 'excepted' && tolerate !== undefined) {
    const place = placeOf(context, departure.origin);
    return leave(`\`except\` keeps them out (${place}), and an exception has no dates`);
  }
  const effect = effectAround(group.declaration.key, member, context);
  if (effect !== undefined) return leave(effect);
  if (entry !== undefined && isEntryOf(entry, member) && departure !== undefined) {
    if (tolerate === undefined) {
      const date = departure.kind === 'expired' ? 'until' : 'from';
      return adopt({ kind: 'remove-entries', origins: [below(departure.origin, date)] });
    }
    if (departure.kind === 'not-yet') {
      return leave(`their time begins on ${departure.date} (${placeOf(context, departure.origin)})`);
    }
    const written = writtenAs(entry);
    if (written !== undefined) {
      const { until, reason } = tolerate;
      return adopt({ kind: 'replace-entry', origin: departure.origin, entry: { ...written, until, reason } });
    }
  }
  const named = nameMember(member, context);
  if (typeof named === 'string') return leave(named);
  const addition: ManifestEdit = {
    kind: 'add-members',
    key: group.declaration.key,
    entries: [{ ...named, ...tolerate }],
  };
  if (departure?.kind !== 'excepted') return adopt(addition);
  const user = context.comparison.resolution.index.userById.get(member.id);
  const origins = group.declaration.except
    .filter((exception) => (user ? means(exception, user) : exception.value === member.id))
    .map(({ origin }) => origin);
  const isListed = user !== undefined && group.declaration.members?.some((listed) => means(listed, user));
  return adopt({ kind: 'remove-entries', origins }, ...(isListed === true ? [] : [addition]));
}

function entryAt(
  { declaration }: DifferingGroup,
  path: readonly (string | number)[],
): MemberDeclaration | undefined {
  const [section, index] = path.slice(-2);
  return section === 'members' && typeof index === 'number' ? declaration.members?.[index] : undefined;
}

/** Whether the entry stands for this member alone. */
function isEntryOf({ kind }: MemberDeclaration, { type }: MemberRemoval): boolean {
  return kind === 'person' || (kind === 'group' && type === 'Group');
}

/** The entry that names a member; or why there can be none. */
function nameMember(
  { id, type }: MemberRemoval,
  { comparison, keyById }: AdoptionContext,
): WrittenMember | string {
  const { directory, resolution } = comparison;
  const user = resolution.index.userById.get(id);
  if (user !== undefined)
    return namePerson(user, resolution.index) ?? 'they have no name that a file can hold';
  if (type === 'User') return 'nothing is known of them beyond their id';
  if (!directory.nesting) return 'this server does not nest groups, so that no file can';
  const key = keyById.get(id);
  return key === undefined
    ? 'no group that was looked at stands for it: `rollcall import` declares what is not'
    : { kind: 'group', key };
}
