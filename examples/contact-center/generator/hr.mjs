import { ENTERPRISE } from './people.mjs';
import { behindHr, hired } from './reality.mjs';

/** HR's list of everybody who works here, as CSV (RFC 4180). */
export function printHrList(people) {
  const rows = people
    .filter(({ active }) => active)
    .map(({ displayName, title, [ENTERPRISE]: { employeeNumber, department } }) => [
      employeeNumber,
      displayName,
      title,
      department,
    ]);
  return [['number', 'name', 'job', 'department'], ...rows, hired]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** The people as the directory has them: where nobody has typed in yet what HR says. */
export function asTypedIn(people) {
  return people.map((person) => {
    const [account] = person.userName.split('@');
    const { title = person.title, department = person[ENTERPRISE].department } = behindHr[account] ?? {};
    return { ...person, title, [ENTERPRISE]: { ...person[ENTERPRISE], department } };
  });
}
