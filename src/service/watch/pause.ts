import { diagnosticCodes, exitCodes } from '../../diagnostic/codes.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Runtime } from '../../runtime.ts';
import { backOff, jittered } from '../back-off.ts';
import type { Round } from './round.ts';

type Ended = Pick<Round, 'result' | 'failures' | 'diagnostics'>;

/** So many failures in a row reach the longest pause, whatever the first one was. */
const worst = 64;

/** Milliseconds until the next round: the interval, and after failures ever more. */
export function pauseAfter(ended: Ended, interval: number, runtime: Pick<Runtime, 'random'>): number {
  const { result, failures, diagnostics } = ended;
  // Somebody has to edit the manifest; how often it is looked at until then costs the server nothing, or one reading.
  if (!isFailure(ended) || isOfManifest(diagnostics)) return jittered(interval, runtime);
  // Trying again soon does not mend a credential, and some servers lock who tries too often.
  return backOff(result === 'failed' && isDenied(diagnostics) ? worst : failures, interval, runtime);
}

/** Whether it counts as one of the failures in a row. */
export function isFailure({ result, diagnostics }: Pick<Ended, 'result' | 'diagnostics'>): boolean {
  return result === 'failed' || (result === 'incomplete' && diagnostics.some(isError));
}

/** Whether the server refuses who we are, or what we ask for. */
export function isDenied(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => isError(each) && diagnosticCodes[each.code] === exitCodes.denied);
}

function isOfManifest(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.filter(isError).every(({ code }) => diagnosticCodes[code] === exitCodes.invalid);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
