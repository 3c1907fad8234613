/**
 * A log is told how far a run is when that takes longer than some seconds: whether it does is up to the machine, and not
 * what a test is about.
 *
 * @param said what a command said on stderr
 */
export function withoutProgress(said: string): string {
  return said.replace(/^(Reading|Applying|Telling|Looking at)\b.* {2}\d+(\/\d+)?( {2}.*)?\n/gm, '');
}
