import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Counterpart } from './counterpart.ts';
import { type Rollcall, rollcall } from './rollcall.ts';
import { seed } from './seed.ts';
import { startBetterAuth } from './servers/better-auth.ts';
import { tellStory } from './story.ts';

describe('better-auth', () => {
  tellStory(startBetterAuth, {
    // Its groups hold people only, so the people of a nested group are declared one by one.
    supervisorsInRetention: [
      'ben.baran@example.com',
      'dev.abbott@example.com',
      'femi.baran@example.com',
      'hugo.abbott@example.com',
    ],
  });

  describe('what is learnt of it', () => {
    let server: Counterpart;
    let ours: Rollcall;
    beforeAll(async () => {
      server = await startBetterAuth({ people: seed.people.slice(0, 1), groups: [] });
      ours = await rollcall(server);
    });
    afterAll(async () => {
      await ours.close();
      await server.close();
    });

    it('has no versions, so a group is read again right before it is written', () => {
      expect(ours.target.profile.versioning).toBe('reread');
    });

    it('has no groups in groups', () => {
      expect(ours.target.profile.nesting).toBe(false);
    });
  });
});
