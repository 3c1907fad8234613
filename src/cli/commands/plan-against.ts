import { resolve } from 'node:path';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { renderManifestComparison } from '../../render/manifest-comparison.ts';
import { renderManifestComparisonMarkdown } from '../../render/manifest-comparison-markdown.ts';
import { compareAgainst } from '../../workflow/against.ts';
import type { PlanOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { readManifest, take } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Compares the manifest with a revision of itself, saves the comparison where asked, shows it. Asks no server. */
export async function planAgainst(ref: string, options: PlanOptions, session: Session): Promise<number> {
  refuseContradictions(options);
  const { runtime, folder, output } = session;
  const manifest = await readManifest(options, session);
  const outcome = await compareAgainst({ manifest, ref, runtime, rollcallVersion: version });
  const comparison = take(outcome, session);
  if (options.out !== undefined) await writeFileWhole(resolve(folder, options.out), renderJson(comparison));
  await publish(
    {
      text: (drawing) => renderManifestComparison(comparison, drawing),
      json: () => renderJson(comparison),
      markdown: () => renderManifestComparisonMarkdown(comparison),
    },
    options,
    session,
  );
  if (options.out !== undefined) output.note('Saved. It is no plan: nothing can be applied from it.');
  const differs = comparison.differences.length > 0;
  return options.detailedExitcode && differs ? exitCodes.changesPresent : exitCodes.done;
}

/** What speaks of a directory, or of the changes of a plan, means nothing here. */
function refuseContradictions(options: PlanOptions): void {
  const { only, except, asOf, snapshot, skipBlocked, target, format, report = [] } = options;
  const html = format === 'html' || report.some((each) => each.format === 'html');
  const wrong = [
    only !== undefined && '--only',
    except !== undefined && '--except',
    asOf !== undefined && '--as-of',
    snapshot !== undefined && '--snapshot',
    target !== undefined && '--target',
    skipBlocked && '--skip-blocked',
    html && 'html',
  ].filter((flag) => typeof flag === 'string');
  if (wrong.length === 0) return;
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `${wrong.join(', ')} cannot be combined with --against`,
    detail: 'It compares two revisions of the manifest; no directory and no plan is concerned.',
  });
}
