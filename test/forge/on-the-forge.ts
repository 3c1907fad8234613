import type { CiContext } from '../../src/forge/ci.ts';
import { openForge } from '../../src/forge/open.ts';
import { Secret } from '../../src/runtime.ts';
import { type ForgeStandIn, ownToken } from '../support/forge-stand-in.ts';

/** A forge of ours in front of a stand-in; `waits` are the milliseconds it was told to sleep, which nobody waits for. */
export async function open(standIn: ForgeStandIn, token = ownToken) {
  const waits: number[] = [];
  const context: CiContext = {
    forge: standIn.kind,
    apiUrl: standIn.apiUrl,
    project: standIn.project,
    pullRequest: 7,
    commit: head,
    branch: 'main',
    runUrl: 'https://ci.test/run/1',
  };
  const runtime = {
    now: Date.now,
    random: () => 0.5,
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
  };
  return { forge: await openForge(context, new Secret(token), runtime), context, runtime, waits };
}

export const head = 'a'.repeat(40);
export const older = 'b'.repeat(40);
export const merge = 'c'.repeat(40);
