import { withActive } from '../directory/activity.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { RuleReference } from '../manifest/manifest.ts';
import { compileFilter } from '../scim/filter-match.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { candidateFinder } from './candidates.ts';
import { readsActive } from './need.ts';

/** Answers which people a rule selects; each distinct rule looks at everybody once at most, however many groups share it. */
export type RuleReader = (rule: RuleReference) => readonly LiveUser[];

export function ruleReader(users: readonly LiveUser[], schemas: readonly ResourceSchema[]): RuleReader {
  const selected = new Map<string, readonly LiveUser[]>();
  const candidates = candidateFinder(users, schemas);
  return ({ text, filter }) => {
    const known = selected.get(text);
    if (known !== undefined) return known;
    const matches = compileFilter(filter, schemas);
    const asked = candidates(filter) ?? users;
    const people = readsActive(filter)
      ? asked.filter((user) => matches(withActive(user)))
      : asked.filter(({ active, resource }) => active && matches(resource));
    selected.set(text, people);
    return people;
  };
}
