import type { DirectoryService } from '../apply/directory-service.ts';
import { inParallel } from '../apply/parallel.ts';
import { readers } from '../apply/staleness.ts';
import type { CarrierValues } from '../changeset/carrier-values.ts';
import type { GroupEffect, RunEffects, ValueEffect } from '../changeset/inverse-effects.ts';
import type { LiveNow } from '../changeset/inverse-world.ts';
import type { GrantKind } from '../directory/carrier.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { AttributePath } from '../scim/path.ts';
import { isComplex, readAttribute } from '../scim/resource.ts';
import type { ReadAtOnce } from './undo-bulk.ts';
import { isSettable, parsed, reactivated, standingOf } from './undo-standing.ts';

/** What was read of the directory already. */
export interface AlreadyRead {
  readonly touched: ReadAtOnce;
  /** Of the whole directory, as far as the manifest is about it. */
  readonly userById: ReadonlyMap<string, LiveUser>;
  readonly groupById: ReadonlyMap<string, LiveGroup>;
  readonly carriers: ReadonlyMap<GrantKind, CarrierValues>;
  /** What the role policy judges people by; who is not active was not read with it. */
  readonly judgedBy: readonly AttributePath[];
}

/**
 * Completes what was read at once of what a run touched: whoever and whatever was not found by name, by id. Each group
 * and person comes with the version a write will rest on.
 * Throws DiagnosticError when the directory cannot be read.
 */
export async function readTouched(
  effects: RunEffects,
  service: DirectoryService,
  known: AlreadyRead,
): Promise<LiveNow> {
  const { touched } = known;
  const groups = new Map<string, LiveGroup>();
  const people = new Map<string, LiveUser>();
  const namesakes = new Map<string, readonly LiveGroup[]>();

  const renamed = new Set(effects.groups.flatMap(({ id, values }) => (formerName(values) ? id : [])));

  await inParallel(effects.groups, readers, async ({ kind, id, displayName, externalId, values }) => {
    const group = touched.groups.get(id) ?? (await service.read(id, true, pathsOf(values, service)));
    const name = formerName(values);
    if (group !== undefined) groups.set(id, group);
    if (group !== undefined && name !== undefined) {
      const like = await service.find({ displayName: name });
      // Those that the run renamed, too, give the name back.
      namesakes.set(
        id,
        like.filter((each) => each.id !== id && !renamed.has(each.id)),
      );
    } else if (group === undefined && kind === 'deleted') {
      const like = { displayName, ...(externalId !== undefined && { externalId }) };
      namesakes.set(id, await service.find(like));
    }
  });
  await inParallel(effects.people, readers, async ({ id, values }) => {
    const paths = [...pathsOf(values, service), ...known.judgedBy];
    const person = touched.people.get(id) ?? (await service.users.read(id, paths));
    if (person !== undefined) people.set(id, person);
  });
  await inParallel(missingMembers(effects, groups, people), readers, async ([id, type]) => {
    const shown = touched.people.get(id) ?? known.userById.get(id);
    const person = type === 'Group' ? undefined : (shown ?? (await service.users.read(id, [])));
    if (person !== undefined) people.set(id, person);
    const group = type === 'User' ? undefined : (known.groupById.get(id) ?? (await service.read(id, false)));
    if (group !== undefined) groups.set(id, group);
  });

  return {
    runId: effects.runId,
    groups,
    people,
    gaps: touched.gaps,
    namesakes,
    reactivated: reactivated(effects.people, people, service),
    nestedIn: foreignParents(effects.groups, known.groupById),
    isSettable: (path) => isSettable(path, service),
    standing: (effect, resource) => standingOf(effect, resource, service),
    regranted: ({ kind }, before) => {
      const values = known.carriers.get(kind);
      const name = values?.nameIn(before);
      if (values === undefined || name === undefined) return before;
      const { proficiency } = values.carrier;
      const level =
        proficiency !== undefined && isComplex(before) ? readAttribute(before, proficiency) : undefined;
      return values.write(name, typeof level === 'number' ? level : undefined);
    },
  };
}

/** The name of a group before the run gave it another one. */
function formerName(values: readonly ValueEffect[]): string | undefined {
  const before = values.find(({ path }) => path === 'displayName')?.before;
  return typeof before === 'string' ? before : undefined;
}

/** Those who may come back, and of whom it is not known yet whether they are there and active. */
function missingMembers(
  { groups }: RunEffects,
  readGroups: ReadonlyMap<string, LiveGroup>,
  readPeople: ReadonlyMap<string, LiveUser>,
): readonly (readonly [id: string, type: 'User' | 'Group' | undefined])[] {
  const removed = groups.flatMap((effect) => [...effect.removed.values()]);
  const types = new Map(removed.map(({ id, type }) => [id, type]));
  return [...types].filter(([id]) => !readGroups.has(id) && !readPeople.has(id));
}

/** Names of groups that hold a group which the run created, without the run having put it there. */
function foreignParents(
  effects: readonly GroupEffect[],
  groupById: ReadonlyMap<string, LiveGroup>,
): ReadonlyMap<string, readonly string[]> {
  const created = new Map<string, string[]>();
  for (const { kind, id } of effects) if (kind === 'created') created.set(id, []);
  if (created.size === 0) return created;
  const addedTo = new Map(effects.map(({ id, added }) => [id, added]));
  for (const { id, displayName, members = [] } of groupById.values()) {
    for (const member of members) {
      if (addedTo.get(id)?.has(member.id) !== true) created.get(member.id)?.push(displayName);
    }
  }
  return created;
}

function pathsOf(values: readonly ValueEffect[], service: DirectoryService): readonly AttributePath[] {
  return values.flatMap(({ path }) => parsed(path, service) ?? []);
}
