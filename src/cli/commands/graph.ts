import { exitCodes } from '../../diagnostic/codes.ts';
import { manifestGraph } from '../../render/graph.ts';
import { drawSvg } from '../../render/graph-svg.ts';
import { drawDot, drawMermaid } from '../../render/graph-text.ts';
import type { GraphOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { readManifest } from '../workspace.ts';

/** Draws what the manifest says of nesting and grants. Speaks to no server. */
export async function graph(options: GraphOptions, session: Session): Promise<number> {
  const drawn = manifestGraph(await readManifest(options, session));
  await publish(
    {
      mermaid: () => drawMermaid(drawn),
      dot: () => drawDot(drawn),
      svg: () => drawSvg(drawn, 'Nesting and grants'),
    },
    options,
    session,
  );
  return exitCodes.done;
}
