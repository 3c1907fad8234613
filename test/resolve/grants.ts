import type { Carriers, CatalogueItem } from '../../src/directory/carrier.ts';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { DesiredUser, LiveUser } from '../../src/directory/resource.ts';
import type { CatalogueEntry, GrantDeclaration, GrantItem, GrantKind } from '../../src/manifest/access.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { GENESYS_USER_SCHEMA } from '../../src/scim/resource.ts';
import { genesysCloud } from '../../src/target/genesys.ts';
import { resolveIn, type Situation } from '../support/compare.ts';
import { liveUser } from '../support/live.ts';

export const genesysCarriers: Carriers = genesysCloud.carriers;
export const ROUTING_SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;

const KINDS: readonly GrantKind[] = ['skill', 'language', 'role'];

/** `skills: { billing: { name: billing } }`: every key is its own name, on the server too. */
export function catalogueOf(items: Partial<Record<GrantKind, readonly string[]>>): readonly CatalogueEntry[] {
  return KINDS.flatMap((kind) =>
    (items[kind] ?? []).map((key) => ({
      kind,
      key,
      name: key,
      origin: { file: 'catalogue.yaml', path: [kind, key] },
    })),
  );
}

type WrittenItem = string | readonly [key: string, proficiency: number];

/** `skills: { mode: exact, grant: [billing, { skill: tech, proficiency: 3 }] }`, as a group of this file would say it. */
export function grant(
  kind: GrantKind,
  mode: GrantDeclaration['mode'],
  items: readonly WrittenItem[],
  file = 'groups.yaml',
): GrantDeclaration {
  return {
    kind,
    mode,
    origin: { file, path: [kind] },
    items: items.map((item, at): GrantItem => {
      const origin = { file, path: [kind, at] };
      return typeof item === 'string'
        ? { key: item, origin }
        : { key: item[0], proficiency: item[1], origin };
    }),
  };
}

interface Held {
  readonly roles?: readonly string[];
  readonly skills?: Readonly<Record<string, number>>;
}

/** A person who holds roles, and skills with a proficiency. */
export function holder(
  userName: string,
  { roles = [], skills = {} }: Held = {},
  person: Parameters<typeof liveUser>[1] = {},
): LiveUser {
  const routingSkills = Object.entries(skills).map(([name, proficiency]) => ({ name, proficiency }));
  return liveUser(userName, {
    ...person,
    attributes: {
      roles: roles.map((value) => ({ value })),
      [GENESYS_USER_SCHEMA]: { routingSkills },
      ...person.attributes,
    },
  });
}

export function offered(...names: readonly string[]): readonly CatalogueItem[] {
  return names.map((name) => ({ id: `id-of-${name}`, name }));
}

/** A Genesys Cloud organisation that holds these people and groups. */
export function organisation(parts: Partial<LiveDirectory>): Partial<LiveDirectory> {
  return { schemas: GENESYS_SCHEMAS, carriers: genesysCarriers, ...parts };
}

export function resolved(situation: Situation) {
  const outcome = resolveIn({ ...situation, directory: organisation(situation.directory ?? {}) });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return { ...outcome.value, warnings: outcome.warnings };
}

export function faultsOf(situation: Situation) {
  const outcome = resolveIn({ ...situation, directory: organisation(situation.directory ?? {}) });
  return outcome.ok ? [] : outcome.diagnostics.filter(({ severity }) => severity === 'error');
}

/** What each person should hold (`+`, with the proficiency) and should lose (`-`), by userName; nobody without either. */
export function accessIn(users: readonly DesiredUser[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    users
      .map(
        ({ userName, grants, surplus }) =>
          [
            userName,
            [
              ...grants.map(
                ({ item, proficiency }) =>
                  `+${item.key}${proficiency === undefined ? '' : ` ${proficiency}`}`,
              ),
              ...surplus.map(({ item }) => `-${item.key}`),
            ],
          ] as const,
      )
      .filter(([, access]) => access.length > 0),
  );
}
