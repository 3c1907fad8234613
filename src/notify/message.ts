import type { MessageType } from '../manifest/notify.ts';

/** What happened, as others are told: the JSON body of a webhook that has no template. */
export interface Message {
  readonly formatVersion: 1;
  /** The same for the same thing however often it is told: the receiver's idempotency key. */
  readonly id: string;
  readonly type: MessageType;
  /** When it happened (UTC). */
  readonly at: string;
  readonly target: { readonly name: string; readonly type: string; readonly baseUrl: string };
  readonly run?: { readonly id: string; readonly planDigest: string };
  /** Nobody knows whether it took effect: the run was cut off after it had asked for it, or the answer was lost. */
  readonly unconfirmed?: true;
  readonly group?: MessageGroup;
  readonly user?: MessageUser;
  /** Of `run.finished`: that of the run's report, or `cut-off`. */
  readonly result?: string;
  readonly counts?: Readonly<Record<string, number>>;
  /** Of `plan.blocked`: why, in words. Of `drift.detected`: what differs, in words. */
  readonly reasons?: readonly string[];
}

/** Edits of one resource. */
interface MessageEdits {
  /** SCIM paths of the attributes that were changed. */
  readonly changed: readonly string[];
  /** `skill billing`, `role agent`. */
  readonly granted: readonly string[];
  readonly revoked: readonly string[];
}

export interface MessageGroup extends MessageEdits {
  readonly address: string;
  readonly id?: string;
  readonly externalId?: string;
  readonly displayName: string;
  /** Whoever was in it is out of it, without being named. */
  readonly deleted?: true;
  readonly membersAdded: readonly MessageMember[];
  readonly membersRemoved: readonly MessageMember[];
}

/** Names are left out where the manifest keeps them out of its journals. */
export interface MessageMember {
  readonly id: string;
  /** A group that is inside of the group; a person unless said. */
  readonly type?: 'Group';
  /** Of a person. */
  readonly userName?: string;
  /** Of a group. */
  readonly displayName?: string;
}

export interface MessageUser extends MessageEdits {
  readonly address: string;
  readonly id?: string;
  readonly userName?: string;
  /** Whether the person is new. */
  readonly created?: true;
}

/** One message on its way to one receiver. */
export interface Delivery {
  /** `<message id>#<receiver>`: the same thing is never told twice on purpose. */
  readonly id: string;
  /** The key under `notify`. */
  readonly receiver: string;
  readonly message: Message;
}
