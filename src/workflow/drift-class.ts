import type { AttributeValue, DriftFinding } from '../changeset/drift.gen.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import { isComplex } from '../scim/resource.ts';
import type { Touch } from './drift-history.ts';
import type { Difference, Seen } from './drift-seen.ts';
import { placeOf } from './drift-touch.ts';

/** What is known of the time before the differences were found. */
export interface Before {
  readonly touches: ReadonlyMap<string, Touch>;
  /** The day for which the latest run that carried out a whole plan made it. */
  readonly asOf?: string;
  /** Whether the manifest came to ask for this since then; only where both manifests could be read. */
  readonly isNew?: (seen: Seen) => boolean;
}

/**
 * Says of each difference how it came about. What is live as a run left it nobody touched, so the manifest has moved on; what
 * is otherwise than a run left it, and was to stay so, somebody undid. Where no run is known to have touched it, dates and
 * the manifest of the latest run tell, and what rests on a pending membership is pending with it; where these do not
 * either, it counts as done outside: better told once too often.
 */
export function classified(differences: readonly Seen[], before: Before): readonly DriftFinding[] {
  const first = differences.map((seen) => ({ seen, finding: byItself(seen, before) }));
  const pending = new Set(
    first.flatMap(({ finding: { class: how, what, address, member } }) =>
      how === 'pending' && member?.id !== undefined ? [membership(what, address, member.id)] : [],
    ),
  );
  return first.map(({ seen, finding }) =>
    finding.class === 'outside' && finding.run === undefined && restsOn(seen, pending)
      ? { ...finding, class: 'pending' }
      : finding,
  );
}

function byItself(seen: Seen, { touches, asOf, isNew }: Before): DriftFinding {
  const { difference } = seen;
  const touch = touches.get(placeOf(difference) ?? '');
  if (touch?.kind === 'done') {
    const { runId, at } = touch;
    return { ...difference, class: classByTouch(difference, touch.value), run: { runId, at } };
  }
  const { due } = difference;
  const isDueSince = due !== undefined && asOf !== undefined && due > asOf;
  const isPending = touch === undefined && (isDueSince || isNew?.(seen) === true);
  return { ...difference, class: isPending ? 'pending' : 'outside' };
}

/** Whether whoever lacks a skill or role is yet to be put into each group that would give it; or likewise be taken out. */
function restsOn({ difference: { what }, ways = [] }: Seen, pending: ReadonlySet<string>): boolean {
  const member = what === 'grant-added' ? 'member-added' : 'member-removed';
  return (
    ways.length > 0 &&
    ways.every(({ person, groups }) => groups.some((group) => pending.has(membership(member, group, person))))
  );
}

function membership(what: DriftFinding['what'], group: string, id: string): string {
  return JSON.stringify([what, group, id]);
}

function classByTouch(difference: Difference, value: AttributeValue | undefined): DriftFinding['class'] {
  const [left, declared, live] = [value, ...sidesOf(difference)].map((side) => comparable(side, difference));
  if (left === declared) return 'undone';
  return left === live ? 'pending' : 'outside';
}

type Side = AttributeValue | undefined;

/** What the manifest asks for, and what there is. */
function sidesOf({ what, declared, live }: Difference): readonly [declared: Side, live: Side] {
  switch (what) {
    case 'value-changed':
    case 'grant-changed':
      return [declared, live];
    case 'group-removed':
    case 'user-removed':
    case 'member-removed':
    case 'grant-removed':
      return [true, undefined];
    case 'group-added':
    case 'member-added':
    case 'grant-added':
      return [undefined, true];
  }
}

/** A text that is equal for equal states; the letters count, so that a doubt makes drift and not something pending. */
function comparable(value: AttributeValue | undefined, { what }: Difference): string {
  if (value === undefined || value === null) return 'nothing';
  if (what === 'value-changed') return canonicalJson(value);
  return what === 'grant-changed' ? `level ${levelOf(value)}` : 'something';
}

/** The proficiency, alone or inside the value that a grant is written as. */
function levelOf(value: AttributeValue): number | undefined {
  if (typeof value === 'number') return value;
  return isComplex(value) ? Object.values(value).find((part) => typeof part === 'number') : undefined;
}
