import type { Origin } from '../diagnostic/source.ts';
import { declareAttributes } from './attribute-values.ts';
import { below } from './below.ts';
import type { FaultList } from './fault.ts';
import { declareFilter } from './filter.ts';
import { declareGrants } from './grants.ts';
import type { ExceptDeclaration, GroupDeclaration, MemberDeclaration } from './manifest.ts';
import { declareMembership, type KnownDefaults } from './membership.ts';
import type { MergedGroup } from './merge.ts';
import type { Member, Person } from './rollcall.gen.ts';
import { checkValidity } from './validity.ts';

/**
 * A group as it was written, with its defaults filled in. Members at fault are left out and reported, so that the
 * checks that follow still see the others.
 */
export function declareGroup(
  group: MergedGroup,
  defaults: KnownDefaults,
  faults: FaultList,
): GroupDeclaration {
  const { key, origin, written } = group;
  const members = group.members?.flatMap((member, index) => {
    const at = { file: origin.file, path: [...origin.path, 'members', index] };
    return (member !== undefined && declareMember(member, at, faults)) || [];
  });
  const membership = declareMembership(group, defaults, faults);
  return {
    key,
    origin,
    displayName: written.displayName ?? '',
    ...(written.externalId !== undefined && { externalId: written.externalId }),
    ...(written.owner !== undefined && { owner: written.owner }),
    previously: written.previously ?? [],
    membership,
    ...(members !== undefined && { members }),
    except: (written.except ?? []).map((person, index) => ({
      ...declarePerson(person),
      origin: { file: origin.file, path: [...origin.path, 'except', index] },
    })),
    grants: declareGrants(group, defaults, faults),
    attributes: declareAttributes(written.attributes, below(origin, 'attributes'), 'group', faults),
    allowEmpty: written.allowEmpty ?? false,
    protect: written.protect ?? false,
  };
}

function declareMember(member: Member, origin: Origin, faults: FaultList): MemberDeclaration | undefined {
  if (typeof member === 'string') return { kind: 'person', by: 'userName', value: member, origin };
  checkValidity(member, origin, faults);
  const common = {
    origin,
    ...(member.from !== undefined && { from: member.from }),
    ...(member.until !== undefined && { until: member.until }),
    ...(member.reason !== undefined && { reason: member.reason }),
  };
  if (member.group !== undefined) return { kind: 'group', key: member.group, ...common };
  if (member.where === undefined) return { ...declarePerson(member), ...common };
  const filter = declareFilter(member.where, below(origin, 'where'), faults);
  return filter && { kind: 'rule', text: member.where, filter, ...common };
}

function declarePerson(person: Person): Omit<ExceptDeclaration, 'origin'> {
  if (typeof person === 'string') return { kind: 'person', by: 'userName', value: person };
  const { user, externalId, id } = person;
  if (externalId !== undefined) return { kind: 'person', by: 'externalId', value: externalId };
  if (id !== undefined) return { kind: 'person', by: 'id', value: id };
  return { kind: 'person', by: 'userName', value: user ?? '' };
}
