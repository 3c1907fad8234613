import type { JournalContent } from '../apply/journal.gen.ts';
import type { GroupEffect, MemberEffect } from '../changeset/inverse-effects.ts';
import type { Change, MemberAddition, MemberRemoval, Plan, PlanSource } from '../changeset/plan.ts';
import { valueEffects } from './undo-value-effects.ts';
import type { RunWrite } from './undo-writes.ts';

/** What is gathered about one group while the journal is read. */
export interface GroupRecord {
  readonly id: string;
  readonly address: string;
  readonly source: PlanSource;
  readonly added: Map<string, Gathered>;
  readonly removed: Map<string, Gathered>;
  readonly writes: RunWrite[];
  created: boolean;
  deleted: RunWrite | undefined;
}

type Gathered = Omit<MemberEffect, 'name'> & { readonly name?: string };

export function groupRecord(id: string, { intent, source }: RunWrite): GroupRecord {
  return {
    id,
    address: intent.address,
    source,
    added: new Map(),
    removed: new Map(),
    writes: [],
    created: false,
    deleted: undefined,
  };
}

/** Takes in what one request did. */
export function takeIntoGroup(record: GroupRecord, write: RunWrite): void {
  const { intent, source } = write;
  record.writes.push(write);
  switch (intent.action) {
    case 'create':
      record.created = true;
      break;
    case 'delete':
      record.deleted = write;
      break;
    case 'add-members':
      for (const member of membersIn(intent.members, source)) record.added.set(member.id, member);
      break;
    case 'remove-members':
      for (const member of membersIn(intent.members, source)) record.removed.set(member.id, member);
      break;
    case 'edit-attributes':
    case 'create-user':
    case 'edit-user':
      break;
  }
}

/** What came of it in the end; nothing of a group that the run created and took back itself. */
export function groupEffect(
  record: GroupRecord,
  plan: Plan,
  addresses: ReadonlyMap<string, string>,
): readonly GroupEffect[] {
  const { id, address, source, added, removed, writes, created, deleted } = record;
  if (created && deleted !== undefined) return [];
  const change = plan.changes.find((each) => each.address === address);
  const before = new Set(change?.members?.before);
  const known = membersOf(change);
  const named = (member: Gathered) => [member.id, withName(member, known, addresses, plan)] as const;
  const content = deleted === undefined ? undefined : contentOf(deleted, change);
  const lost = deleted === undefined ? removed : new Map(lostMembers(content, before, deleted.source));
  const name = content?.displayName ?? change?.displayName ?? address;
  const externalId = content === undefined ? undefined : content.externalId;
  return [
    {
      kind: deleted !== undefined ? 'deleted' : created ? 'created' : 'edited',
      address,
      id,
      displayName: name,
      ...(externalId !== undefined && { externalId }),
      ...(change?.owner !== undefined && { owner: change.owner }),
      source,
      // Who was there before was not brought in by the run, whatever it asked for.
      added: new Map([...added.values()].filter((member) => !before.has(member.id)).map(named)),
      removed: new Map([...lost.values()].map(named)),
      wasEmpty: before.size === 0,
      values: valueEffects(writes, change, content?.attributes),
    },
  ];
}

/** The journal's own record of a deleted group; of an older one what the plan knew. */
function contentOf({ intent }: RunWrite, change: Change | undefined): JournalContent {
  const { displayName = intent.address, externalId } = change ?? {};
  return intent.content ?? { displayName, ...(externalId !== undefined && { externalId }) };
}

function lostMembers(
  content: JournalContent | undefined,
  before: ReadonlySet<string>,
  source: PlanSource,
): readonly (readonly [string, Gathered])[] {
  const told = membersIn(content?.members, source);
  const members = told.length > 0 ? told : [...before].map((id) => ({ id, source }));
  return members.map((member) => [member.id, member]);
}

function membersIn(members: JournalContent['members'], source: PlanSource): readonly Gathered[] {
  if (members === undefined) return [];
  const { ids, names, groups = [] } = members;
  return ids.map((id, index) => {
    const name = names?.[index];
    return {
      id,
      source,
      ...(name !== undefined && { name }),
      ...(names !== undefined && { type: groups.includes(id) ? ('Group' as const) : ('User' as const) }),
    };
  });
}

function membersOf(change: Change | undefined): ReadonlyMap<string, MemberAddition | MemberRemoval> {
  const members = [...(change?.members?.add ?? []), ...(change?.members?.remove ?? [])];
  return new Map(
    members.flatMap((member) => (member.id === undefined ? [] : [[member.id, member] as const])),
  );
}

/** A group that the same run created has no id in its plan, and is found by its address. */
function withName(
  member: Gathered,
  known: ReadonlyMap<string, MemberAddition | MemberRemoval>,
  addresses: ReadonlyMap<string, string>,
  { changes }: Plan,
): MemberEffect {
  const { id, type, name, source } = member;
  const planned = known.get(id);
  const created = changes.find(({ address }) => address === addresses.get(id));
  const kind = planned?.type ?? (created === undefined ? type : 'Group');
  const displayName = planned?.displayName;
  return {
    id,
    ...(kind !== undefined && { type: kind }),
    name: planned?.name ?? created?.displayName ?? name ?? id,
    ...(displayName !== undefined && { displayName }),
    source,
  };
}
