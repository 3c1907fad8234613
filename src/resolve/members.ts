import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { compareText } from '../directory/order.ts';
import {
  type Departure,
  type DesiredMember,
  type Ground,
  type LiveUser,
  type MemberReference,
  memberKey,
} from '../directory/resource.ts';
import type { GroupDeclaration, MemberDeclaration } from '../manifest/manifest.ts';
import { entriesOf } from './entries.ts';
import { exceptedPeople } from './exceptions.ts';
import { findPerson, inactivePerson, type PeopleContext, peopleMeant } from './people.ts';
import type { RuleReader } from './rules.ts';
import type { RuleDoubt } from './unheld.ts';
import { validityOn } from './validity.ts';

/** What everybody who resolves members needs to know. */
export interface MemberContext extends PeopleContext {
  readonly selectedBy: RuleReader;
  readonly ruleDoubt: RuleDoubt;
  /** What a nested group stands for: itself where the server nests groups, the people in it where it does not. */
  readonly nestedMembers: (key: string) => NestedMembers;
  readonly day: string;
}

export interface NestedMembers {
  /** Each member with the groups it is reached through, nearest first. */
  readonly members: readonly { readonly member: MemberReference; readonly through: string }[];
  /** Why the list may lack somebody. */
  readonly uncertain?: string;
}

export interface ResolvedMembers {
  readonly members: ReadonlyMap<string, DesiredMember>;
  readonly departures: ReadonlyMap<string, Departure>;
  readonly uncertain?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Who should be a member of one group on the day, each with every ground, less the people in `except`.
 * Members who are meant to have left or not yet to have come are returned as departures.
 */
export function resolveMembers(group: GroupDeclaration, context: MemberContext): ResolvedMembers {
  const members = new Map<string, { member: MemberReference; grounds: Ground[] }>();
  const departures = new Map<string, Departure>();
  const diagnostics: Diagnostic[] = [];
  const doubts = new Set<string>();

  for (const entry of entriesOf(group)) {
    const validity = validityOn(context.day, entry);
    if (validity.kind !== 'valid') {
      const departure = { ...validity, origin: entry.origin };
      for (const id of membersMeant(entry, context)) {
        const known = departures.get(id);
        if (known === undefined || saysMore(departure, known, context)) departures.set(id, departure);
      }
      continue;
    }
    const expected = expectedBy(entry, context);
    if (expected.doubt !== undefined) doubts.add(expected.doubt);
    diagnostics.push(...expected.diagnostics);
    for (const { member, text } of expected.members) {
      const present = members.get(memberKey(member));
      if (present === undefined) members.set(memberKey(member), { member, grounds: [groundOf(entry, text)] });
      else present.grounds.push(groundOf(entry, text));
    }
  }
  const excepted = exceptedPeople(group, context);
  diagnostics.push(...excepted.diagnostics);
  for (const [id, origin] of excepted.people) {
    members.delete(id);
    departures.set(id, { kind: 'excepted', origin });
  }
  const uncertain = [...doubts].sort(compareText).join('; ');
  return { members, departures, diagnostics, ...(uncertain !== '' && { uncertain }) };
}

/** Of several periods the latest says why somebody is not a member today; of two that are alike, the one written first. */
function saysMore(
  left: Departure & { readonly date: string },
  right: Departure,
  { locate }: MemberContext,
): boolean {
  const order = compareText(left.date, right.date ?? '');
  if (order !== 0) return order > 0;
  const [one, other] = [locate(left.origin), locate(right.origin)];
  return (compareText(one.file, other.file) || one.line - other.line) < 0;
}

interface Expected {
  readonly members: readonly { readonly member: MemberReference; readonly text?: string }[];
  readonly doubt?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function expectedBy(entry: MemberDeclaration, context: MemberContext): Expected {
  switch (entry.kind) {
    case 'person': {
      const person = findPerson(entry, context);
      if ('fault' in person) return { members: [], diagnostics: [person.fault] };
      return {
        members: [{ member: reference(person.user) }],
        diagnostics: person.user.active ? [] : [inactivePerson(entry, person.user, context.locate)],
      };
    }
    case 'rule': {
      const doubt = context.usersComplete
        ? context.ruleDoubt(entry)
        : 'the list of people, which a rule selects from, may be incomplete';
      return {
        members: context.selectedBy(entry).map((user) => ({ member: reference(user), text: entry.text })),
        ...(doubt !== undefined && { doubt }),
        diagnostics: [],
      };
    }
    case 'group': {
      const { members, uncertain } = context.nestedMembers(entry.key);
      return {
        members: members.map(({ member, through }) => ({ member, text: through })),
        ...(uncertain !== undefined && { doubt: uncertain }),
        diagnostics: [],
      };
    }
  }
}

/** Whom an entry that does not hold today would make a member. A rule is not asked: nobody was read for its sake. */
function membersMeant(entry: MemberDeclaration, context: MemberContext): readonly string[] {
  switch (entry.kind) {
    case 'person':
      return peopleMeant(entry, context.index).map(({ id }) => id);
    case 'group':
      return context.nestedMembers(entry.key).members.map(({ member }) => memberKey(member));
    case 'rule':
      return [];
  }
}

export function reference(user: LiveUser): MemberReference {
  const { id, userName, displayName } = user;
  return { kind: 'user', id, userName, ...(displayName !== undefined && { displayName }) };
}

const groundKinds = { person: 'entry', rule: 'rule', group: 'nested' } as const;

function groundOf(entry: MemberDeclaration, text: string | undefined): Ground {
  const { kind, origin, from, until, reason } = entry;
  return {
    kind: groundKinds[kind],
    origin,
    ...(text !== undefined && { text }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  };
}
