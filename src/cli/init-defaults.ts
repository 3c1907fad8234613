import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InitAnswers, InitPlace } from '../workflow/init-answers.ts';

export interface InitDefaults {
  readonly ci: InitAnswers['ci'];
}

/** Which forge the folder seems to be at home in: by its pipelines, else by where it is pushed to. */
export function defaultsIn(folder: string): InitDefaults {
  if (existsSync(join(folder, '.github'))) return { ci: 'github' };
  if (existsSync(join(folder, '.gitlab-ci.yml'))) return { ci: 'gitlab' };
  const config = join(folder, '.git/config');
  const remotes = existsSync(config) ? readFileSync(config, 'utf8') : '';
  if (/^\s*url\s*=.*github/im.test(remotes)) return { ci: 'github' };
  return { ci: /^\s*url\s*=.*gitlab/im.test(remotes) ? 'gitlab' : 'none' };
}

/** How variables are called unless said. */
export function standardVariables(type: InitPlace['type']) {
  const prefix = type === 'genesys-cloud' ? 'GENESYS' : 'SCIM';
  return {
    token: `${prefix}_TOKEN`,
    username: `${prefix}_USERNAME`,
    password: `${prefix}_PASSWORD`,
    clientId: `${prefix}_CLIENT_ID`,
    clientSecret: `${prefix}_CLIENT_SECRET`,
  } as const;
}
