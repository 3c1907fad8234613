import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { layOut, manifestInTheWay, needsInclude } from '../../workflow/init.ts';
import type { InitAnswers } from '../../workflow/init-answers.ts';
import { writeInitFiles } from '../../workflow/init-write.ts';
import type { InitOptions } from '../command-options.ts';
import { defaultsIn } from '../init-defaults.ts';
import { answersFromFlags, refuseWrongFlags } from '../init-flags.ts';
import { summary } from '../init-summary.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { openWizard } from '../wizard.ts';
import { askForAnswers } from '../wizard-init.ts';
import { take } from '../workspace.ts';

/** Writes a first manifest and its pipeline. Everything is asked before anything is written. */
export async function init(options: InitOptions, session: Session): Promise<number> {
  const { folder } = session;
  refuseWrongFlags(options);
  const answers = await answersFor(options, session);
  const files = take(await layOut({ answers, folder, version, force: options.force ?? false }), session);
  await writeInitFiles(folder, files);
  const include = answers.ci === 'gitlab' && (await needsInclude(folder));
  await publish(
    {
      text: () => summary(answers, files, include),
      json: () =>
        renderJson({
          document: 'init',
          formatVersion: 1,
          files: files.map(({ path, kind }) => ({ path, kind })),
        }),
    },
    {},
    session,
  );
  return exitCodes.done;
}

async function answersFor(
  options: InitOptions,
  { terminal, interruption, folder }: Session,
): Promise<InitAnswers> {
  const defaults = defaultsIn(folder);
  const somebody = terminal.stdin.isTTY && terminal.stderr.isTTY;
  if (options.yes || !somebody) return answersFromFlags(options, defaults);
  const fault = options.force ? undefined : manifestInTheWay(folder);
  if (fault !== undefined) throw new DiagnosticError(fault);
  const wizard = openWizard(terminal, interruption.stop);
  try {
    return await askForAnswers(wizard, options, defaults);
  } finally {
    wizard.close();
  }
}
