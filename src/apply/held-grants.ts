import { waypoints } from '../changeset/ground.ts';
import type { GrantEdit, PlanGrantGround, UserChange } from '../changeset/plan.ts';
import { isActivity, isLowering, isRemoval } from '../changeset/removal.ts';
import { foldedId, type OpenMemberships } from './open-memberships.ts';
import { leavesInactive } from './value-edit.ts';

/** An edit of a person that must not be written as things are. */
interface HeldEdit {
  readonly path: string;
  readonly refusal: 'not granted' | 'not changed' | 'not taken away' | 'not set';
  /** What it is about, as an administrator would say it. */
  readonly what: string;
  readonly reason: string;
}

const refusals = { add: 'not granted', change: 'not changed', remove: 'not taken away' } as const;

/**
 * Which edits of a person rest on memberships that did not come about, or did not end. Nobody is granted anything that
 * the next plan would take away again for want of a ground, and nobody who stays in a group loses what it grants.
 */
export function heldEdits(change: UserChange, open: OpenMemberships): readonly HeldEdit[] {
  const { id, grants } = change;
  // A new person is in no group yet: what is set for them has no ground there.
  if (id === undefined) return [];
  const held = grants.flatMap((edit) => {
    const reason = missingGround(edit, id, open) ?? (isLoss(edit) ? stillGround(edit, id, open) : undefined);
    return reason === undefined ? [] : [heldGrant(edit, reason)];
  });
  return [...held, ...judgedTogether(change, held)];
}

/** The edits in words, each with its reason. */
export function printHeld(held: readonly HeldEdit[]): string {
  const kinds = [...new Set(held.map(({ refusal }) => refusal))];
  const ofKind = (kind: HeldEdit['refusal']) =>
    held.filter(({ refusal }) => refusal === kind).map(({ what, reason }) => `${what} (${reason})`);
  return kinds.map((kind) => `${kind}: ${ofKind(kind).join(', ')}`).join('; ');
}

function heldGrant({ kind, name, action, path }: GrantEdit, reason: string): HeldEdit {
  return { path, refusal: refusals[action], what: `${kind} ${name}`, reason };
}

function isLoss(edit: GrantEdit): boolean {
  return isRemoval(edit) || isLowering(edit);
}

/** Why none of the groups that grant as much has the person in it. */
function missingGround({ grounds }: GrantEdit, id: string, { missing }: OpenMemberships): string | undefined {
  const highest = Math.max(...grounds.map(levelOf));
  const gaps = grounds
    .filter((ground) => levelOf(ground) === highest)
    .map((ground) => {
      const way = waypoints(ground);
      return way.find((group, at) => [id, way[at + 1] ?? ''].some((name) => missing.get(group)?.has(name)));
    });
  return gaps.length === 0 || gaps.includes(undefined) ? undefined : `could not be added to ${gaps[0]}`;
}

function levelOf({ proficiency = -1 }: PlanGrantGround): number {
  return proficiency;
}

/**
 * Why the person may have a ground for it after all: they are still in the group that granted it, or could not be put
 * where the plan wants them and so are where they were.
 */
function stillGround(
  edit: GrantEdit,
  id: string,
  { unplaced, lingering, leaving }: OpenMemberships,
): string | undefined {
  const elsewhere = unplaced.get(id);
  if (elsewhere !== undefined) return `could not be added to ${elsewhere}`;
  const person = foldedId(id);
  const around = lingering.filter(({ people, hasGroups }) => people.has(person) || hasGroups);
  // Which membership gave the higher proficiency, a plan does not say.
  if (isLowering(edit)) return around[0] && stillIn(around[0].address, around[0].people.has(person));
  for (const address of edit.lost ?? []) {
    const itself = around.find((group) => group.address === address);
    if (itself !== undefined) return stillIn(address, itself.people.has(person));
    // Whom the plan does not take out of it themselves was in it through groups inside it, any of these.
    if (around.length > 0 && leaving.get(address)?.has(person) !== true) return stillIn(address, false);
  }
  return undefined;
}

function stillIn(address: string, isCertain: boolean): string {
  return isCertain ? `still in ${address}` : `perhaps still in ${address}`;
}

/**
 * The role policy judged what a person gains together with the roles they lose: whoever keeps one gets no other, and is
 * not activated with it.
 */
function judgedTogether({ attributes, grants }: UserChange, held: readonly HeldEdit[]): readonly HeldEdit[] {
  const paths = new Set(held.map(({ path }) => path));
  const kept = grants.find((edit) => edit.kind === 'role' && isRemoval(edit) && paths.has(edit.path));
  if (kept === undefined) return [];
  const reason = `role ${kept.name} could not be taken away`;
  const gained = grants.filter(
    ({ kind, action, path }) => kind === 'role' && action === 'add' && !paths.has(path),
  );
  const activation = attributes.filter((edit) => isActivity(edit) && !leavesInactive(edit));
  return [
    ...gained.map((edit) => heldGrant(edit, reason)),
    ...activation.map(({ path }) => ({ path, refusal: 'not set', what: path, reason }) as const),
  ];
}
