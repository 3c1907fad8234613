import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex, ReadingGap } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, LiveGroup, LiveMember } from '../directory/resource.ts';
import { diffMembers, memberIds } from './member-diff.ts';
import { planSource } from './origin.ts';
import type { AttributeEdit, Change, MemberEdits, Withholding } from './plan.gen.ts';
import { withhold, withholdDeletion } from './withhold.ts';

export interface DiffInput {
  readonly groups: readonly DesiredGroup[];
  /** Live groups that are to be deleted because nobody declares them. */
  readonly prune: readonly LiveGroup[];
  readonly index: DirectoryIndex;
  readonly gaps: readonly ReadingGap[];
  readonly locate: Locate;
}

export interface Difference {
  /** Sorted by address. */
  readonly changes: readonly Change[];
  readonly withheld: readonly Withholding[];
  readonly unchanged: number;
}

/** Compares what should be with what is. What would rest on an incomplete reading is withheld, not planned. */
export function diff({ groups, prune, index, gaps, locate }: DiffInput): Difference {
  const gapIndex = indexGaps(gaps);
  const compared = groups.map((group) => withhold(compare(group, index, locate), group, gapIndex));
  const deleted = prune.map((group) => withholdDeletion(deletion(group), gapIndex));
  const all = [...compared, ...deleted];
  return {
    changes: all
      .flatMap(({ change }) => change ?? [])
      .sort((left, right) => compareText(left.address, right.address)),
    withheld: all
      .flatMap(({ withheld }) => withheld ?? [])
      .sort((left, right) => compareText(left.address, right.address)),
    unchanged: compared.filter(({ change, withheld }) => change === undefined && withheld === undefined)
      .length,
  };
}

function compare(desired: DesiredGroup, index: DirectoryIndex, locate: Locate): Change | undefined {
  const { live, address, displayName, externalId, owner, origin } = desired;
  const attributes = attributeEdits(desired);
  const members = diffMembers(desired, index, locate);
  if (live !== undefined && attributes.length === 0 && members === undefined) return undefined;
  return {
    kind: live === undefined ? 'create' : 'update',
    address,
    displayName,
    ...(externalId !== undefined && { externalId }),
    ...(live !== undefined && { id: live.id }),
    ...(live?.version !== undefined && { version: live.version }),
    ...(owner !== undefined && { owner }),
    source: planSource(origin, locate),
    attributes,
    ...(members !== undefined && { members }),
  };
}

/** Only what the manifest declares is compared: an externalId it does not mention is somebody else's. */
function attributeEdits({ live, displayName, externalId }: DesiredGroup): readonly AttributeEdit[] {
  const edits: AttributeEdit[] = [];
  if (live?.displayName !== displayName) edits.push(edit('displayName', live?.displayName, displayName));
  if (externalId !== undefined && live?.externalId !== externalId) {
    edits.push(edit('externalId', live?.externalId, externalId));
  }
  return edits;
}

function edit(path: string, before: string | undefined, after: string): AttributeEdit {
  return { path, ...(before !== undefined && { before }), after };
}

/** A group without declaration has no key, so its address is its id: unique, and safe to paste. */
function deletion(live: LiveGroup): Change {
  return {
    kind: 'delete',
    address: `group/${live.id}`,
    displayName: live.displayName,
    ...(live.externalId !== undefined && { externalId: live.externalId }),
    id: live.id,
    ...(live.version !== undefined && { version: live.version }),
    attributes: [],
    ...(live.members !== undefined && { members: lossOfAll(live.members) }),
  };
}

/** Nobody is removed one by one, and yet an apply must know whom the deletion takes the membership from. */
function lossOfAll(members: readonly LiveMember[]): MemberEdits {
  return { mode: 'exact', before: memberIds(members), after: 0, add: [], remove: [] };
}
