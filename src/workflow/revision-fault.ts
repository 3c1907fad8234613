import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** Why a revision of a repository cannot be had, as git or we say it. */
export function revisionUnreadable(summary: string, advice?: string, detail?: string): Diagnostic {
  return {
    code: 'revision-unreadable',
    severity: 'error',
    summary,
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(advice !== undefined && { advice }),
  };
}
