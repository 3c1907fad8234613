import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Profile } from './profile.ts';

/** The right values of a field, in words for the reader and as a test. */
interface Kind {
  readonly words: string;
  readonly accepts: (value: unknown) => boolean;
}

const flag: Kind = { words: 'true or false', accepts: (value) => typeof value === 'boolean' };
const text: Kind = { words: 'a text', accepts: (value) => typeof value === 'string' && value !== '' };
const path: Kind = {
  words: 'a path such as /Groups',
  accepts: (value) => typeof value === 'string' && /^\/[^?#]+$/.test(value),
};
const names = listOf('attribute names', (item) => typeof item === 'string');
const statuses = listOf(
  'HTTP statuses from 400 to 499',
  (item) => Number.isInteger(item) && Number(item) >= 400 && Number(item) <= 499,
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
  memberReading: oneOf('list', 'get', 'none'),
  nesting: flag,
  memberRemoval: oneOf('filter', 'value', 'replace'),
  capitalisedOps: flag,
  membersPerAddition: whole(1),
  membersPerRemoval: whole(1),
  operationsPerRequest: whole(1),
  bytesPerRequest: whole(1000),
  versioning: oneOf('etag', 'body', 'reread'),
  quotedVersions: flag,
  conflictStatuses: statuses,
  allowancePerMinute: whole(1),
  consistencyDelay: whole(0),
} as const satisfies Partial<Record<keyof Profile, Kind>>;

/** The profile with what the manifest says about single quirks. Throws one DiagnosticError with every fault in it. */
export function overrideProfile(profile: Profile, declaration: TargetDeclaration, locate: Locate): Profile {
  const faults = profileFaults(declaration, locate);
  if (faults.length > 0) throw new DiagnosticError(...faults);
  return { ...profile, ...declaration.profile };
}

/** Every unknown name (with the nearest right one) and every wrong value in what the manifest says of the profile. */
export function profileFaults(declaration: TargetDeclaration, locate: Locate): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [name, value] of Object.entries(declaration.profile)) {
    const kind: Kind | undefined = Object.hasOwn(overridable, name)
      ? overridable[name as keyof typeof overridable]
      : undefined;
    if (kind?.accepts(value)) continue;
    const { file, path } = declaration.origin;
    const range = locate({ file, path: [...path, 'profile', name] });
    faults.push({ ...(kind ? wrongValue(name, kind) : unknownName(name)), range });
  }
  return faults;
}

function unknownName(name: string): Diagnostic {
  const suggestion = nearest(name, Object.keys(overridable));
  return fault('unknown-key', `a profile has no "${name}"`, { ...(suggestion && { suggestion }) });
}

function wrongValue(name: string, kind: Kind): Diagnostic {
  return fault('invalid-value', `"${name}" of the profile has a value it cannot have`, {
    expected: kind.words,
  });
}

function fault(code: DiagnosticCode, summary: string, rest: Partial<Diagnostic>): Diagnostic {
  return { code, severity: 'error', summary, ...rest };
}

function oneOf(...words: readonly string[]): Kind {
  return { words: `one of ${words.join(', ')}`, accepts: (value) => words.includes(value as string) };
}

function whole(least: number): Kind {
  return {
    words: `a whole number, at least ${least}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= least,
  };
}

function listOf(words: string, accepts: (item: unknown) => boolean): Kind {
  return { words: `a list of ${words}`, accepts: (value) => Array.isArray(value) && value.every(accepts) };
}
