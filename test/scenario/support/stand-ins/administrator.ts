import type { StandIn } from './stand-in.ts';

interface Versioned {
  readonly version: number;
}

/** What an administrator does to a group of a server that keeps versions in the body: she reads it, and changes it. */
export async function changeByHand({ request }: StandIn, id: string, operation: object): Promise<void> {
  const { version } = (await (await request('GET', `/Groups/${id}`)).json()) as Versioned;
  const body = { Operations: [operation], version };
  const answer = await request('PATCH', `/Groups/${id}`, { body });
  if (!answer.ok) throw new Error(`the administrator got ${answer.status} for ${id}: ${await answer.text()}`);
}
