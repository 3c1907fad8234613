import { exitCodes } from '../../diagnostic/codes.ts';
import { ciContext } from '../../forge/ci.ts';
import { keepComment } from '../../forge/comment.ts';
import { keepIssue } from '../../forge/issue.ts';
import { composeBody, type Posted, type Posting } from '../../forge/posting.ts';
import { renderJson } from '../../render/json.ts';
import { printable } from '../../render/printable.ts';
import { connectForge, forgeContext, missing } from '../ci-forge.ts';
import { appendForJob } from '../ci-outputs.ts';
import { writePlanOutputs } from '../ci-plan-outputs.ts';
import { readPosting } from '../ci-posting.ts';
import type { CommentOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';

type Place = 'pull-request' | 'issue' | 'summary';
type Told = Posted & { readonly to: Place };

/** GitHub's limit for the summary of a step is 1 MiB, and a character has up to three bytes here. */
const summaryBudget = 340_000;

/** Puts a plan, drift or a comparison where people review it, each time in the same place. */
export async function comment(options: CommentOptions, session: Session): Promise<number> {
  const { runtime } = session;
  const posting = await readPosting(options.file, options, session);
  if (posting.plan !== undefined) {
    await writePlanOutputs(posting.plan, posting.plan.summary.blocked, session);
  }
  if (options.print) return print(posting, options, session);

  const summaryFile = runtime.env.GITHUB_STEP_SUMMARY;
  const places = options.to ?? ['pull-request', ...(summaryFile ? (['summary'] as const) : [])];
  const told: Told[] = [];
  // The summary needs no token, so it is there whatever the forge says.
  if (places.includes('summary')) {
    if (!summaryFile) throw missing(['GITHUB_STEP_SUMMARY']);
    const text = `${posting.render(summaryBudget)}\n`;
    const isTold = await appendForJob('GITHUB_STEP_SUMMARY', summaryFile, text, session);
    if (isTold) told.push({ to: 'summary', action: 'created' });
    else if (options.to !== undefined) throw missing(['GITHUB_STEP_SUMMARY']);
  }
  for (const place of ['pull-request', 'issue'] as const) {
    if (places.includes(place)) told.push({ to: place, ...(await post(place, posting, options, session)) });
  }
  await publish(
    {
      text: () => told.map(sentence).join(''),
      json: () => renderJson({ document: 'comment', formatVersion: 1, posted: told }),
    },
    {},
    session,
  );
  return exitCodes.done;
}

async function print(posting: Posting, options: CommentOptions, session: Session): Promise<number> {
  const { env } = session.runtime;
  const here = ciContext(env);
  const somewhere = { forge: here?.forge ?? 'github', project: here?.project ?? 'company/directory' };
  const body = composeBody(posting, await forgeContext({ ...somewhere, ...options }, env));
  await publish(
    {
      text: () => `${body}\n`,
      json: () => renderJson({ document: 'comment', formatVersion: 1, body, posted: [] }),
    },
    {},
    session,
  );
  return exitCodes.done;
}

async function post(
  place: Exclude<Place, 'summary'>,
  posting: Posting,
  options: CommentOptions,
  session: Session,
): Promise<Posted> {
  const { runtime } = session;
  const context = await forgeContext(options, runtime.env);
  const { pullRequest, commit } = context;
  const { document, target, isEmpty } = posting;
  const slot = { document, ...(target !== undefined && { target }) };
  if (place === 'issue') {
    const forge = await connectForge(context, session);
    // An issue is nobody's approval, so it carries no deed.
    const { plan: _approvable, ...text } = posting;
    const body = composeBody(text, context);
    return keepIssue(forge, runtime, { ...slot, title: titleOf(options, posting), body, isEmpty });
  }
  if (pullRequest === undefined || commit === undefined) {
    throw missing([pullRequest === undefined && '--pull-request', commit === undefined && '--commit']);
  }
  const forge = await connectForge(context, session);
  const body = composeBody(posting, context);
  return keepComment(forge, runtime, { ...slot, pullRequest, commit, body });
}

const nouns = {
  plan: 'changes waiting',
  drift: 'drift',
  'manifest-comparison': 'changes of the manifest',
} as const;

function titleOf({ title }: CommentOptions, { document, target }: Posting): string {
  return title ?? printable(`rollcall: ${nouns[document]}${target === undefined ? '' : ` in ${target}`}`);
}

const places: Readonly<Record<Place, string>> = {
  'pull-request': 'The comment on the pull request',
  issue: 'The issue',
  summary: 'The summary of the job',
};

const deeds: Readonly<Record<Posted['action'], string>> = {
  created: 'was written',
  updated: 'was brought up to date',
  unchanged: 'says the same already',
  outdated: 'speaks of a newer commit and was left as it is',
  closed: 'was closed: nothing is left of it',
  none: 'is not needed: there is nothing to say',
};

function sentence({ to, action, url }: Told): string {
  return `${places[to]} ${deeds[action]}${url === undefined ? '.' : `: ${printable(url)}`}\n`;
}
