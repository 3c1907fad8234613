import { foldName } from '../scim/fold.ts';
import type { AttributePath } from '../scim/path.ts';
import { type AttributeClaims, checkUnclaimed } from './attribute-claims.ts';
import { declareAttributes } from './attribute-values.ts';
import type { UserDeclaration } from './attributes.ts';
import { below } from './below.ts';
import { type FaultList, key } from './fault.ts';
import type { MergedEntry } from './merge.ts';
import type { User } from './rollcall.gen.ts';

const activePath: AttributePath = { kind: 'path', attribute: 'active' };

/**
 * The people the manifest itself speaks of, each once.
 *
 * @param mapped the attributes that mappings set: nobody's entry may set them too
 */
export function declareUsers(
  users: readonly MergedEntry<User>[],
  mapped: AttributeClaims,
  faults: FaultList,
): readonly UserDeclaration[] {
  const declared = users.map(({ key: userName, origin, written }): UserDeclaration => {
    const attributes = declareAttributes(written.attributes, below(origin, 'attributes'), 'user', faults);
    const active = written.active !== undefined && {
      active: { value: written.active, origin: below(origin, 'active') },
    };
    const claimed = active ? [{ path: activePath, origin: active.active.origin }, ...attributes] : attributes;
    for (const attribute of claimed) checkUnclaimed(mapped, attribute, faults);
    return {
      userName,
      origin,
      ...(written.owner !== undefined && { owner: written.owner }),
      ...active,
      create: written.create ?? false,
      attributes,
    };
  });
  checkDistinct(declared, faults);
  return declared;
}

/** userNames are compared without case (RFC 7643 section 4.1.1). */
function checkDistinct(users: readonly UserDeclaration[], faults: FaultList): void {
  const declared = new Map<string, UserDeclaration>();
  for (const user of users) {
    const name = foldName(user.userName);
    const first = declared.get(name);
    if (first === undefined) declared.set(name, user);
    else {
      faults.add({
        code: 'declared-twice',
        summary: `user "${user.userName}" is declared as "${first.userName}" too; upper and lower case are the same`,
        at: key(user.origin),
        related: [{ message: 'also declared here', at: key(first.origin) }],
      });
    }
  }
}
