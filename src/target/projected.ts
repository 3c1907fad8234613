import type { Call, Reply } from './call.ts';
import type { Target } from './target.ts';

/**
 * Reads resources with some of their attributes. A server that refuses this, and answers once `attributes` is left
 * out, is not asked for parts of such resources again in this run: scimmy answers 400 to any extension attribute.
 */
export async function sendProjected(
  target: Target,
  of: 'users' | 'groups',
  call: Call,
  attributes: readonly string[],
): Promise<Reply> {
  if (target.readWhole.has(of)) return target.send(call);
  const reply = await target.send({ ...call, query: { ...call.query, attributes: attributes.join(',') } });
  if (reply.kind === 'lost' || reply.status !== 400) return reply;
  const whole = await target.send(call);
  if (whole.kind === 'lost' || whole.error !== undefined) return reply;
  target.readWhole.add(of);
  return whole;
}
