import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DesiredAttribute, LiveUser } from '../directory/resource.ts';
import type { WithheldValues } from '../directory/withheld-values.ts';
import type { UserDeclaration } from '../manifest/attributes.ts';
import type { AttributePath } from '../scim/path.ts';
import { type DeclaredPerson, declaredPeople } from './declared-users.ts';
import type { EvaluatedMapping } from './evaluated-mapping.ts';
import { withAttributes } from './foreseen.ts';
import { type MappingContext, mappedAttributes } from './mapped-attributes.ts';
import type { PeopleContext } from './people.ts';

/** What the manifest says of people beside what groups grant to them. */
export interface IntendedPeople {
  readonly declared: readonly DeclaredPerson[];
  readonly attributesOf: (id: string) => readonly DesiredAttribute[];
  /** Everybody as rules will see them then; in the order in which they were read. */
  readonly views: readonly LiveUser[];
  readonly diagnostics: readonly Diagnostic[];
  readonly withheld: readonly WithheldValues[];
}

export function intendedPeople(
  users: readonly UserDeclaration[],
  mappings: readonly EvaluatedMapping[],
  context: PeopleContext & Omit<MappingContext, 'users'> & { readonly readByRules: readonly AttributePath[] },
): IntendedPeople {
  const everybody = [...context.index.userById.values()];
  const { people, diagnostics } = declaredPeople(users, context);
  const mapped = mappedAttributes(mappings, { ...context, users: everybody });
  const declaredById = new Map(
    people.flatMap(({ live, attributes }) => (live === undefined ? [] : [[live.id as string, attributes]])),
  );
  const attributesOf = (id: string) => {
    const [own = [], given = []] = [declaredById.get(id), mapped.byPerson.get(id)];
    return own.length === 0 ? given : [...own, ...given];
  };
  const view = withAttributes(context.schemas, context.readByRules);
  return {
    declared: people,
    attributesOf,
    views: everybody.map((user) => view(user, attributesOf(user.id))),
    diagnostics: [...diagnostics, ...mapped.diagnostics],
    withheld: mapped.withheld,
  };
}
