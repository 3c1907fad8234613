import { DOMAIN, ENTERPRISE } from './people.mjs';
import { idOf } from './random.mjs';
import * as reality from './reality.mjs';

/**
 * The live groups: what the manifest declares, as reality has left it.
 *
 * @param declared the `groups` of all manifest files, merged
 * @param membersOf who is in a group now, by its key
 */
export function formGroups(declared, membersOf) {
  const formed = Object.entries(declared)
    .filter(([key]) => !reality.notYetCreated.includes(key))
    .map(([key, { displayName, externalId }]) => ({
      displayName,
      externalId,
      ...reality.strangers[key],
      members: membersOf(key),
    }));
  const others = reality.undeclared.map((group) => ({ ...group, members: group.members.map(userNameOf) }));
  return [...formed, ...others].map(({ displayName, externalId, members }) => ({
    id: idOf(`group ${displayName}`),
    displayName,
    ...(externalId !== undefined && { externalId }),
    type: 'official',
    visibility: 'public',
    members: members.map((user) => ({ user })),
  }));
}

/**
 * Tells who is in a group now, as sorted userNames. Groups inside groups are flattened, as the live directory has them.
 *
 * @param people the users of the directory
 */
export function memberReader(declared, people) {
  const active = people.filter((person) => person.active);
  const accounts = (list = []) => list.map(userNameOf);

  return function membersOf(key) {
    const { members = [], except = [] } = declared[key];
    const wanted = members.flatMap((entry) => {
      if (typeof entry === 'string') return [entry];
      if (entry.user !== undefined) return isLasting(entry) ? [entry.user] : [];
      if (entry.externalId !== undefined)
        return people.filter((one) => one.externalId === entry.externalId).map(byName);
      if (entry.group !== undefined) return membersOf(entry.group);
      return active.filter(ruleOf(entry.where)).map(byName);
    });
    const absent = new Set([...except, ...accounts(reality.newcomers), ...accounts(reality.missing[key])]);
    const present = wanted.filter((userName) => !absent.has(userName));
    const others = [...accounts(reality.unwanted[key]), ...accounts(reality.keptByOthers[key])];
    return [...new Set([...present, ...others])].sort();
  };
}

const byName = ({ userName }) => userName;
const userNameOf = (account) => `${account}@${DOMAIN}`;

/** Entries in this example either last for years or are over, so the day on which this runs does not matter. */
const isLasting = ({ from = '2000-01-01', until = '9999-12-31' }) => from < '2030' && until > '2030';

/** The few shapes of rule this example has: comparisons joined by `and`. */
function ruleOf(text) {
  const tests = text.split(' and ').map((comparison) => {
    const [, path, operator, value] = /^(\S+) (eq|co) "(.*)"$/.exec(comparison);
    const read = (person) =>
      path.startsWith(ENTERPRISE) ? person[ENTERPRISE][path.slice(ENTERPRISE.length + 1)] : person[path];
    return (person) => (operator === 'eq' ? read(person) === value : read(person).includes(value));
  });
  return (person) => tests.every((test) => test(person));
}
