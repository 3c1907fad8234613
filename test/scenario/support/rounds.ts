import type { Finished } from './command.ts';

/**
 * What a watch has said, with rounds that came to the same told once: how many of them there were is chance.
 *
 * @param normalise takes out what differs from round to round
 */
export function roundsOf(finished: Finished, normalise: (text: string) => string): Finished {
  const lines = finished.stdout.split('\n').map(normalise);
  const stdout = lines
    .filter((line, index) => !line.startsWith('TIME  ') || line !== lines[index - 1])
    .join('\n');
  return { ...finished, stdout };
}
