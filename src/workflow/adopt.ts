import type { Change, UserChange } from '../changeset/plan.ts';
import { compareText } from '../directory/order.ts';
import { tryEdits } from '../manifest/edit.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { adoptMember } from './adopt-additions.ts';
import { adoptGroupAttribute, adoptPersonAttribute } from './adopt-attributes.ts';
import { type AdoptionContext, adoptionContext, type DifferingGroup, placeOf } from './adopt-context.ts';
import { withinLimits } from './adopt-limits.ts';
import { adoptAbsence, type DropsPerson } from './adopt-removals.ts';
import type { Adoption, AdoptionOptions, Decision } from './adoption.ts';
import type { Comparison } from './compare.ts';

export { type AdoptedFile, writeAdoption } from './adopt-write.ts';

/**
 * Makes the manifest say what is live: the differences of a plan, told from the other side. Nothing is written.
 *
 * @param comparison of this very manifest; what it withheld is left alone, and so is all that a file cannot say
 * @returns the edits that take the differences into the manifest, and every difference that stays, with the reason
 */
export function adoptionOf(
  comparison: Comparison,
  manifest: LoadedManifest,
  { only = () => true, tolerate }: AdoptionOptions = {},
): Adoption {
  const context = adoptionContext(comparison, manifest, tolerate);
  const { changes, users, withheld } = comparison.difference;
  const decide = groupDecisions(context, only);
  const decisions = withinLimits(
    [
      ...changes.flatMap(decide),
      ...users.flatMap((change) => personDecisions(change, context)),
      ...withheld.flatMap(({ address, reason, members }): readonly Decision[] => {
        const why = `the directory could not be read completely: ${reason}`;
        if (members.length === 0) return [{ address, what: 'it may differ', why }];
        return members.map(({ id, name }) => ({ address, member: id, what: `${name} is a member`, why }));
      }),
    ].filter((decision) => only(decision.address, decision)),
    context,
  );
  return asAdoption(withoutRefused(decisions, manifest));
}

type Only = NonNullable<AdoptionOptions['only']>;

function groupDecisions(context: AdoptionContext, only: Only): (change: Change) => readonly Decision[] {
  const { manifest, comparison } = context;
  const declarations = new Map(manifest.groups.map((group) => [`group/${group.key}`, group]));
  const desired = new Map<string, DifferingGroup['desired']>(
    comparison.groups.map((group) => [group.address, group]),
  );
  const differing = new Map(
    comparison.difference.changes.flatMap((change) => {
      const [declaration, wanted] = [declarations.get(change.address), desired.get(change.address)];
      if (change.kind !== 'update' || declaration === undefined || wanted === undefined) return [];
      return [[change.address, { change, declaration, desired: wanted }] as const];
    }),
  );
  const drops: DropsPerson = (key, id) => {
    const group = differing.get(`group/${key}`);
    const member = group?.change.members?.add.find((added) => added.id === id);
    if (group === undefined || member === undefined || !only(group.change.address, { member: id }))
      return false;
    return adoptAbsence(group, member, drops, context).edits !== undefined;
  };
  return (change) => {
    const group = differing.get(change.address);
    if (group === undefined) return [wholeGroup(change, context)];
    const { attributes, grants = [], members } = change;
    return [
      ...attributes.map((edit) => adoptGroupAttribute(group, edit, context)),
      ...grants.map(({ kind, name }) => heldOtherwise(change.address, kind, name)),
      ...(members?.add ?? []).map((member) => adoptAbsence(group, member, drops, context)),
      ...(members?.remove ?? []).map((member) => adoptMember(group, member, context)),
    ];
  };
}

function wholeGroup({ kind, address, displayName }: Change, context: AdoptionContext): Decision {
  if (kind === 'delete') {
    return { address, what: `"${displayName}" is not declared`, why: '`rollcall import` declares it' };
  }
  const group = context.comparison.groups.find((desired) => desired.address === address);
  const place = group === undefined ? '' : ` at ${placeOf(context, group.origin)}`;
  const why = `delete the declaration${place}, or apply`;
  return { address, what: `"${displayName}" is not in the directory`, why };
}

function personDecisions(change: UserChange, context: AdoptionContext): readonly Decision[] {
  const { kind, address, userName, attributes, grants } = change;
  const desired = context.comparison.users.find((user) => user.address === address);
  if (kind === 'create') {
    const place = desired?.origin === undefined ? '' : ` at ${placeOf(context, desired.origin)}`;
    const why = `delete the declaration${place}, or apply`;
    return [{ address, what: `${userName} is not in the directory`, why }];
  }
  return [
    ...attributes.map((edit) => adoptPersonAttribute(address, edit, desired?.attributes ?? [], context)),
    ...grants.map((grant) => heldOtherwise(address, grant.kind, grant.name)),
  ];
}

function heldOtherwise(address: string, kind: string, name: string): Decision {
  const what = `${kind} "${name}" is held otherwise`;
  return { address, what, why: 'which group is the reason cannot be known from who holds what' };
}

/** What cannot be edited in place is left; of a difference with several edits, all of them. */
function withoutRefused(decisions: readonly Decision[], manifest: LoadedManifest): readonly Decision[] {
  const { refused } = tryEdits(
    manifest,
    decisions.flatMap(({ edits = [] }) => edits),
  );
  if (refused.size === 0) return decisions;
  const reduced = decisions.map((decision): Decision => {
    const [refusal] = decision.edits?.flatMap((edit) => refused.get(edit) ?? []) ?? [];
    if (refusal === undefined) return decision;
    const { edits: _, why: __, ...difference } = decision;
    const place = refusal.range === undefined ? '' : ` (${refusal.range.file}:${refusal.range.line})`;
    return { ...difference, why: `${refusal.summary}${place}` };
  });
  return withoutRefused(reduced, manifest);
}

function asAdoption(decisions: readonly Decision[]): Adoption {
  const inOrder = decisions.toSorted((left, right) => compareText(left.address, right.address));
  return {
    edits: inOrder.flatMap(({ edits = [] }) => edits),
    adopted: inOrder.flatMap(({ edits, why: _, ...difference }) => (edits === undefined ? [] : [difference])),
    leftovers: inOrder.flatMap(({ edits: _, why, ...difference }) =>
      why === undefined ? [] : [{ ...difference, why }],
    ),
  };
}
