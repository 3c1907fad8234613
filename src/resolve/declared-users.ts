import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DesiredAttribute, LiveUser } from '../directory/resource.ts';
import type { UserDeclaration } from '../manifest/attributes.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { declaredAttributes } from './declared-attributes.ts';
import { findPerson, type PeopleContext } from './people.ts';

/** A person of `users`, found in the directory or yet to be created. */
export interface DeclaredPerson {
  readonly declaration: UserDeclaration;
  readonly live?: LiveUser;
  readonly attributes: readonly DesiredAttribute[];
}

interface UsersContext extends PeopleContext {
  readonly schemas: readonly ResourceSchema[];
  readonly jsonTextAttributes: readonly string[];
}

/** Finds the people the manifest itself speaks of. Who may just not have been read is not created a second time. */
export function declaredPeople(
  users: readonly UserDeclaration[],
  context: UsersContext,
): { readonly people: readonly DeclaredPerson[]; readonly diagnostics: readonly Diagnostic[] } {
  const people: DeclaredPerson[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const declaration of users) {
    const { userName, origin, create } = declaration;
    const found = findPerson({ kind: 'person', by: 'userName', value: userName, origin }, context);
    const live = 'user' in found ? found.user : undefined;
    if ('fault' in found && !(create && found.fault.code === 'unknown-member')) {
      diagnostics.push(asUserFault(found.fault));
      continue;
    }
    const { attributes, diagnostics: faults } = declaredAttributes(
      declaration.attributes,
      live?.resource,
      context,
    );
    diagnostics.push(...faults);
    people.push({
      declaration,
      ...(live !== undefined && { live }),
      attributes: [...activity(declaration), ...attributes],
    });
  }
  return { people, diagnostics };
}

function activity({ active }: UserDeclaration): readonly DesiredAttribute[] {
  return active === undefined
    ? []
    : [{ path: { kind: 'path', attribute: 'active' }, value: active.value, origin: active.origin }];
}

function asUserFault(fault: Diagnostic): Diagnostic {
  if (fault.code !== 'unknown-member') return fault;
  return {
    ...fault,
    code: 'unknown-user',
    advice: 'Correct the userName, or say `create: true` if the person is to be created.',
  };
}
