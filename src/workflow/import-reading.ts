import { GRANT_KINDS } from '../directory/carrier.ts';
import { carrierPath } from '../directory/carrier-reader.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import type { ReadingNeed, WantedGroup } from '../directory/need.ts';
import { resourceId } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { isWhole, type Selection } from '../resolve/selection.ts';
import type { Filter } from '../scim/filter.ts';
import type { AttributePath } from '../scim/path.ts';
import { type GroupOwners, readGroupOwners } from '../target/group-owners.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';

export interface ImportRequest {
  readonly manifest: LoadedManifest;
  readonly target: Target;
  /** By the addresses that the groups will have. */
  readonly selection: Selection;
  /** Whether the catalogue of skills, languages and roles is imported. */
  readonly access: boolean;
  /** Whether each group is declared with its owner; a server that tells none cannot be asked for it. */
  readonly owners?: boolean;
  /** Whether the selection may speak of groups that are declared already, too. */
  readonly update?: boolean;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Every group has an id (RFC 7643 section 3.1), so that this selects them all. */
const everyGroup: Filter = { kind: 'present', path: { kind: 'path', attribute: 'id' } };

const nobody: ReadingNeed['users'] = {
  all: false,
  inactive: false,
  attributes: [],
  wanted: [],
  versions: false,
};

/** A directory, and who owns its groups where that was asked for. */
export interface ImportReading {
  readonly directory: LiveDirectory;
  readonly owners: GroupOwners | undefined;
}

/** All groups with their members, then the people in them: which people are needed is known only when the groups are. */
export async function readForImport(request: ImportRequest): Promise<ImportReading> {
  const { target, selection, access, onProgress } = request;
  const { carriers } = target.profile;
  const [{ groups, gaps }, owners] = await Promise.all([
    readEveryGroup(request),
    request.owners === true ? readGroupOwners(target) : undefined,
  ]);
  const groupIds = new Set<string>(groups.map(({ id }) => id));
  const memberIds = groups
    .flatMap(({ members = [] }) => members)
    .filter(({ id, type }) => type !== 'Group' && !groupIds.has(id))
    .map(({ id }) => id as string);
  const ownerIds = groups.flatMap(({ id }) => owners?.get(id) ?? []);
  const wanted = new Set([...memberIds, ...ownerIds]);
  const everybody = access || (isWhole(selection) && wanted.size > 0);
  const people = await readDirectory(
    target,
    {
      groups: { wanted: [], all: false, attributes: [] },
      users: {
        ...nobody,
        all: everybody,
        inactive: everybody,
        attributes: access ? GRANT_KINDS.flatMap((kind) => pathOf(carriers[kind]) ?? []) : [],
        wanted: [...wanted].map((value) => ({ by: 'id', value })),
      },
      catalogues: access ? GRANT_KINDS : [],
    },
    onProgress,
  );
  return { directory: { ...people, groups, gaps: [...gaps, ...people.gaps] }, owners };
}

/** Every group with its members, and these attributes beside its names. */
export async function readEveryGroup(
  { manifest, target, onProgress }: Pick<ImportRequest, 'manifest' | 'target' | 'onProgress'>,
  attributes: readonly AttributePath[] = [],
): Promise<Pick<LiveDirectory, 'groups' | 'gaps'>> {
  const everything = { all: true, attributes: [...namedBy, ...attributes] };
  const wanted = manifest.groups.map((group) => ({ ...namesOf(group), members: 'none' as const }));
  const all = await readDirectory(
    target,
    { groups: { ...everything, wanted, deletable: everyGroup }, users: nobody, catalogues: [] },
    onProgress,
  );
  const empty = new Set(all.groups.filter(({ members }) => members?.length === 0).map(({ id }) => id));
  if (empty.size === 0) return all;
  // Some servers leave the members of large groups out of a list; as "nobody" they would be written down.
  const doubted = all.groups
    .filter(({ id }) => empty.has(id))
    .map((group) => ({ ...namesOf(group), members: 'ids' as const, carriesMembers: true }));
  const again = await readDirectory(
    target,
    { groups: { ...everything, wanted: doubted }, users: nobody, catalogues: [] },
    onProgress,
  );
  const seenAgain = new Map(again.groups.map((group) => [group.id, group]));
  return {
    groups: all.groups.map((group) => (empty.has(group.id) && seenAgain.get(group.id)) || group),
    gaps: [
      ...all.gaps,
      ...again.gaps.filter((gap) => gap.kind === 'members' && empty.has(resourceId(gap.groupId))),
    ],
  };
}

const namedBy: readonly AttributePath[] = [{ kind: 'path', attribute: 'externalId' }];

/** What a group is known as. */
function namesOf({
  displayName,
  externalId,
  previously = [],
}: {
  readonly displayName: string;
  readonly externalId?: string;
  readonly previously?: readonly string[];
}): Omit<WantedGroup, 'members'> {
  return { displayName, ...(externalId !== undefined && { externalId }), previously };
}

function pathOf(carrier: Parameters<typeof carrierPath>[0] | undefined) {
  return carrier?.on === 'user' ? carrierPath(carrier) : undefined;
}
