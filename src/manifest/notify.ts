import type { Origin } from '../diagnostic/source.ts';
import type { Reference, SecretReference } from './reference.ts';
import type { TargetDeclaration } from './target-declaration.ts';

/** What others can be told of. */
export type MessageType =
  | 'scim.group.created'
  | 'scim.group.updated'
  | 'scim.user.updated'
  | 'run.finished'
  | 'drift.detected'
  | 'plan.blocked';

/** Somebody who is told what happened, and of what. */
export interface NotifyDeclaration {
  /** The key under `notify`. */
  readonly name: string;
  readonly origin: Origin;
  readonly on: readonly MessageType[];
  /** The targets it is told about, as globs of their names; all unless said. */
  readonly targets: readonly string[];
  readonly receiver: WebhookReceiver | ScimReceiver;
  /** Hosts that may be spoken to although their address is private: exact names, or with a leading `*.`. */
  readonly allowHosts: readonly string[];
}

export interface WebhookReceiver {
  readonly kind: 'webhook';
  readonly url: Reference;
  /** Signs what is sent. */
  readonly secret: SecretReference;
  readonly headers: Readonly<Record<string, Reference>>;
  /** JSONata over the message that yields the body; the message itself unless said. */
  readonly template?: { readonly text: string; readonly origin: Origin };
}

/** Another identity provider, told of memberships by SCIM PATCH (RFC 7644 section 3.5.2). */
export interface ScimReceiver {
  readonly kind: 'scim';
  readonly target: TargetDeclaration;
  /** By which attribute the same group is found there. */
  readonly groupBy: 'externalId' | 'displayName';
  /** By which attribute the same person is found there. */
  readonly userBy: 'externalId' | 'userName';
}
