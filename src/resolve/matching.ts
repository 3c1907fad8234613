import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { LiveUser } from '../directory/resource.ts';
import { attributeTraits, subAttributeTraits } from '../scim/attribute.ts';
import { compilePath } from '../scim/filter-match.ts';
import { foldName } from '../scim/fold.ts';
import type { AttributePath } from '../scim/path.ts';
import { isComplex, readAttribute, type ScimValue } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import type { EvaluatedMapping, EvaluatedRecord } from './evaluated-mapping.ts';
import {
  type Ambiguous,
  duplicates,
  fitsNobody,
  type Repeated,
  severalPeople,
  withoutKey,
} from './matching-faults.ts';

export interface Match {
  readonly record: EvaluatedRecord;
  readonly user: LiveUser;
}

interface MatchContext {
  readonly users: readonly LiveUser[];
  readonly usersComplete: boolean;
  readonly schemas: readonly ResourceSchema[];
  readonly locate: Locate;
}

/** Whom each record of a mapping is about, and why others are about nobody. */
export interface AssignedRecords {
  readonly matches: readonly Match[];
  readonly repeated: readonly Repeated[];
  readonly ambiguous: readonly Ambiguous[];
  readonly keyless: readonly EvaluatedRecord[];
  readonly unmatched: readonly EvaluatedRecord[];
}

/** Finds the person each record is about, by the attribute of `match`, and judges none of them. */
export function assignRecords(
  { mapping, records }: EvaluatedMapping,
  context: Pick<MatchContext, 'users' | 'schemas'>,
): AssignedRecords {
  const { path } = mapping.match;
  const keyOf = comparableKey(path, context.schemas);
  const peopleByKey = indexPeople(path, keyOf, context);
  const firsts = new Map<string, EvaluatedRecord>();
  const matches: Match[] = [];
  const repeated: Repeated[] = [];
  const ambiguous: Ambiguous[] = [];
  const keyless: EvaluatedRecord[] = [];
  const unmatched: EvaluatedRecord[] = [];
  for (const record of records) {
    const key = keyOf(record.key);
    if (key === undefined) {
      keyless.push(record);
      continue;
    }
    const first = firsts.get(key);
    if (first !== undefined) {
      repeated.push({ first, record });
      continue;
    }
    firsts.set(key, record);
    const people = peopleByKey.get(key) ?? [];
    const [user] = people;
    if (user === undefined) unmatched.push(record);
    else if (people.length > 1) ambiguous.push({ record, people });
    else matches.push({ record, user });
  }
  return { matches, repeated, ambiguous, keyless, unmatched };
}

/**
 * As `assignRecords`, with what has to be said of it. Two records for one key, or two people, are errors: to guess would
 * give somebody another person's attributes. Each kind of fault is said once, however many records have it.
 */
export function matchRecords(
  evaluated: EvaluatedMapping,
  context: MatchContext,
): { readonly matches: readonly Match[]; readonly diagnostics: readonly Diagnostic[] } {
  const { matches, repeated, ambiguous, keyless, unmatched } = assignRecords(evaluated, context);
  const rowsOf = (records: readonly EvaluatedRecord[]) => records.map(({ row }) => row);
  const isFaulty = repeated.length > 0 && evaluated.successive !== true;
  const isWanted = unmatched.length > 0 && evaluated.mapping.unmatched !== 'ignore';
  const range = context.locate(evaluated.mapping.match.origin);
  const diagnostics = [
    ...(isFaulty ? [duplicates(evaluated, repeated)] : []),
    ...(ambiguous.length > 0 ? [severalPeople(evaluated, ambiguous)] : []),
    ...(keyless.length > 0 ? [withoutKey(evaluated, rowsOf(keyless))] : []),
    ...(isWanted ? [fitsNobody(evaluated, rowsOf(unmatched), context.usersComplete)] : []),
  ];
  const present = matches.filter(({ record }) => record.isPast !== true);
  return { matches: present, diagnostics: diagnostics.map((fault) => ({ ...fault, range })) };
}

/** Keys compare as texts, in the case that the schema says: sources write 4711 where the directory has "4711". */
function comparableKey(
  path: AttributePath,
  schemas: readonly ResourceSchema[],
): (value: ScimValue | undefined) => string | undefined {
  const traits = attributeTraits(schemas, path);
  const compared = traits?.type === 'complex' ? subAttributeTraits(traits, 'value') : traits;
  const fold = compared?.caseExact === true ? (text: string) => text : foldName;
  return (value) => {
    if (typeof value === 'string') return value.trim() === '' ? undefined : fold(value.trim());
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  };
}

function indexPeople(
  path: AttributePath,
  keyOf: (value: ScimValue | undefined) => string | undefined,
  { users, schemas }: Pick<MatchContext, 'users' | 'schemas'>,
): ReadonlyMap<string, readonly LiveUser[]> {
  const search = compilePath(path, schemas);
  const people = new Map<string, LiveUser[]>();
  for (const user of users) {
    search(user.resource, (found) => {
      const key = keyOf(isComplex(found) ? readAttribute(found, 'value') : found);
      const present = key === undefined ? undefined : people.get(key);
      if (present !== undefined && present.at(-1) !== user) present.push(user);
      else if (key !== undefined && present === undefined) people.set(key, [user]);
      return false;
    });
  }
  return people;
}
