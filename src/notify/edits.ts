import type { JournalEdit, JournalMembers } from '../apply/journal.gen.ts';
import type { Plan } from '../changeset/plan.ts';
import type { Deed } from './deeds.ts';
import type { MessageGroup, MessageMember, MessageUser } from './message.ts';

interface About {
  readonly address: string;
  readonly plan: Plan;
  /** Everything the run did to it: the id may be known from elsewhere than from what is told. */
  readonly all: readonly Deed[];
}

/** What happened to a group, as far as it is not told by `certain` already. */
export function groupEdits(
  deeds: readonly Deed[],
  certain: readonly Deed[],
  { address, plan, all }: About,
): { readonly created?: MessageGroup; readonly updated?: MessageGroup } {
  const change = plan.changes.find((each) => each.address === address);
  const id = idIn(all) ?? change?.id;
  const known = {
    address,
    ...(id !== undefined && { id }),
    ...(change?.externalId !== undefined && { externalId: change.externalId }),
    displayName: change?.displayName ?? address.replace(/^group\//, ''),
  };
  const nothing = { changed: [], granted: [], revoked: [], membersAdded: [], membersRemoved: [] };
  const isDeleted = has(deeds, 'delete') && !has(certain, 'delete');
  const edits = {
    ...values(edited(deeds, 'edit-attributes'), edited(certain, 'edit-attributes')),
    membersAdded: members(deeds, certain, 'add-members'),
    membersRemoved: members(deeds, certain, 'remove-members'),
  };
  const isUpdated = isDeleted || Object.values(edits).some((list) => list.length > 0);
  return {
    ...(has(deeds, 'create') && !has(certain, 'create') && { created: { ...known, ...nothing } }),
    ...(isUpdated && { updated: { ...known, ...edits, ...(isDeleted && { deleted: true }) } }),
  };
}

/** What happened to a person, as far as it is not told by `certain` already. */
export function userEdits(
  deeds: readonly Deed[],
  certain: readonly Deed[],
  { address, plan, all }: About,
): MessageUser | undefined {
  // In a journal without names the address is made from the id, which no change of the plan has.
  const change = plan.users.find((each) => each.address === address);
  const id = idIn(all) ?? change?.id;
  const isCreated = has(deeds, 'create-user') && !has(certain, 'create-user');
  const edits = values(edited(deeds), edited(certain));
  if (!isCreated && Object.values(edits).every((list) => list.length === 0)) return undefined;
  return {
    address,
    ...(id !== undefined && { id }),
    ...(change && { userName: change.userName }),
    ...(isCreated && { created: true }),
    ...edits,
  };
}

type Action = Deed['intent']['action'];

function has(deeds: readonly Deed[], action: Action): boolean {
  return deeds.some(({ intent }) => intent.action === action);
}

function idIn(deeds: readonly Deed[]): string | undefined {
  return deeds.map(({ intent, outcome }) => intent.id ?? outcome?.id).findLast((id) => id !== undefined);
}

function edited(deeds: readonly Deed[], action?: Action): readonly JournalEdit[] {
  return deeds.flatMap(({ intent }) =>
    action === undefined || intent.action === action ? (intent.edits ?? []) : [],
  );
}

function values(edits: readonly JournalEdit[], told: readonly JournalEdit[]) {
  const known = new Set(told.map(({ path }) => path));
  const news = edits.filter(({ path }) => !known.has(path));
  const named = (wanted: Kind) =>
    unique(news.filter((edit) => kindOf(edit) === wanted).map((edit) => nameOf(edit, wanted)));
  return { changed: named('changed'), granted: named('granted'), revoked: named('revoked') };
}

type Kind = 'changed' | 'granted' | 'revoked';

/** Another proficiency is a change of the value, for it was held before and is held since. */
function kindOf({ grant, before, after }: JournalEdit): Kind {
  if (grant === undefined || (before !== undefined && after !== undefined)) return 'changed';
  return after === undefined ? 'revoked' : 'granted';
}

function nameOf({ path, grant }: JournalEdit, kind: Kind): string {
  return grant === undefined || kind === 'changed' ? path : `${grant.kind} ${grant.key}`;
}

function members(
  deeds: readonly Deed[],
  certain: readonly Deed[],
  action: 'add-members' | 'remove-members',
): readonly MessageMember[] {
  const told = new Set(membersIn(certain, action).map(({ id }) => id));
  const news = membersIn(deeds, action).filter(({ id }) => !told.has(id));
  return [...new Map(news.map((member) => [member.id, member])).values()];
}

function membersIn(deeds: readonly Deed[], action: Action): readonly MessageMember[] {
  return deeds.flatMap(({ intent }) =>
    intent.action === action && intent.members ? messageMembers(intent.members) : [],
  );
}

function messageMembers({ ids, names, groups = [] }: JournalMembers): readonly MessageMember[] {
  return ids.map((id, index) => {
    const name = names?.[index];
    if (groups.includes(id)) {
      return { id, type: 'Group', ...(name !== undefined && { displayName: name }) };
    }
    return { id, ...(name !== undefined && { userName: name }) };
  });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
