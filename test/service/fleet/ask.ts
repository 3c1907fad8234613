import type { Target } from '../../../src/target/open.ts';

/** Asks for one person; the status of the answer. */
export async function fetchUserById({ send }: Target, id: string): Promise<number | undefined> {
  const answer = await send({ right: 'read users', method: 'GET', base: 'scim', path: `/Users/${id}` });
  return answer.status;
}
