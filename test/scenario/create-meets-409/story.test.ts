import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, gate, admin }) => {
    gate.justBefore(
      ({ method, path }) => method === 'POST' && path.endsWith('/groups'),
      async () => {
        await admin.createGroup('Retention');
        return undefined;
      },
    );
    await rollcall('apply', '--auto-approve');
    await rollcall('plan', '--detailed-exitcode');
  },
  { switches: { uniqueGroupNames: true } },
);
