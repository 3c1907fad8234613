import type { Locate, Origin } from '../../src/diagnostic/source.ts';
import type {
  ExceptDeclaration,
  GroupDeclaration,
  MemberDeclaration,
  PersonReference,
} from '../../src/manifest/manifest.ts';
import { parseFilter } from '../../src/scim/filter.ts';

type Period = Pick<MemberDeclaration, 'from' | 'until' | 'reason'>;
type Entry<T> = T extends MemberDeclaration ? Omit<T, 'origin'> : never;

/** A member entry as a test writes it: a userName, or one of the forms below. */
export type Member = string | Entry<MemberDeclaration>;

export function user(value: string, period: Period = {}): Entry<MemberDeclaration> {
  return { kind: 'person', by: 'userName', value, ...period };
}

export function byExternalId(value: string, period: Period = {}): Entry<MemberDeclaration> {
  return { kind: 'person', by: 'externalId', value, ...period };
}

export function byId(value: string, period: Period = {}): Entry<MemberDeclaration> {
  return { kind: 'person', by: 'id', value, ...period };
}

export function nested(key: string, period: Period = {}): Entry<MemberDeclaration> {
  return { kind: 'group', key, ...period };
}

export function where(text: string, period: Period = {}): Entry<MemberDeclaration> {
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(`the test's filter is wrong: ${text}: ${filter.fault.message}`);
  return { kind: 'rule', text, filter: filter.value, ...period };
}

type Exception = string | Pick<PersonReference, 'by' | 'value'>;
type Options = Partial<Omit<GroupDeclaration, 'key' | 'origin' | 'members' | 'except'>> & {
  readonly except?: readonly Exception[];
};

/** `support: { membership: exact, members: […] }` as the manifest reader would hand it on. */
export function declareGroup(
  key: string,
  members: readonly Member[] | undefined,
  { except = [], ...options }: Options = {},
): GroupDeclaration {
  const origin = (...path: readonly (string | number)[]): Origin => ({ file: `${key}.yaml`, path });
  return {
    key,
    origin: origin(),
    displayName: key,
    previously: [],
    membership: 'exact',
    ...(members !== undefined && {
      members: members.map((member, at) => declareMember(member, origin('members', at))),
    }),
    grants: [],
    attributes: [],
    except: except.map((exception, at) => declareException(exception, origin('except', at))),
    allowEmpty: false,
    protect: false,
    ...options,
  };
}

function declareMember(member: Member, origin: Origin): MemberDeclaration {
  return { ...(typeof member === 'string' ? user(member) : member), origin };
}

function declareException(exception: Exception, origin: Origin): ExceptDeclaration {
  const person = typeof exception === 'string' ? { by: 'userName' as const, value: exception } : exception;
  return { kind: 'person', ...person, origin };
}

/** The group itself is on line 1 of its file, entry n of its members on line 10 + n, of its exceptions on line 90 + n. */
export const locate: Locate = ({ file, path }) => {
  const [list, at] = path;
  const start = list === 'except' ? 90 : 10;
  return { file, line: typeof at === 'number' ? start + at : 1, column: 3 };
};
