import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';

/** Live groups that answer to a declaration without any one being certainly meant. */
export interface AmbiguousMatch {
  readonly kind: 'ambiguous';
  readonly live: readonly LiveGroup[];
  readonly what: string;
}

export function ambiguous(group: GroupDeclaration, match: AmbiguousMatch, locate: Locate): Diagnostic {
  return {
    code: 'ambiguous-group',
    severity: 'error',
    summary:
      match.live.length === 1
        ? `one live group answers to ${match.what} of group/${group.key}`
        : `${match.live.length} live groups answer to ${match.what} of group/${group.key}`,
    detail: `Found: ${match.live.map(({ displayName, id }) => `"${displayName}" (${id})`).join(' and ')}.`,
    range: locate(group.origin),
    expected: 'one live group for each declared group',
    advice:
      'Give the declaration the externalId of the group it means, or rename the other one in the directory.',
  };
}

export function perhapsUnread(group: GroupDeclaration, reason: string, locate: Locate): Diagnostic {
  return {
    code: 'reading-incomplete',
    severity: 'error',
    summary: `group/${group.key} was not found, but the list of groups may be incomplete`,
    detail: `${reason}. To create "${group.displayName}" now might create it a second time.`,
    range: locate(group.origin),
    advice: 'Plan again; if it stays so, check how the server pages its groups.',
  };
}

export function claimedTwice(
  group: GroupDeclaration,
  first: GroupDeclaration,
  live: LiveGroup,
  locate: Locate,
): Diagnostic {
  return {
    code: 'group-matched-twice',
    severity: 'error',
    summary: `group/${first.key} and group/${group.key} both stand for the live group "${live.displayName}"`,
    range: locate(group.origin),
    related: [{ message: `group/${first.key} is declared here`, range: locate(first.origin) }],
    expected: 'one declaration for each live group',
    advice: 'Check displayName, externalId and previously of both.',
  };
}
