import { LostWrite, Refusal, Unreachable } from './fault.ts';

/** Two ways to ask a token whose it is. */
interface Ways {
  readonly rest: () => Promise<string>;
  readonly graphql: () => Promise<string>;
}

/** Whoever writes with the token of a workflow. */
const everyWorkflow = 'github-actions[bot]';

/**
 * The login under which the token writes. The token of a workflow, or of another app, may not ask for its user over
 * REST; GraphQL tells it, and where that is refused too it is the login that every workflow has.
 */
export async function ownLogin({ rest, graphql }: Ways): Promise<string> {
  try {
    return await rest();
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  try {
    const login = await graphql();
    // REST writes the logins of apps with this ending.
    return login.endsWith('[bot]') ? login : `${login}[bot]`;
  } catch (error) {
    if (isForbidden(error) || isGraphqlFault(error)) return everyWorkflow;
    // GraphQL asks with POST, but here nothing is made that could be there twice.
    const reason = reasonOf(error);
    throw reason instanceof LostWrite ? new Unreachable(reason.message) : error;
  }
}

/** What `fetch` threw: Octokit wraps it. */
export function reasonOf(error: unknown): unknown {
  const isWrapped = error instanceof Error && error.name === 'HttpError' && error.cause !== undefined;
  return isWrapped ? error.cause : error;
}

function isForbidden(error: unknown): boolean {
  const reason = reasonOf(error);
  return reason instanceof Refusal && (reason.status === 403 || reason.status === 404);
}

function isGraphqlFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}
