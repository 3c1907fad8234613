import { expect } from 'vitest';
import { story } from '../support/story.ts';

const secret = 'correct-horse-battery-staple';

story(
  import.meta.dirname,
  async ({ rollcall, transcript, edit, meanwhile }) => {
    await rollcall('plan');
    await rollcall('apply', '--auto-approve', '-v');
    await rollcall('plan', '--format', 'json');
    expect(transcript()).not.toContain(secret);
    expect(transcript()).not.toContain(Buffer.from(`sandbox:${secret}`).toString('base64'));
    meanwhile('the manifest refers to a variable that is not set');
    await edit('rollcall.yaml', 'DIRECTORY_CLIENT_SECRET', 'DIRECTORY_SECRET');
    await rollcall('plan');
  },
  { env: { DIRECTORY_CLIENT_SECRET: secret } },
);
