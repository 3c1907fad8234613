import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderExplanation } from '../../render/explain-view.ts';
import { renderJson } from '../../render/json.ts';
import { explain as explainAddress } from '../../workflow/explain.ts';
import type { ExplainOptions } from '../command-options.ts';
import { dayOf, showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';

/** Shows everything that is known of one person or group, and the ground of each. */
export async function explain(options: ExplainOptions, session: Session): Promise<number> {
  const { runtime, interruption, progress } = session;
  const manifest = await readManifest(options, session);
  const target = await connect(
    manifest,
    chooseTarget(manifest, options.target),
    options,
    session,
    interruption.stop,
  );
  const outcome = await explainAddress({
    manifest,
    target,
    runtime,
    asOf: dayOf(options, runtime),
    address: options.address,
    signal: interruption.stop,
    onProgress: showReading(session),
  }).finally(() => target.close());
  progress.clear();
  // Of all that is doubtful only what concerns this address is of use here, and that is in the explanation.
  if (!outcome.ok) throw new DiagnosticError(...outcome.diagnostics);
  const explanation = outcome.value;
  await publish(
    {
      text: (drawing) => renderExplanation(explanation, drawing),
      json: () => renderJson({ document: 'explanation', formatVersion: 1, ...explanation }),
    },
    options,
    session,
  );
  return exitCodes.done;
}
