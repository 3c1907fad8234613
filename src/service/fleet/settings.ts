import type { ReconcileRequest } from '../../workflow/reconcile.ts';

/** How often targets are looked at, and what a round may write. Events always take effect. */
export interface RoundSettings extends Pick<ReconcileRequest, 'mode' | 'allowances' | 'skipBlocked'> {
  /** Milliseconds from one round to the next. */
  readonly interval: number;
  /** Milliseconds after which everything is read again, moved or not. */
  readonly fullEvery: number;
}

/** Where the service listens. */
export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  /** `all`: webhook, API and status page. `health`: only whether it lives, and metrics. */
  readonly routes: 'all' | 'health';
  /** Of one client, on average; as http/context.ts has it unless said. */
  readonly requestsPerSecond?: number;
  /** Networks of proxies that are believed when they say who asked them: `10.0.0.0/8`. None unless said. */
  readonly trustedProxies?: readonly string[];
}

/** What listens: http/listen.ts yields one. */
export interface Listening {
  /** `http://127.0.0.1:8085` */
  readonly url: string;
  /** Accepts nothing new and resolves when the answers in flight are given. */
  readonly close: () => Promise<void>;
}
