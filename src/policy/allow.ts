import type { AllowedRoles } from '../manifest/access.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { attributeAfter } from './attribute-after.ts';
import { type PersonAfter, roleEdit } from './people-after.ts';
import { type MembershipMoves, withoutGain } from './role-skips.ts';
import { listed, type Violation } from './violation.ts';

/** Roles that people hold and, by the value of their attribute, may not. A value in several cases is one value. */
export function forbiddenRoles(
  people: readonly PersonAfter[],
  policy: AllowedRoles,
  schemas: readonly ResourceSchema[],
  moves: MembershipMoves,
): readonly Violation[] {
  const rules = new Map(policy.rules.map((rule) => [rule.value.toLowerCase(), rule]));
  const attributeOf = attributeAfter(policy.by, schemas);
  return people.flatMap((person) => {
    if (person.after.size === 0) return [];
    const { values, isChanged } = attributeOf(person);
    const matching = values.flatMap((value) => rules.get(value.toLowerCase()) ?? []);
    const allowed = new Set(
      matching.length === 0 ? policy.otherwise : matching.flatMap(({ roles }) => roles),
    );
    const origin = matching[0]?.origin ?? policy.origin;
    return [...person.after]
      .filter((role) => !allowed.has(role))
      .sort()
      .map((role): Violation => {
        const isGained = !person.before.has(role);
        return {
          rule: 'allow',
          blocks: 'role-allow',
          origin,
          summary: `${person.address} ${grounds(person, role)}, which ${whose(policy.byText, values)} may not hold`,
          addresses: [person.address],
          user: person.userName,
          roles: [role],
          isNew: isGained || isChanged,
          // Without the change of the attribute the role would be theirs by right, and attributes go only as a whole.
          skips: isGained ? withoutGain(person, role, moves) : [{ address: person.address }],
        };
      });
  });
}

/** How somebody comes to hold a role: `would hold role "admin" (granted by group/a)`. */
function grounds(person: PersonAfter, role: string): string {
  if (person.before.has(role)) return `holds role "${role}"`;
  const groups = new Set(roleEdit(person, role, 'add')?.grounds.map(({ group }) => group));
  return `would hold role "${role}"${groups.size === 0 ? '' : ` (granted by ${listed([...groups].sort())})`}`;
}

function whose(byText: string, values: readonly string[]): string {
  const name = byText.slice(byText.lastIndexOf(':') + 1);
  return values.length === 0
    ? `people without ${name}`
    : `${name} ${values.map((value) => `"${value}"`).join(', ')}`;
}
