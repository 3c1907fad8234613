import type { Plan } from '../changeset/plan.ts';
import { shortHash } from '../changeset/short-hash.ts';
import type { CiContext, ForgeKind } from './ci.ts';
import { type Marker, printMarker, type Slot } from './marker.ts';
import { printPayload } from './payload.ts';

/** What is posted: a text that can be made shorter, and the hidden parts that go with it. */
export interface Posting extends Slot {
  /** Nothing to do and nothing held back: an issue about it can be closed. */
  readonly isEmpty: boolean;
  /** The visible text, of at most `budget` characters; no limit unless said. Always in one line when there is nothing to say. */
  readonly render: (budget?: number) => string;
  readonly plan?: Plan;
  /** That of the plan, where a reviewer can approve it. */
  readonly digest?: string;
}

/** Characters that a comment or the description of an issue may have; a longer one is refused. */
const longest: Readonly<Record<ForgeKind, number>> = { github: 65_536, gitlab: 1_000_000 };

/**
 * The text of a comment: the marker, what people read, and beneath it the deed, if there is room for it beside the whole
 * of the text. What people read comes first; without the deed, only exactly the same plan can be applied by this comment.
 */
export function composeBody(posting: Posting, { forge, commit, runUrl }: CiContext): string {
  const room = longest[forge];
  const { document, target, digest, plan, render } = posting;
  const marker: Marker = {
    document,
    ...(target !== undefined && { target }),
    ...(commit !== undefined && { commit }),
    ...(digest !== undefined && { digest }),
  };
  const isApprovable = plan !== undefined && digest !== undefined;
  const whole = render();
  const footer = isOneLine(whole) ? '' : footerOf(commit, runUrl);
  const payload = isApprovable ? printPayload(plan) : '';
  const complete = assemble([printMarker(marker), whole, footer, payload]);
  if (complete.length <= room) return complete;
  const note = isApprovable ? withoutDeed : '';
  const hull = assemble([printMarker(marker), footer, note]);
  return assemble([printMarker(marker), render(room - hull.length - 2), footer, note]);
}

const withoutDeed =
  '_The approved changes have no room in this comment, so only exactly the same plan can be applied by it, not a part of it._';

function footerOf(commit: string | undefined, runUrl: string | undefined): string {
  const parts = [
    commit !== undefined && /^[0-9a-f]+$/.test(commit) && `Made for commit \`${shortHash(commit)}\``,
    runUrl !== undefined && isPlainUrl(runUrl) && `[job log](${runUrl})`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${parts.join(' · ')}.`;
}

/** The address comes from the environment; one that could end the link is left out. */
function isPlainUrl(url: string): boolean {
  return /^https?:\/\/[\w.:/%~-]+$/.test(url);
}

function isOneLine(text: string): boolean {
  return !text.trimEnd().includes('\n');
}

function assemble(parts: readonly string[]): string {
  return parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')
    .replace('\n\n', '\n');
}

/** What became of a comment or an issue. `outdated`: the pull request has moved on, and its comment speaks of newer commits. */
export interface Posted {
  readonly action: 'created' | 'updated' | 'unchanged' | 'outdated' | 'closed' | 'none';
  readonly url?: string;
}

/** A forge may store other line ends than it was sent. */
export function isSameText(left: string, right: string): boolean {
  return left.replaceAll('\r\n', '\n').trimEnd() === right.replaceAll('\r\n', '\n').trimEnd();
}
