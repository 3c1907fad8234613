import type { Locate } from '../diagnostic/source.ts';
import type { Carriers, Catalogues } from '../directory/carrier.ts';
import type { DirectoryIndex, ReadingGap } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, DesiredUser, LiveGroup, LiveMember } from '../directory/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { diffAttributes } from './attribute-diff.ts';
import { type Comparison, comparison } from './comparison.ts';
import { diffGrants } from './grant-diff.ts';
import { diffMembers, memberIds } from './member-diff.ts';
import { planSource } from './origin.ts';
import type { AttributeEdit, Change, MemberEdits, UserChange, Withholding } from './plan.gen.ts';
import { compareUser } from './user-diff.ts';
import { type Judged, withhold, withholdDeletion, withholdGrants } from './withhold.ts';

export interface DiffInput {
  readonly groups: readonly DesiredGroup[];
  /** People about whom something is said. */
  readonly users: readonly DesiredUser[];
  /** Live groups that are to be deleted because nobody declares them. */
  readonly prune: readonly LiveGroup[];
  readonly index: DirectoryIndex;
  readonly gaps: readonly ReadingGap[];
  /** What the server says of its attributes. */
  readonly schemas: readonly ResourceSchema[];
  /** Where it keeps skills, languages and roles, and which there are. */
  readonly carriers: Carriers;
  readonly catalogues: Catalogues;
  readonly locate: Locate;
}

export interface Difference {
  /** Sorted by address. */
  readonly changes: readonly Change[];
  /** Sorted by address. */
  readonly users: readonly UserChange[];
  readonly withheld: readonly Withholding[];
  readonly unchanged: number;
}

/** Compares what should be with what is. What would rest on an incomplete reading is withheld, not planned. */
export function diff({
  groups,
  users,
  prune,
  index,
  gaps,
  schemas,
  carriers,
  catalogues,
  locate,
}: DiffInput): Difference {
  const gapIndex = indexGaps(gaps);
  const server = comparison(schemas, { carriers, catalogues }, locate);
  const compared = groups.map((group) => withhold(compare(group, index, locate, server), group, gapIndex));
  const deleted = prune.map((group) => withholdDeletion(deletion(group), gapIndex));
  const people = users.map((user) => withholdGrants(compareUser(user, server), user));
  return {
    changes: changesIn([...compared, ...deleted]),
    users: changesIn(people),
    withheld: [...compared, ...deleted, ...people].flatMap(({ withheld }) => withheld ?? []).sort(byAddress),
    unchanged: compared.filter(({ change, withheld }) => change === undefined && withheld === undefined)
      .length,
  };
}

interface Addressed {
  readonly address: string;
}

function changesIn<T extends Addressed>(judged: readonly Judged<T>[]): readonly T[] {
  return judged.flatMap(({ change }) => change ?? []).sort(byAddress);
}

function byAddress(left: Addressed, right: Addressed): number {
  return compareText(left.address, right.address);
}

function compare(
  desired: DesiredGroup,
  index: DirectoryIndex,
  locate: Locate,
  server: Comparison,
): Change | undefined {
  const { live, address, displayName, externalId, owner, origin } = desired;
  const attributes = [...nameEdits(desired), ...diffAttributes(desired.attributes, live?.resource, server)];
  const grants = diffGrants('group', desired, live?.resource, server);
  const members = diffMembers(desired, index, locate);
  const isAsDesired = attributes.length === 0 && grants.length === 0 && members === undefined;
  if (live !== undefined && isAsDesired) return undefined;
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
    ...(grants.length > 0 && { grants }),
    ...(members !== undefined && { members }),
  };
}

/** Only what the manifest declares is compared: an externalId it does not mention is somebody else's. */
function nameEdits({ live, displayName, externalId }: DesiredGroup): readonly AttributeEdit[] {
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
