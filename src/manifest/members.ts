import { foldName } from '../scim/fold.ts';
import { entry, type FaultList, key } from './fault.ts';
import type { GroupDeclaration, MemberDeclaration, PersonReference } from './manifest.ts';

/** Checks a group's lists against themselves: no entry twice, nobody both listed and excepted, not too many people. */
export function checkMembers(group: GroupDeclaration, membersPerGroup: number, faults: FaultList): void {
  const { members, except, origin } = group;
  if (members === undefined) return;
  const listed = checkListedOnce(group, members, faults);
  for (const person of except) {
    const member = listed.get(entryKey(person));
    if (member === undefined) continue;
    faults.add({
      code: 'member-listed-twice',
      summary: `"${person.value}" is both a member of group "${group.key}" and excepted from it`,
      at: entry(person.origin),
      related: [{ message: 'listed as a member here', at: entry(member.origin) }],
    });
  }
  const people = members.filter(({ kind }) => kind === 'person').length;
  if (people > membersPerGroup) {
    faults.add({
      code: 'member-limit',
      summary: `group "${group.key}" lists ${people} people; a group may have ${membersPerGroup}`,
      at: key({ file: origin.file, path: [...origin.path, 'members'] }),
      advice: 'Raise `safety.membersPerGroup` if the server takes groups of this size.',
    });
  }
}

function checkListedOnce(
  group: GroupDeclaration,
  members: readonly MemberDeclaration[],
  faults: FaultList,
): ReadonlyMap<string, MemberDeclaration> {
  const listed = new Map<string, MemberDeclaration>();
  for (const member of members) {
    const name = entryKey(member);
    const first = listed.get(name);
    if (first === undefined) {
      listed.set(name, member);
      continue;
    }
    faults.add({
      code: 'member-listed-twice',
      summary: `${describeEntry(member)} is listed twice in group "${group.key}"`,
      at: entry(member.origin),
      related: [{ message: 'first listed here', at: entry(first.origin) }],
    });
  }
  return listed;
}

function describeEntry(member: MemberDeclaration): string {
  switch (member.kind) {
    case 'person':
      return `"${member.value}"`;
    case 'group':
      return `group "${member.key}"`;
    case 'rule':
      return 'the same rule';
  }
}

/** Two entries of one key mean the same. A userName is folded (RFC 7643 section 4.1.1). */
function entryKey(member: PersonReference | MemberDeclaration): string {
  switch (member.kind) {
    case 'person':
      return `${member.by} ${member.by === 'userName' ? foldName(member.value) : member.value}`;
    case 'group':
      return `group ${member.key}`;
    case 'rule':
      return `rule ${member.text}`;
  }
}
