import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate, Origin } from '../diagnostic/source.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { PersonReference } from '../manifest/manifest.ts';
import { foldName } from '../scim/fold.ts';

export interface PeopleContext {
  readonly index: DirectoryIndex;
  /** Whether somebody who is not in the index is certainly not in the directory. */
  readonly usersComplete: boolean;
  /** Folded userNames of people whom the plan creates if they are not there. */
  readonly toBeCreated: ReadonlySet<string>;
  readonly suggest: PersonSuggester;
  readonly locate: Locate;
}

/** The value that a mistyped reference may have meant. */
export type PersonSuggester = (reference: PersonReference) => string | undefined;

type Found = { readonly user: LiveUser } | { readonly fault: Diagnostic };
type PlacedReference = PersonReference & { readonly origin: Origin };

/**
 * Finds the one person a reference means. Nobody, or more than one, is a fault: guessing would grant access.
 */
export function findPerson(reference: PlacedReference, context: PeopleContext): Found {
  const [user, ...others] = peopleMeant(reference, context.index);
  if (user === undefined) return { fault: nobody(reference, context) };
  if (others.length > 0) return { fault: several(reference, [user, ...others], context.locate) };
  return { user };
}

/** Everybody a reference fits. A userName is folded, externalId and id compare exactly (RFC 7643 sections 3.1 and 4.1.1). */
export function peopleMeant({ by, value }: PersonReference, index: DirectoryIndex): readonly LiveUser[] {
  if (by === 'userName') return index.usersByUserName.get(foldName(value)) ?? [];
  if (by === 'externalId') return index.usersByExternalId.get(value) ?? [];
  const user = index.userById.get(value);
  return user === undefined ? [] : [user];
}

/** Each suggestion compares with everybody; beyond so many the list itself is wrong, not its spelling. */
const SUGGESTIONS = 20;

export function personSuggester(index: DirectoryIndex): PersonSuggester {
  let left = SUGGESTIONS;
  return (reference) => {
    if (left === 0) return undefined;
    left -= 1;
    return nearest(reference.value, knownValues(reference, index));
  };
}

function knownValues({ by }: PersonReference, index: DirectoryIndex): Iterable<string> {
  if (by === 'userName') return index.usersByUserName.keys();
  if (by === 'externalId') return index.usersByExternalId.keys();
  return [];
}

function nobody(reference: PlacedReference, context: PeopleContext): Diagnostic {
  const { usersComplete, toBeCreated, suggest, locate } = context;
  if (usersComplete && reference.by === 'userName' && toBeCreated.has(foldName(reference.value))) {
    return {
      code: 'unknown-member',
      severity: 'warning',
      summary: `${reference.value} is yet to be created, so the membership follows with the next plan`,
      range: locate(reference.origin),
      advice: 'Plan and apply once more when this plan has been applied.',
    };
  }
  const suggestion = suggest(reference);
  return {
    code: usersComplete ? 'unknown-member' : 'reading-incomplete',
    severity: 'error',
    summary: `nobody in the directory has ${reference.by} "${reference.value}"`,
    ...(!usersComplete && {
      detail: 'The list of people could not be read completely, so this person may exist all the same.',
    }),
    range: locate(reference.origin),
    expected: `the ${reference.by} of a person in the directory`,
    ...(suggestion !== undefined && { suggestion }),
    advice: usersComplete
      ? 'Correct the entry, or delete the line if the person has left.'
      : 'Run again, and leave the line as it is until the list is complete.',
  };
}

function several(reference: PlacedReference, users: readonly LiveUser[], locate: Locate): Diagnostic {
  return {
    code: 'ambiguous-member',
    severity: 'error',
    summary: `${users.length} people in the directory have ${reference.by} "${reference.value}"`,
    detail: `Their ids: ${users.map(({ id }) => id).join(', ')}.`,
    range: locate(reference.origin),
    expected: 'a reference that only one person answers to',
    advice: 'Name the person by id: `{ id: … }`.',
  };
}

export function inactivePerson(
  { origin }: { readonly origin: Origin },
  { userName }: LiveUser,
  locate: Locate,
): Diagnostic {
  return {
    code: 'inactive-member',
    severity: 'warning',
    summary: `${userName} is not active in the directory`,
    range: locate(origin),
    advice: 'Delete the line if the person has left.',
  };
}
