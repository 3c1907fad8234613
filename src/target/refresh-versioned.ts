import { sameName } from '../scim/resource.ts';
import type { ListRequest } from './paging.ts';
import type { Profile } from './profile.ts';

/** Whether every attribute that is asked for moves the version, or is `shown` to the look in another way. */
export function isVersioned(
  profile: Profile,
  of: ListRequest['of'],
  asked: readonly string[],
  shown: readonly string[] = [],
): boolean {
  const { unversionedUserAttributes, unversionedGroupAttributes } = profile;
  const unversioned = of === 'users' ? unversionedUserAttributes : unversionedGroupAttributes;
  const blind = unversioned.filter(
    (name) => !shown.some((other) => sameName(bareName(other), bareName(name))),
  );
  return !blind.some((attribute) => isAsked(profile, asked, attribute));
}

/** Whether the attribute is asked for, alone or with the whole extension that it belongs to; its own schema does not count. */
export function isAsked({ schemas }: Profile, asked: readonly string[], attribute: string): boolean {
  const bare = bareName(attribute);
  return asked.some((name) => {
    const extension = schemas.find(({ id }) => sameName(id, name));
    if (extension === undefined) return sameName(bareName(name), bare);
    return extension.attributes.some((part) => sameName(part.name, bare));
  });
}

/** The name behind the last colon (RFC 7644 section 3.10). */
function bareName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
