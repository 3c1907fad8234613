import type { Deed, GroupDeed } from './deed.ts';
import type { Plan } from './plan.gen.ts';

/** A group that is there, as far as a plan tells. */
interface KnownGroup {
  readonly address: string;
  /** Ids of who is in it; absent where the plan does not say. */
  readonly members?: readonly string[];
}

/** By id. */
export type KnownGroups = ReadonlyMap<string, KnownGroup>;

/** The groups that a plan adds as members or changes. Only of those whose members change it says who is in them. */
export function knownGroups({ changes }: Pick<Plan, 'changes'>): KnownGroups {
  const nested = changes
    .flatMap(({ members }) => members?.add ?? [])
    .flatMap(({ id, address }) =>
      id !== undefined && address !== undefined ? [[id, { address }] as const] : [],
    );
  const changed = changes.flatMap(({ id, address, members }) =>
    id === undefined ? [] : [[id, { address, ...(members && { members: members.before }) }] as const],
  );
  return new Map<string, KnownGroup>([...nested, ...changed]);
}

/** The groups that an approved plan was to create, and that are there by now. */
export interface CreatedGroups {
  /** The address under which the group of this id was to be created; undefined for every other group. */
  readonly addressOf: (id: string) => string | undefined;
  /** Ids of those who are in the group and were not to be; undefined when nobody knows who is. */
  readonly strangersIn: (id: string) => readonly string[] | undefined;
}

/**
 * A group under the address of an approved creation may be the one that a run created before it was cut off, or one that
 * somebody made to get their people into what the group was to be given. Who is in it tells: whoever was to be is
 * approved. A group that was to be created in turn has to pass the same.
 */
export function createdGroups({ changes }: Pick<Deed, 'changes'>, known: KnownGroups): CreatedGroups {
  const creations = new Map<string, GroupDeed>(
    changes.filter(({ kind }) => kind === 'create').map((change) => [change.address, change]),
  );

  function addressOf(id: string): string | undefined {
    const address = known.get(id)?.address;
    return address !== undefined && creations.has(address) ? address : undefined;
  }

  /** @param around the groups in whose course this one is asked about: live groups may go round in a circle */
  function strangers(id: string, around: ReadonlySet<string>): readonly string[] | undefined {
    const creation = creations.get(addressOf(id) ?? '');
    const present = known.get(id)?.members;
    if (creation === undefined || present === undefined) return undefined;
    const approved = new Set((creation.members?.add ?? []).map((member) => member.id));
    const within = new Set([...around, id]);
    const isAsCreated = (member: string) =>
      approved.has(addressOf(member) ?? '') &&
      (within.has(member) || strangers(member, within)?.length === 0);
    return present.filter((member) => !approved.has(member) && !isAsCreated(member));
  }

  return { addressOf, strangersIn: (id) => strangers(id, new Set()) };
}
