import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate } from '../diagnostic/source.ts';
import { type Carrier, type Carriers, GRANT_KINDS } from '../directory/carrier.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import { isRecord } from './errors.ts';
import {
  attribute,
  attributes,
  flag,
  type Kind,
  names,
  oneOf,
  path,
  statuses,
  text,
  whole,
  withFields,
} from './override-kinds.ts';
import type { Profile } from './profile.ts';

const carrier = withFields(
  {
    on: oneOf('user', 'group'),
    path: attribute,
    key: text,
    holds: oneOf('name', 'id'),
    proficiency: text,
    wholeProficiency: flag,
    most: whole(1),
    writing: oneOf('value', 'list'),
  },
  ['path'],
);

/** Which fields of a profile a manifest may set. */
const overridable = {
  contentType: oneOf('application/scim+json', 'application/json'),
  usersPath: path,
  groupsPath: path,
  pageSize: whole(1),
  expensivePageSize: whole(1),
  inactiveUsers: text,
  totalsTrusted: flag,
  userFilters: names,
  groupFilters: names,
  changeReading: oneOf('filter', 'versions', 'none'),
  unversionedUserAttributes: names,
  unversionedGroupAttributes: names,
  memberReading: oneOf('list', 'get', 'none'),
  nesting: flag,
  memberRemoval: oneOf('filter', 'value', 'replace'),
  capitalisedOps: flag,
  membersPerAddition: whole(1),
  membersPerRemoval: whole(1),
  operationsPerRequest: whole(1),
  bytesPerRequest: whole(1000),
  versioning: oneOf('etag', 'body', 'reread'),
  versionInMeta: text,
  quotedVersions: flag,
  conflictStatuses: statuses,
  carriers: withFields({ skill: carrier, language: carrier, role: carrier }),
  userCreation: flag,
  userUpdate: oneOf('patch', 'put'),
  bracketedAttributes: names,
  jsonTextAttributes: attributes,
  allowancePerMinute: whole(1),
  consistencyDelay: whole(0),
} as const satisfies Partial<Record<keyof Profile, Kind>>;

const fields = withFields(overridable);

/** The profile with what the manifest says about single quirks. Throws one DiagnosticError with every fault in it. */
export function overrideProfile(profile: Profile, declaration: TargetDeclaration, locate: Locate): Profile {
  const faults = profileFaults(declaration, locate);
  if (faults.length > 0) throw new DiagnosticError(...faults);
  const carriers = { ...profile.carriers, ...saidCarriers(declaration.profile.carriers) };
  return { ...profile, ...declaration.profile, carriers };
}

/** Every unknown name (with the nearest right one) and every wrong value in what the manifest says of the profile. */
export function profileFaults(
  { profile, origin: { file, path } }: TargetDeclaration,
  locate: Locate,
): readonly Diagnostic[] {
  const faultAt: FaultAt = (keys, code, summary, rest) => {
    const range = locate({ file, path: [...path, 'profile', ...keys] });
    return { code, severity: 'error', summary, range, ...rest };
  };
  return fieldFaults([], profile, fields, faultAt);
}

type FaultAt = (
  keys: readonly string[],
  code: DiagnosticCode,
  summary: string,
  rest: Partial<Diagnostic>,
) => Diagnostic;

function fieldFaults(
  keys: readonly string[],
  value: unknown,
  { fields: known = {}, required = [] }: Kind,
  faultAt: FaultAt,
): readonly Diagnostic[] {
  const held = isRecord(value) ? value : {};
  const owner = ['the profile', ...keys].at(-1);
  const missing = required
    .filter((name) => !Object.hasOwn(held, name))
    .map((name) => faultAt(keys, 'missing-key', `"${owner}" of the profile needs "${name}"`, {}));
  const wrong = Object.entries(held).flatMap(([name, part]) => {
    const place = [...keys, name];
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      const suggestion = nearest(name, Object.keys(known));
      const where = keys.length === 0 ? 'a profile' : `"${owner}" of a profile`;
      return [
        faultAt(place, 'unknown-key', `${where} has no "${name}"`, { ...(suggestion && { suggestion }) }),
      ];
    }
    if (kind.accepts(part)) return fieldFaults(place, part, kind, faultAt);
    const summary = `"${name}" of the profile has a value it cannot have`;
    return [faultAt(place, 'invalid-value', summary, { expected: kind.words })];
  });
  return [...missing, ...wrong];
}

/** A carrier is said as a whole: half of one kept by default could belong to another attribute. */
function saidCarriers(said: unknown): Carriers {
  const held = isRecord(said) ? said : {};
  const whole = (carrier: unknown) =>
    ({ on: 'user', holds: 'name', writing: 'value', ...(carrier as Partial<Carrier>) }) as Carrier;
  return Object.fromEntries(
    GRANT_KINDS.filter((kind) => Object.hasOwn(held, kind)).map((kind) => [kind, whole(held[kind])]),
  );
}
