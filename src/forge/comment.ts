import type { Runtime } from '../runtime.ts';
import { LostWrite, unavailable } from './fault.ts';
import type { Comment, Forge } from './forge.ts';
import { isSameSlot, readMarker, type Slot } from './marker.ts';
import { isSameText, type Posted } from './posting.ts';

interface CommentRequest extends Slot {
  readonly pullRequest: number;
  /** The commit the text is about. */
  readonly commit: string;
  readonly body: string;
}

const mostAttempts = 3;
const pause = 2_000;

/**
 * Keeps one comment per document and target: the oldest of ours is edited in place, so that links to it hold; younger
 * ones, which a race or a lost answer left behind, are deleted, for two plans would contradict each other. A comment
 * counts as ours only if our own token wrote it: its marker alone anybody could copy. The text of an older commit never
 * replaces that of the newest one.
 *
 * @throws DiagnosticError when the forge refuses
 */
export async function keepComment(
  forge: Forge,
  runtime: Pick<Runtime, 'sleep'>,
  request: CommentRequest,
): Promise<Posted> {
  const { pullRequest, body } = request;
  const found = await ownOnes(forge, request);
  const isNew = found.length === 0;
  if (isNew) await create(forge, runtime, request);
  // Another job may have written at the same moment: both see both, and both keep the same one.
  const [kept, ...others] = isNew ? await ownOnes(forge, request) : found;
  if (kept === undefined) throw unavailable('the comment was written and is not there');
  for (const { id } of others) await forge.deleteComment(pullRequest, id);
  const { id, url } = kept;
  if (isSameText(kept.body, body)) return { action: isNew ? 'created' : 'unchanged', url };
  if (await isOutdated(forge, kept, request)) return { action: 'outdated', url };
  await forge.editComment(pullRequest, id, body);
  return { action: 'updated', url };
}

/** A lost answer may mean that the comment is there: whoever writes again without looking writes it twice. */
async function create(
  forge: Forge,
  { sleep }: Pick<Runtime, 'sleep'>,
  request: CommentRequest,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await forge.createComment(request.pullRequest, request.body);
      return;
    } catch (error) {
      if (!(error instanceof LostWrite)) throw error;
      if (attempt === mostAttempts) throw unavailable(error.message);
      await sleep(pause * attempt);
      if ((await ownOnes(forge, request)).length > 0) return;
    }
  }
}

async function ownOnes(forge: Forge, { pullRequest, ...slot }: CommentRequest): Promise<readonly Comment[]> {
  const comments = await forge.ownComments(pullRequest);
  return comments.filter(({ body }) => {
    const marker = readMarker(body);
    return marker !== undefined && isSameSlot(marker, slot);
  });
}

/** Somebody has pushed since, and the comment speaks of that already. */
async function isOutdated(
  forge: Forge,
  { body }: Comment,
  { pullRequest, commit }: CommentRequest,
): Promise<boolean> {
  const theirs = readMarker(body)?.commit;
  if (theirs === undefined || theirs === commit) return false;
  const { head } = await forge.pullRequest(pullRequest);
  return head === theirs;
}
