import { estimateWrites } from '../apply/estimate.ts';
import type { Plan, UnsealedPlan } from '../changeset/plan.ts';
import { isWhole } from '../resolve/selection.ts';
import type { SnapshotTarget } from '../target/snapshot-target.ts';
import type { CompareRequest } from './compare.ts';

/** A plan may be carried out for a day: long enough for a review, short enough that somebody remembers it. */
const LIFETIME = 24 * 60 * 60 * 1000;

interface FrameRequest extends Pick<CompareRequest, 'manifest' | 'target' | 'asOf' | 'selection'> {
  readonly rollcallVersion: string;
}

type Frame = Pick<
  UnsealedPlan,
  'rollcallVersion' | 'createdAt' | 'expiresAt' | 'snapshot' | 'asOf' | 'selection' | 'target' | 'manifest'
>;

/**
 * What every plan says of itself beside what it does: when and by what it was made, and for which directory.
 *
 * @param createdAt when the reading began, in milliseconds since the epoch
 */
export function planFrame(
  { rollcallVersion, manifest, target, asOf, selection }: FrameRequest,
  createdAt: number,
): Frame {
  const { name, type, baseUrl, profile } = target;
  return {
    rollcallVersion,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(createdAt + LIFETIME).toISOString(),
    ...('snapshot' in target && { snapshot: describeSnapshot(target) }),
    asOf,
    ...(!isWhole(selection) && { selection }),
    target: { name, type, baseUrl, versions: profile.versioning },
    manifest: { digest: manifest.digest },
  };
}

/** What the plan has cost, and what it would. */
export function planRequests(
  { meter, profile }: FrameRequest['target'],
  content: Pick<Plan, 'changes' | 'users'>,
  readBefore = 0,
): Plan['requests'] {
  const allowancePerMinute = meter.allowancePerMinute();
  return {
    read: meter.requests().reads - readBefore,
    toWrite: estimateWrites(content, profile),
    ...(allowancePerMinute !== undefined && { allowancePerMinute }),
  };
}

function describeSnapshot({ snapshot }: SnapshotTarget): NonNullable<Plan['snapshot']> {
  const { takenAt, pseudonyms } = snapshot.header;
  return { takenAt, ...(pseudonyms !== undefined && { pseudonyms: true }) };
}
