import { execFileSync } from 'node:child_process';

/** A real repository in the folder of a scene, with an author who is always the same. */
export interface Repository {
  /** Runs git and returns what it prints, trimmed. */
  readonly git: (...args: readonly string[]) => string;
  /** Commits everything, and returns the id of the commit. */
  readonly commit: (message: string) => string;
}

export function createRepository(folder: string): Repository {
  const env = {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Mia Holm',
    GIT_AUTHOR_EMAIL: 'mia.holm@company.com',
    // Always the same moment, so that commits have the same ids.
    GIT_AUTHOR_DATE: '2026-12-01T08:00:00Z',
    GIT_COMMITTER_DATE: '2026-12-01T08:00:00Z',
    GIT_COMMITTER_NAME: 'Mia Holm',
    GIT_COMMITTER_EMAIL: 'mia.holm@company.com',
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '--quiet', '--initial-branch', 'main');
  return {
    git,
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}
