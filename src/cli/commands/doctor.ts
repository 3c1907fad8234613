import { diagnosticCodes, exitCodes } from '../../diagnostic/codes.ts';
import { fail } from '../../diagnostic/diagnostic.ts';
import { findManifest } from '../../manifest/find.ts';
import { loadManifest } from '../../manifest/load.ts';
import { renderCheckup } from '../../render/doctor-view.ts';
import { renderJson } from '../../render/json.ts';
import { checkUp } from '../../workflow/doctor.ts';
import type { DoctorOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, loadOptions } from '../workspace.ts';

/** Looks at everything a plan rests on. Its findings are the result, so they go to stdout; the first failure decides the exit code. */
export async function doctor(options: DoctorOptions, session: Session): Promise<number> {
  const { runtime, interruption, progress, folder } = session;
  const { parallelism, timeout } = options;
  const place = findManifest(folder, options.config);
  let done = 0;
  const checkup = await checkUp({
    manifest: place.ok
      ? await loadManifest(place.value, loadOptions(options.target))
      : fail(place.diagnostics),
    choose: (manifest) => chooseTarget(manifest, options.target),
    runtime,
    signal: interruption.stop,
    limits: {
      ...(parallelism !== undefined && { parallelism }),
      ...(timeout !== undefined && { timeLimit: timeout }),
    },
    onProgress: (topic) => {
      done += 1;
      progress.update({ label: `Looking at ${topic}`, done });
    },
  });
  progress.clear();
  await publish(
    {
      text: (drawing) => renderCheckup(checkup, drawing),
      json: () => renderJson({ document: 'doctor', formatVersion: 1, ...checkup }),
    },
    options,
    session,
  );
  const first = checkup.findings.find((finding) => finding.verdict === 'failure');
  return first === undefined ? exitCodes.done : diagnosticCodes[first.code];
}
