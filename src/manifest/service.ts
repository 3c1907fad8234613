import type { Origin } from '../diagnostic/source.ts';
import type { SecretReference } from './reference.ts';

/** `read`: status and runs; `plan`, `apply`: named groups; `events`: parked events and deliveries. */
export type ServiceScope = 'read' | 'plan' | 'apply' | 'events';

/** Who may ask the service for what. */
export interface ServiceToken {
  /** The key under `service.tokens`; log lines and journals name it. */
  readonly name: string;
  readonly origin: Origin;
  readonly token: SecretReference;
  readonly scopes: readonly ServiceScope[];
  /** Globs of target names; all unless said. */
  readonly targets: readonly string[];
  /** Globs of group keys that `plan` and `apply` may name; all unless said. */
  readonly groups: readonly string[];
}

export interface ServiceDeclaration {
  readonly tokens: readonly ServiceToken[];
}
