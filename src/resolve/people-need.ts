import type { Carriers, GrantKind } from '../directory/carrier.ts';
import { carrierPath } from '../directory/carrier-reader.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import type { AttributeMapping, UserDeclaration } from '../manifest/attributes.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { AttributePath } from '../scim/path.ts';

export interface PeopleNeedInput {
  readonly groups: readonly GroupDeclaration[];
  readonly rolePolicy?: RolePolicyDeclaration | undefined;
  readonly mappings: readonly AttributeMapping[];
  readonly users: readonly UserDeclaration[];
  /** Whether changes of people are planned at all. */
  readonly people: boolean;
  /** Where the server keeps skills, languages and roles. */
  readonly carriers: Carriers;
}

/** What has to be known of people because the plan may change them. */
interface PeopleNeed {
  /** Everybody, because anybody may hold what nobody grants to them, be meant by a record, or break the policy. */
  readonly all: boolean;
  readonly attributes: readonly AttributePath[];
  readonly versions: boolean;
  /** Whether who is in a group decides what somebody holds. */
  readonly grants: (group: GroupDeclaration) => boolean;
}

/** Minima alone need only the people in the granting groups: nothing is taken from anybody. */
export function peopleNeed({
  groups,
  rolePolicy,
  mappings,
  users,
  people,
  carriers,
}: PeopleNeedInput): PeopleNeed {
  const isGranted = (kind: GrantKind) => carriers[kind]?.on === 'user';
  const granting = groups.flatMap(({ grants }) => grants).filter(({ kind }) => isGranted(kind));
  if (!people || granting.length + mappings.length + users.length + (rolePolicy === undefined ? 0 : 1) === 0)
    return { all: false, attributes: [], versions: false, grants: () => false };
  const policed = rolePolicy !== undefined && isGranted('role') ? (['role'] as const) : [];
  const kinds = new Set([...granting.map(({ kind }) => kind), ...policed]);
  return {
    all: granting.some(({ mode }) => mode === 'exact') || mappings.length > 0 || policed.length > 0,
    attributes: [
      ...[...kinds].flatMap((kind) => carried(kind, carriers)),
      ...mappings.flatMap(({ match, set }) => [match.path, ...set.map(({ path }) => path)]),
      ...users.flatMap(({ attributes }) => attributes.map(({ path }) => path)),
      ...(policed.length > 0 && rolePolicy?.allow !== undefined ? [rolePolicy.allow.by] : []),
    ],
    versions: granting.length + mappings.length + users.length > 0,
    grants: ({ grants }) => grants.some(({ kind }) => isGranted(kind)),
  };
}

/** Attributes of groups that declarations set, or that carry what groups grant. */
export function groupAttributes(
  groups: readonly GroupDeclaration[],
  carriers: Carriers,
): readonly AttributePath[] {
  return groups.flatMap(({ attributes, grants }) => [
    ...attributes.map(({ path }) => path),
    ...grants.flatMap(({ kind }) => (carriers[kind]?.on === 'group' ? carried(kind, carriers) : [])),
  ]);
}

/** The kinds of which the server must say what there is. */
export function catalogueNeed({ groups, people, carriers }: PeopleNeedInput): readonly GrantKind[] {
  const kinds = groups.flatMap(({ grants }) => grants.map(({ kind }) => kind));
  const concerned = kinds.filter((kind) => {
    const carrier = carriers[kind];
    return carrier !== undefined && (people || carrier.on === 'group');
  });
  return [...new Set(concerned)].sort();
}

function carried(kind: GrantKind, carriers: Carriers): readonly AttributePath[] {
  const carrier = carriers[kind];
  return [(carrier && carrierPath(carrier)) ?? []].flat();
}
