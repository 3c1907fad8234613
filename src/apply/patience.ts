import type { Run } from './run.ts';

/**
 * Asks again and again until the answer satisfies, but no longer than the directory may lag behind its own writes
 * (genesys-cloud.md section 7), or as long as is said. Returns the last answer, satisfying or not.
 */
export async function patiently<T>(
  run: Run,
  address: string,
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  patience: number = run.service.consistencyDelay,
): Promise<T> {
  let answer = await ask();
  let interval = Math.max(50, patience / 32);
  for (let waited = 0; waited < patience && !satisfies(answer); interval *= 2) {
    const wait = Math.min(interval, patience - waited);
    await run.pause(address, wait);
    waited += wait;
    answer = await ask();
  }
  return answer;
}

/** The pause before another try; spread out, so that two runs that met once do not meet again. */
export async function pauseBeforeRetry(run: Run, address: string, retry: number): Promise<void> {
  await run.pause(address, run.runtime.random() * 100 * 2 ** retry);
}

/** How often a request is sent again without getting any further in between (requirement S2.5). */
export const mostRetries = 3;
