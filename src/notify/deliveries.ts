import { matchesGlob } from '../directory/glob.ts';
import type { NotifyDeclaration } from '../manifest/notify.ts';
import type { Delivery, Message } from './message.ts';

/** Who is to be told of what: one delivery for each message and each receiver that listens to it. */
export function deliveriesOf(
  messages: readonly Message[],
  notify: readonly NotifyDeclaration[],
  targetName: string,
): readonly Delivery[] {
  const listening = notify.filter(({ targets }) => targets.some((glob) => matchesGlob(glob, targetName)));
  return messages.flatMap((message) =>
    listening
      .filter((receiver) => receiver.on.includes(message.type) && concerns(message, receiver))
      .map(({ name }) => ({ id: `${message.id}#${name}`, receiver: name, message })),
  );
}

/** A directory is told of members, by PATCH, and of nothing else. */
function concerns({ group }: Message, { receiver }: NotifyDeclaration): boolean {
  if (receiver.kind === 'webhook') return true;
  return group !== undefined && group.membersAdded.length + group.membersRemoved.length > 0;
}
