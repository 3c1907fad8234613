import { type Command, InvalidArgumentError, Option } from 'commander';
import { readCount } from '../argument.ts';
import type { CommentOptions } from '../command-options.ts';
import { commonOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
In GitHub Actions and GitLab CI the project, the pull request and the commit are found by themselves; where the job does not
know the head of the pull request, ROLLCALL_COMMIT may say it. The token comes from GITHUB_TOKEN (permission pull-requests:
write; issues: write for --to issue) or GITLAB_TOKEN (scope api).`;

/** The words of `rollcall comment`. */
export function declareComment(program: Command, start: Start): void {
  const command = program
    .command('comment')
    .argument('<file>', 'what --out of `rollcall plan` or `rollcall drift` wrote')
    .description(
      'Keep one comment on a pull request, or one issue, up to date with a plan, drift or a comparison.',
    )
    .option(
      '--to <place>',
      'pull-request, issue or summary; repeatable (default: the pull request, and the job summary where there is one)',
      readPlace,
    )
    .option('--title <text>', 'the title of the issue')
    .option('--print', 'show the text here and send it nowhere')
    .addOption(
      new Option('--forge <name>', 'which forge (default: that of the job)').choices(['github', 'gitlab']),
    )
    .option('--api-url <url>', 'the address of its API, where it is not the public one', readUrl)
    .option('--project <path>', 'owner/name on GitHub, the path of the project on GitLab')
    .option('--pull-request <n>', 'the number of the pull request or merge request', readCount(1))
    .option('--commit <sha>', 'the commit that the file was made for', readCommit)
    .addOption(
      new Option('--by <noun>', 'group the changes by group or by person')
        .choices(['group', 'user'])
        .default('group'),
    )
    .option('--all', 'list every addition and every ground')
    .addHelpText(
      'after',
      examples(
        'comment change.plan',
        'comment change.plan --print',
        'comment drift.json --to issue --title "Drift in production"',
        'comment comparison.json --to summary',
        'comment change.plan --forge gitlab --project company/directory --pull-request 12 --commit $(git rev-parse HEAD)',
      ) + more,
    )
    .action((file: string, options: Omit<CommentOptions, 'file'>) =>
      start(async () => (await import('../commands/comment.ts')).comment, { ...options, file }),
    );
  commonOptions(command);
}

const places = ['pull-request', 'issue', 'summary'] as const;

function readPlace(text: string, before: readonly (typeof places)[number][] = []) {
  const place = places.find((each) => each === text);
  if (place === undefined) throw new InvalidArgumentError('Expected pull-request, issue or summary.');
  return [...before, place];
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '';
  if (isPlain && /^https?:$/.test(url.protocol)) return text;
  throw new InvalidArgumentError('Expected an address such as https://github.company.com/api/v3.');
}

function readCommit(text: string): string {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
  throw new InvalidArgumentError('Expected the whole id of a commit, as `git rev-parse HEAD` prints it.');
}
