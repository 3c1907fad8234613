// The system of a personnel department: records of its own form, two to a page, and nothing of SCIM.
import { live, refusal, serve } from './server.mjs';

const onAPage = 2;
const employees = [...live.employees];

function listed(number) {
  const start = (number - 1) * onAPage;
  const isLast = start + onAPage >= employees.length;
  const links = isLast ? {} : { next: `/employees?page=${number + 1}` };
  return { body: { data: { employees: employees.slice(start, start + onAPage) }, links } };
}

serve(
  ({ method, path, query, body }) => {
    if (path === '/employees' && method === 'GET') return listed(Number(query.get('page') ?? 1));
    const [, index] = /^\/employees\/(\d+)$/.exec(path) ?? [];
    if (method !== 'PUT' || employees[index] === undefined) return refusal(404, `There is no ${path}.`);
    employees[index] = body;
    return { body };
  },
  () => employees,
);
