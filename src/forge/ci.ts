import type { Runtime } from '../runtime.ts';

export type ForgeKind = 'github' | 'gitlab';

/** Where the API of the forge is that everybody can use. */
export const publicApi: Readonly<Record<ForgeKind, string>> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com/api/v4',
};

/** What the CI job at hand says about itself, in its environment variables. */
export interface CiContext {
  readonly forge: ForgeKind;
  /** The address of the forge's API, such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** `owner/name` on GitHub, the path of the project on GitLab. */
  readonly project: string;
  /** The number of the pull request or merge request the job runs for. */
  readonly pullRequest?: number;
  /** The commit that is looked at: the head of the pull request, or what was pushed. */
  readonly commit?: string;
  /** The branch that was pushed to; absent for a tag and for a pull request. */
  readonly branch?: string;
  /** Who set the job off. */
  readonly actor?: string;
  /** Where a person reads the job's log. */
  readonly runUrl?: string;
}

type Env = Runtime['env'];

const PULL_REQUEST = /^refs\/(?:pull\/(\d+)\/|heads\/gh-readonly-queue\/.+\/pr-(\d+)-)/;

const BRANCH = 'refs/heads/';

/** Where each forge says which branch was pushed to. */
export const branchVariable: Readonly<Record<ForgeKind, string>> = {
  github: 'GITHUB_REF',
  gitlab: 'CI_COMMIT_BRANCH',
};

/** Recognises GitHub Actions and GitLab CI; undefined elsewhere. */
export function ciContext(env: Env): CiContext | undefined {
  if (env.GITHUB_ACTIONS === 'true' && env.GITHUB_REPOSITORY)
    return githubContext(env, env.GITHUB_REPOSITORY);
  if (env.GITLAB_CI === 'true' && env.CI_PROJECT_PATH) return gitlabContext(env, env.CI_PROJECT_PATH);
  return undefined;
}

/**
 * The number of a pull request stands in its ref: `refs/pull/12/merge`, and in a merge queue
 * `refs/heads/gh-readonly-queue/main/pr-12-…`. There GITHUB_SHA is a merge that nobody pushed, so the head has to be
 * handed over by the workflow as ROLLCALL_COMMIT.
 */
function githubContext(env: Env, project: string): CiContext {
  const pullRequest = numberIn(
    PULL_REQUEST.exec(env.GITHUB_REF ?? '')
      ?.slice(1)
      .find(Boolean),
  );
  const commit = env.ROLLCALL_COMMIT ?? (pullRequest === undefined ? env.GITHUB_SHA : undefined);
  // GITHUB_REF_NAME alone does not tell a branch from a tag of the same name.
  const isBranch = pullRequest === undefined && env.GITHUB_REF?.startsWith(BRANCH) === true;
  const branch = isBranch ? env.GITHUB_REF?.slice(BRANCH.length) : undefined;
  const { GITHUB_ACTOR: actor, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server = 'https://github.com' } = env;
  return {
    forge: 'github',
    apiUrl: env.GITHUB_API_URL ?? publicApi.github,
    project,
    ...(pullRequest !== undefined && { pullRequest }),
    ...(commit && { commit }),
    ...(branch && { branch }),
    ...(actor && { actor }),
    ...(run && { runUrl: `${server}/${project}/actions/runs/${run}` }),
  };
}

function gitlabContext(env: Env, project: string): CiContext {
  const pullRequest = numberIn(env.CI_MERGE_REQUEST_IID);
  const commit = env.ROLLCALL_COMMIT ?? env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA ?? env.CI_COMMIT_SHA;
  const { GITLAB_USER_LOGIN: actor, CI_JOB_URL: runUrl, CI_COMMIT_BRANCH: branch } = env;
  return {
    forge: 'gitlab',
    apiUrl: env.CI_API_V4_URL ?? publicApi.gitlab,
    project,
    ...(pullRequest !== undefined && { pullRequest }),
    ...(commit && { commit }),
    ...(branch && { branch }),
    ...(actor && { actor }),
    ...(runUrl && { runUrl }),
  };
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
