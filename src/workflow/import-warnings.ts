import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Flaw, GroupToWrite, OwnerFlaw } from './import-groups.ts';

/** A live group that could not be declared. */
export interface LeftOut {
  readonly id: string;
  readonly displayName: string;
  readonly reason: 'name' | 'name-claimed' | 'namesakes';
}

/** Of more than these a person wants to know the number. */
const mostNamed = 10;

const reasons = {
  name: {
    why: 'no declaration can have such a name',
    advice: 'A name has 1 to 256 characters, no control characters and no blanks at its ends: rename them.',
  },
  'name-claimed': {
    why: 'a declared group has the name, now or before',
    advice: 'Give the declaration the externalId of the group it means, or rename the other one.',
  },
  namesakes: {
    why: 'another group has the same name',
    advice: 'Nobody could tell which is meant: rename them, then import again.',
  },
} as const satisfies Record<LeftOut['reason'], object>;

const flaws = {
  'members-unread': {
    what: 'declared without members, which could not be read',
    advice: 'Check what the credentials may read, or list the members yourself.',
  },
  'members-doubtful': {
    what: 'declared without members, whose list may be incomplete',
    advice: 'Check how the server lists the members of large groups.',
  },
  'members-too-many': {
    what: 'declared without members, of which there are too many',
    advice: 'Raise `safety.membersPerGroup`, delete these groups from the files and import again.',
  },
  'members-in-a-circle': {
    what: 'declared without members, because of a circle of groups',
    advice: 'Remove one of these memberships in the directory: no plan accepts a circle.',
  },
  'members-unknown': {
    what: 'declared without some members, who cannot be named',
    advice: 'Look for the comments in the files: these members are kept and never removed.',
  },
} as const satisfies Record<Flaw, object>;

const ownerFlaws = {
  'owner-unknown': {
    what: 'declared without the owner, who is not found in the directory',
    advice: 'Give them another owner on the server, or add `owner` to the files.',
  },
  'owner-untold': {
    what: 'declared without an owner, of whom the server told nothing',
    advice: 'Check which groups the credentials may see beside SCIM, or add `owner` to the files.',
  },
} as const satisfies Record<OwnerFlaw, object>;

/** One warning for each reason, whatever the number of groups. */
export function leftOutWarnings(leftOut: readonly LeftOut[]): readonly Diagnostic[] {
  return Object.entries(reasons).flatMap(([reason, { why, advice }]) => {
    const names = leftOut.filter((group) => group.reason === reason).map(nameOf);
    return names.length === 0
      ? []
      : [warning(`${groupsOf(names.length)} not imported: ${why}`, names, advice)];
  });
}

export function flawWarnings(groups: readonly GroupToWrite[]): readonly Diagnostic[] {
  return [
    ...warningsFor(flaws, groups, ({ flaw }) => flaw),
    ...warningsFor(ownerFlaws, groups, ({ ownerFlaw }) => ownerFlaw),
  ];
}

function warningsFor(
  known: Readonly<Record<string, { readonly what: string; readonly advice: string }>>,
  groups: readonly GroupToWrite[],
  flawOf: (group: GroupToWrite) => string | undefined,
): readonly Diagnostic[] {
  return Object.entries(known).flatMap(([flaw, { what, advice }]) => {
    const names = groups
      .filter((group) => flawOf(group) === flaw)
      .map(({ written: { key, displayName } }) => `group/${key} (${displayName})`);
    return names.length === 0 ? [] : [warning(`${groupsOf(names.length)} ${what}`, names, advice)];
  });
}

function warning(summary: string, names: readonly string[], advice: string): Diagnostic {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const detail = `${names.slice(0, mostNamed).join(', ')}${more}.`;
  return { code: 'import-incomplete', severity: 'warning', summary, detail, advice };
}

function groupsOf(number: number): string {
  return number === 1 ? '1 group is' : `${number} groups are`;
}

function nameOf({ displayName, id }: LeftOut): string {
  return `"${displayName}" (${id})`;
}
