import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { type CiContext, ciContext, publicApi } from '../forge/ci.ts';
import { withEvent } from '../forge/event.ts';
import type { Forge } from '../forge/forge.ts';
import { openForge } from '../forge/open.ts';
import { forgeToken } from '../forge/token.ts';
import type { Runtime } from '../runtime.ts';
import type { ForgeOptions } from './command-options.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

/** The forge, the project and the pull request that are meant. Throws `usage` with everything that is missing. */
export async function forgeContext(options: ForgeOptions, env: Runtime['env']): Promise<CiContext> {
  const { forge: named, apiUrl, project: asked, pullRequest, commit } = options;
  const found = ciContext(env);
  // What one forge says of a job is of no use at the other.
  const here = named === undefined || found?.forge === named ? found : undefined;
  const forge = named ?? here?.forge;
  const project = asked ?? here?.project;
  if (forge === undefined || project === undefined) {
    throw missing([forge === undefined && '--forge', project === undefined && '--project']);
  }
  const context = {
    ...(here?.project === project && here),
    forge,
    project,
    apiUrl: apiUrl ?? here?.apiUrl ?? publicApi[forge],
    ...(pullRequest !== undefined && { pullRequest }),
    ...(commit !== undefined && { commit }),
  };
  return withEvent(context, env);
}

/** Opens the forge of the context with the token of the environment. Throws `authentication-failed` without one. */
export async function connectForge(context: CiContext, session: Session): Promise<Forge> {
  const { runtime, interruption } = session;
  const token = take(forgeToken(context.forge, runtime.env), session);
  return openForge(context, token, runtime, interruption.stop);
}

/** Neither the environment nor the command line says this. */
export function missing(flags: readonly (string | false)[]): DiagnosticError {
  const names = flags.filter((flag) => flag !== false).join(', ');
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `the environment does not say what is meant by ${names}`,
    expected: `${names}, or a job of GitHub Actions or GitLab CI for a pull request`,
    ...(flags.includes('--commit') && {
      detail:
        'GITHUB_SHA of a pull request is a merge that nobody pushed; ROLLCALL_COMMIT may say the head instead.',
    }),
    advice: 'With --print the text is shown here and sent nowhere.',
  });
}
