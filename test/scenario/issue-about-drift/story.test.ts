import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { ownToken, startForge } from '../../support/forge-stand-in.ts';
import { story } from '../support/story.ts';

const forge = await startForge('gitlab');
afterAll(() => forge.close());

const job = {
  GITLAB_CI: 'true',
  CI_API_V4_URL: forge.apiUrl,
  CI_PROJECT_PATH: forge.project,
  GITLAB_TOKEN: ownToken,
};

story(
  import.meta.dirname,
  async ({ rollcall, admin, meanwhile, normalise }) => {
    const { issues } = forge.state;
    const night = async () => {
      await rollcall('drift', '--out', 'drift.json', '--quiet');
      await rollcall('comment', 'drift.json', '--to', 'issue');
    };
    await rollcall('apply', '--auto-approve', '--quiet');
    meanwhile('a quiet night');
    await night();
    expect(issues).toEqual([]);

    meanwhile('an administrator takes Dan off the rota, and the job looks again');
    await admin.removeMember('On Call', 'dan.weber@company.com');
    await night();
    await expect(normalise(issues[0]?.body ?? '')).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected/issue.txt'),
    );
    meanwhile('and puts Cleo on it');
    await admin.addMember('On Call', 'cleo.marsh@company.com');
    await night();
    expect(issues).toMatchObject([{ title: 'rollcall: drift in production', isOpen: true }]);

    meanwhile('it is put right');
    await rollcall('apply', '--auto-approve', '--quiet');
    await night();
    expect(issues).toMatchObject([{ isOpen: false, comments: [{}] }]);
  },
  { env: job, propsFrom: join(import.meta.dirname, '../pull-request-comment') },
);
