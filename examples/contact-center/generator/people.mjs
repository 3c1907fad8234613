import { nameDrawer } from './names.mjs';
import { dice, idOf } from './random.mjs';
import { secondAccount } from './reality.mjs';

export const DOMAIN = 'fennmark.example';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Department, title, and how many of them work at each site. */
const posts = [
  ['Operations', 'Contact Centre Director', { Leeds: 1 }],
  ['Operations', 'Site Manager', { Leeds: 1, Porto: 1, Gdansk: 1 }],
  ['Operations', 'Duty Manager', { Leeds: 4, Porto: 3, Gdansk: 2 }],
  ['Customer Support', 'Team Lead', { Leeds: 8, Porto: 6, Gdansk: 4 }],
  ['Customer Support', 'Support Agent', { Leeds: 79, Porto: 65, Gdansk: 44 }],
  ['Customer Support', 'Support Specialist', { Leeds: 14, Porto: 12, Gdansk: 8 }],
  ['Customer Support', 'Digital Agent', { Leeds: 12, Porto: 18, Gdansk: 8 }],
  ['Billing', 'Team Lead', { Leeds: 4, Porto: 2, Gdansk: 1 }],
  ['Billing', 'Billing Agent', { Leeds: 34, Porto: 22, Gdansk: 12 }],
  ['Billing', 'Business Billing Agent', { Leeds: 10, Porto: 6 }],
  ['Retention', 'Team Lead', { Leeds: 2, Porto: 2 }],
  ['Retention', 'Retention Agent', { Leeds: 22, Porto: 20 }],
  ['Network Emergencies', 'Team Lead', { Leeds: 2, Gdansk: 1 }],
  ['Network Emergencies', 'Emergency Agent', { Leeds: 20, Gdansk: 12 }],
  ['Complaints', 'Team Lead', { Leeds: 1, Porto: 1 }],
  ['Complaints', 'Case Handler', { Leeds: 14, Porto: 10 }],
  ['Back Office', 'Team Lead', { Porto: 1, Gdansk: 2 }],
  ['Back Office', 'Back Office Agent', { Porto: 16, Gdansk: 22 }],
  ['Workforce Management', 'Planner', { Leeds: 4, Porto: 2, Gdansk: 2 }],
  ['Workforce Management', 'Real-Time Analyst', { Leeds: 3, Porto: 2, Gdansk: 2 }],
  ['Quality', 'Quality Evaluator', { Leeds: 5, Porto: 4, Gdansk: 3 }],
  ['Training', 'Trainer', { Leeds: 4, Porto: 3, Gdansk: 2 }],
  ['Agency', 'Support Agent', { Leeds: 14, Porto: 8 }],
  ['Agency', 'Back Office Agent', { Gdansk: 6 }],
  ['IT', 'Service Desk Engineer', { Leeds: 3, Gdansk: 2 }],
];

const FIRST_NUMBER = 10_001;

/** Every 37th person has left: the account is inactive, not deleted, as leaving goes in most organisations. */
const LEAVERS = 37;

/** The people of the directory as SCIM users, in the order of their employee numbers. */
export function hirePeople() {
  const drawName = nameDrawer(dice(20_260_101));
  const people = posts.flatMap(([department, title, sites]) =>
    Object.entries(sites).flatMap(([site, count]) =>
      Array.from({ length: count }, () => ({ ...drawName(site), department, title, site })),
    ),
  );
  const users = people.map((person, index) => user(person, index, managerOf(person, people)));
  return marry(users);
}

/** Closes one person's account and opens another under the new name, at the end of the list. */
function marry(users) {
  const { first, account, displayName } = secondAccount;
  const before = users.find(({ id }) => id === idOf(first));
  const closed = { ...before, active: false };
  const employeeNumber = String(FIRST_NUMBER + users.length);
  const opened = {
    ...before,
    id: idOf(account),
    userName: `${account}@${DOMAIN}`,
    displayName,
    externalId: `hr-${employeeNumber}`,
    [ENTERPRISE]: { ...before[ENTERPRISE], employeeNumber },
  };
  return [...users.map((one) => (one === before ? closed : one)), opened];
}

/** Agents report to a lead of their department, at their site if it has one; leads to a duty manager; and so on up. */
function managerOf({ department, title, site }, people) {
  const at = (wanted) => {
    const found = people.filter(
      (one) => one.title === wanted && (wanted !== 'Team Lead' || one.department === department),
    );
    return found.find((one) => one.site === site) ?? found[0];
  };
  if (title === 'Contact Centre Director') return undefined;
  if (title === 'Site Manager') return at('Contact Centre Director');
  if (title === 'Duty Manager') return at('Site Manager');
  if (title === 'Team Lead') return at('Duty Manager');
  return at('Team Lead') ?? at('Site Manager');
}

function user({ displayName, account, department, title, site }, index, manager) {
  const employeeNumber = String(FIRST_NUMBER + index);
  const isRankAndFile = title.endsWith('Agent') || title === 'Case Handler';
  return {
    id: idOf(account),
    userName: `${account}@${DOMAIN}`,
    displayName,
    active: !(isRankAndFile && index % LEAVERS === 0),
    externalId: `hr-${employeeNumber}`,
    title,
    [ENTERPRISE]: {
      employeeNumber,
      department,
      division: site,
      ...(manager !== undefined && { manager: { value: idOf(manager.account) } }),
    },
  };
}
