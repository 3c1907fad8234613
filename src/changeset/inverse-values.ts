import { isUnassigned } from '../scim/equal.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { GrantEffect, ValueEffect } from './inverse-effects.ts';
import type { LiveNow, Standing, Undone } from './inverse-world.ts';
import type { AttributeEdit, GrantEdit, PlanWarning } from './plan.gen.ts';

interface ValueEdits {
  readonly attributes: readonly AttributeEdit[];
  readonly grants: readonly GrantEdit[];
}

interface Resource {
  readonly address: string;
  /** As the server shows it. */
  readonly resource: ScimResource;
  /** Groups among these whose membership the same plan gives back to the person, or takes from them. */
  readonly moving: (groups: readonly string[]) => readonly string[];
}

/**
 * The values set back to what they were before the run, those that still are what the run wrote. What is as it was
 * before already needs nothing; what somebody else has set since is theirs.
 */
export function inverseValues(
  effects: readonly ValueEffect[],
  { address, resource, moving }: Resource,
  live: LiveNow,
): Undone<ValueEdits> {
  const attributes: AttributeEdit[] = [];
  const grants: GrantEdit[] = [];
  const warnings: PlanWarning[] = [];
  for (const effect of effects) {
    const standing = live.standing(effect, resource);
    if (standing.kind === 'as-before') continue;
    if (standing.kind === 'otherwise') warnings.push(changedSince(address, effect, standing));
    else if (effect.grant === undefined) attributes.push(attributeEdit(effect, standing));
    else grants.push(grantEdit(effect, effect.grant, standing, moving(effect.grant.groups), live));
  }
  return { done: { attributes, grants }, warnings };
}

function attributeEdit({ path, before, source }: ValueEffect, { value }: Standing): AttributeEdit {
  return { path, ...assigned('before', value), ...assigned('after', before), source };
}

function grantEdit(
  { path, before, source }: ValueEffect,
  grant: GrantEffect,
  { value }: Standing,
  groups: readonly string[],
  live: LiveNow,
): GrantEdit {
  const { kind, key, name } = grant;
  const what = { kind, key, name, path } as const;
  switch (grant.action) {
    case 'add':
      return {
        ...what,
        action: 'remove',
        ...assigned('before', value),
        grounds: [],
        ...(groups.length > 0 && { lost: groups }),
        source,
      };
    case 'change':
      return {
        ...what,
        action: 'change',
        ...assigned('before', value),
        ...assigned('after', before),
        grounds: [],
        source,
      };
    case 'remove':
      return {
        ...what,
        action: 'add',
        ...(!isUnassigned(before) && { after: live.regranted(grant, before) }),
        grounds: groups.map((group) => ({ group, source })),
        source,
      };
  }
}

function assigned<K extends 'before' | 'after'>(
  name: K,
  value: ScimValue | undefined,
): { readonly [key in K]?: ScimValue } {
  return isUnassigned(value) ? {} : ({ [name]: value } as { readonly [key in K]: ScimValue });
}

function changedSince(
  address: string,
  { path, grant, source }: ValueEffect,
  { value }: Standing,
): PlanWarning {
  const what = grant === undefined ? path : `${grant.kind} ${grant.name}`;
  const now = isUnassigned(value) ? 'has no value now' : `is ${JSON.stringify(value)} now`;
  return {
    code: 'undo-changed-since',
    summary: `${what} of ${address} is left alone: it ${grant === undefined ? now : 'is held otherwise now'}, which the run did not write`,
    source,
  };
}
