import type { ForgeKind } from './ci.ts';

/**
 * What we ask of GitHub or GitLab. Every call throws a DiagnosticError when the forge refuses, `LostWrite` when nobody
 * knows whether a comment or an issue was made, or the reason of the signal that stopped it.
 */
export interface Forge {
  readonly kind: ForgeKind;
  readonly pullRequest: (number: number) => Promise<PullRequest>;
  /** The pull requests by whose merge this commit came about. */
  readonly mergedInto: (commit: string) => Promise<readonly PullRequest[]>;
  /**
   * The files that differ between the commit and the branch as it is now, by their former paths as well; `unknown` when
   * the branch does not go on from the commit, or has changed in more files than the forge names.
   */
  readonly filesChangedSince: (commit: string, branch: string) => Promise<readonly string[] | 'unknown'>;
  /** The comments that our own token wrote, oldest first. */
  readonly ownComments: (pullRequest: number) => Promise<readonly Comment[]>;
  readonly createComment: (pullRequest: number, body: string) => Promise<Comment>;
  readonly editComment: (pullRequest: number, id: number, body: string) => Promise<void>;
  readonly deleteComment: (pullRequest: number, id: number) => Promise<void>;
  /** The open issues that our own token wrote, oldest first. */
  readonly ownOpenIssues: () => Promise<readonly Issue[]>;
  readonly createIssue: (content: IssueContent) => Promise<Issue>;
  readonly editIssue: (number: number, content: IssueContent) => Promise<void>;
  readonly commentOnIssue: (number: number, body: string) => Promise<void>;
  readonly closeIssue: (number: number) => Promise<void>;
}

/** A pull request of GitHub, a merge request of GitLab. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of its branch; after the merge, the last one there was. */
  readonly head: string;
  /** The branch it is for, or was merged into. */
  readonly base: string;
}

export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

export interface IssueContent {
  readonly title: string;
  readonly body: string;
}

export interface Issue extends IssueContent {
  readonly number: number;
  readonly url: string;
}
