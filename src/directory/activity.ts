import { readAttribute, type ScimResource } from '../scim/resource.ts';
import type { LiveUser } from './resource.ts';

/**
 * The person's resource with `active` as the reading took it: a server need not say that somebody is active (RFC 7643
 * section 4.1.1), some spell it as text, and a rule, a plan and an apply must all see the same.
 */
export function withActive({ active, resource }: Pick<LiveUser, 'active' | 'resource'>): ScimResource {
  // Most servers say it, and a copy of each of a hundred thousand people is dear.
  return readAttribute(resource, 'active') === active ? resource : { ...resource, active };
}
