import { withActive } from '../directory/activity.ts';
import type { DesiredUser } from '../directory/resource.ts';
import { diffAttributes } from './attribute-diff.ts';
import type { Comparison } from './comparison.ts';
import { diffGrants } from './grant-diff.ts';
import type { AttributeEdit, UserChange } from './plan.gen.ts';

/** What has to happen to one person; undefined when everything is as it should be. */
export function compareUser(desired: DesiredUser, comparison: Comparison): UserChange | undefined {
  const { live, address, userName, origin } = desired;
  const present = live && withActive(live);
  const attributes = diffAttributes(desired.attributes, present, comparison);
  const grants = diffGrants('user', desired, present, comparison);
  if (live !== undefined && attributes.length === 0 && grants.length === 0) return undefined;
  const displayName = displayNameAfter(attributes) ?? live?.displayName;
  return {
    kind: live === undefined ? 'create' : 'update',
    address,
    userName,
    ...(displayName !== undefined && { displayName }),
    ...(live !== undefined && { id: live.id }),
    ...(live?.version !== undefined && { version: live.version }),
    ...(live?.active === false && { inactive: true }),
    ...(origin !== undefined && { source: comparison.sourceOf(origin) }),
    attributes,
    grants,
  };
}

function displayNameAfter(attributes: readonly AttributeEdit[]): string | undefined {
  const after = attributes.find(({ path }) => path === 'displayName')?.after;
  return typeof after === 'string' ? after : undefined;
}
