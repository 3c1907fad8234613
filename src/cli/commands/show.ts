import { exitCodes } from '../../diagnostic/codes.ts';
import type { ShowOptions } from '../command-options.ts';
import { readPlanFile } from '../plan-file.ts';
import { planPublication } from '../plan-publication.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';

/** Shows a saved plan again. */
export async function show(options: ShowOptions, session: Session): Promise<number> {
  const plan = await readPlanFile(options.file, session);
  await publish(planPublication(plan, options), options, session);
  return exitCodes.done;
}
