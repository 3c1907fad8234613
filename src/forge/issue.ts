import type { Runtime } from '../runtime.ts';
import { LostWrite, unavailable } from './fault.ts';
import type { Forge, Issue, IssueContent } from './forge.ts';
import { isSameSlot, readMarker, type Slot } from './marker.ts';
import { isSameText, type Posted } from './posting.ts';

interface IssueRequest extends Slot, IssueContent {
  /** There is nothing to say any more: the issue is closed, and none is opened. */
  readonly isEmpty: boolean;
}

const pause = 2_000;

/**
 * Keeps one open issue per document and target while there is something to say: opened, edited in place, closed with a
 * word when nothing is left. A closed one is never opened again: it tells of something that was settled, and whoever
 * closed it by hand is told anew by an issue of its own.
 *
 * @throws DiagnosticError when the forge refuses
 */
export async function keepIssue(
  forge: Forge,
  runtime: Pick<Runtime, 'sleep'>,
  request: IssueRequest,
): Promise<Posted> {
  const { title, body, isEmpty } = request;
  const found = await ownOne(forge, request);
  if (found === undefined) {
    if (isEmpty) return { action: 'none' };
    const { url } = await create(forge, runtime, request);
    return { action: 'created', url };
  }
  const { number, url } = found;
  const isSame = found.title === title && isSameText(found.body, body);
  if (!isSame) await forge.editIssue(number, { title, body });
  if (!isEmpty) return { action: isSame ? 'unchanged' : 'updated', url };
  await sayOnce(forge, number);
  await forge.closeIssue(number);
  return { action: 'closed', url };
}

/** A lost answer is no reason to keep the issue open: its text says the same. */
async function sayOnce(forge: Forge, number: number): Promise<void> {
  try {
    await forge.commentOnIssue(number, 'Nothing is left of this, so the issue is closed.');
  } catch (error) {
    if (!(error instanceof LostWrite)) throw error;
  }
}

async function create(
  forge: Forge,
  { sleep }: Pick<Runtime, 'sleep'>,
  request: IssueRequest,
): Promise<Issue> {
  const { title, body } = request;
  try {
    return await forge.createIssue({ title, body });
  } catch (error) {
    if (!(error instanceof LostWrite)) throw error;
    await sleep(pause);
    const made = await ownOne(forge, request);
    if (made === undefined) throw unavailable(error.message);
    return made;
  }
}

async function ownOne(forge: Forge, slot: Slot): Promise<Issue | undefined> {
  const issues = await forge.ownOpenIssues();
  return issues.find(({ body }) => {
    const marker = readMarker(body);
    return marker !== undefined && isSameSlot(marker, slot);
  });
}
