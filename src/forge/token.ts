import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { type Runtime, Secret } from '../runtime.ts';
import type { ForgeKind } from './ci.ts';

const names: Readonly<Record<ForgeKind, readonly string[]>> = {
  github: ['GITHUB_TOKEN', 'GH_TOKEN'],
  gitlab: ['GITLAB_TOKEN'],
};

const advice: Readonly<Record<ForgeKind, string>> = {
  github:
    'In a workflow, hand `github.token` to the step as GITHUB_TOKEN. A pull request from a fork has no token that may write.',
  gitlab:
    'Make a project access token with the scope api and hand it to the job as a masked variable. CI_JOB_TOKEN is not enough: GitLab lets it neither read nor write comments.',
};

/** The token that the environment holds for the forge. Faults: `authentication-failed`. */
export function forgeToken(forge: ForgeKind, env: Runtime['env']): Outcome<Secret> {
  const token = names[forge].map((name) => env[name]).find((value) => value !== undefined && value !== '');
  if (token !== undefined) return succeed(new Secret(token));
  return fail([
    {
      code: 'authentication-failed',
      severity: 'error',
      summary: `there is no token: ${names[forge].join(' and ')} ${names[forge].length > 1 ? 'are' : 'is'} not set`,
      advice: advice[forge],
    },
  ]);
}
