import { createHmac } from 'node:crypto';
import { until } from '../../support/service.ts';
import type { Scene } from './scene.ts';

export const hrSecret = 'what-the-hr-system-signs-with';
export const tokens = {
  admin: 'token-of-the-administrators',
  planner: 'token-of-the-shift-planner',
} as const;

/** A service that a story started, and whoever speaks to it over HTTP; what was said goes into the transcript. */
export interface Service {
  readonly url: string;
  /** Sends an event as the HR system does; `body` when it is no event at all. */
  readonly send: (event: unknown, how?: Sending) => Promise<Answer>;
  readonly ask: (request: Asking) => Promise<Answer>;
  /** Resolves once the service has looked at the manifest again and its log says these words. */
  readonly follows: (words: string) => Promise<void>;
  /** Shows what the log says of a request: the last line with these words. */
  readonly showLog: (words: string) => void;
  /** Asks it to stop, and waits until it has ended; resolves to its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly kill: () => Promise<void>;
}

interface Sending {
  /** What the transcript calls it; the body unless said. */
  readonly as?: string;
  /** Signed with something else. */
  readonly secret?: string;
}

interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  /** What of the answer the transcript shows; all of it unless said. */
  readonly show?: (body: Body) => unknown;
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as a stranger's program would
type Body = any;

/** Starts `rollcall serve` with these flags, on a free port. */
export async function serve(scene: Scene, ...flags: readonly string[]): Promise<Service> {
  const child = scene.start('serve', ...flags, '--port', '0');
  await child.prints('Stop it with Ctrl-C.');
  const started = child.said().stdout;
  const url = /http:\/\/\S+/.exec(started)?.[0] ?? '';
  // The same story is told on both stores.
  const words = started.replace(/^(Store +).*$/m, '$1embedded');
  scene.tell(`$ rollcall ${['serve', ...flags].join(' ')}\n${words.trimEnd()}`);

  async function exchange(told: string, request: Request, show = (body: Body) => body): Promise<Answer> {
    const response = await fetch(request);
    const text = await response.text();
    const body: Body = text === '' ? undefined : JSON.parse(text);
    scene.tell(`# ${told}\n${response.status} ${inJson(withoutChance(show(body)))}`);
    return { status: response.status, body };
  }

  return {
    url,
    send(event, { as, secret = hrSecret } = {}) {
      const body = typeof event === 'string' ? event : JSON.stringify(event);
      const time = Math.floor(Date.now() / 1000);
      const mac = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
      const headers = { 'content-type': 'application/json', 'rollcall-signature': `t=${time},v1=${mac}` };
      const request = new Request(`${url}/webhooks/directory-sync`, { method: 'POST', headers, body });
      return exchange(`POST /webhooks/directory-sync  ${as ?? body}`, request);
    },
    ask({ method = 'GET', path, token, body, show }) {
      const request = new Request(`${url}${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const said = body === undefined ? '' : `  ${JSON.stringify(body)}`;
      return exchange(`${method} ${path}${said}`, request, show);
    },
    follows: (words) =>
      until(async () => {
        // Whoever asks makes it look.
        await fetch(`${url}/api/targets`);
        return child.said().stderr.includes(words);
      }),
    showLog(words) {
      const line = child
        .said()
        .stderr.split('\n')
        .findLast((each) => each.includes(words));
      if (line === undefined) throw new Error(`the log does not say "${words}"`);
      const fields = Object.entries(withoutChance(JSON.parse(line)) as object);
      scene.tell(`# the log\n${JSON.stringify(Object.fromEntries(fields))}`);
    },
    async stop() {
      child.kill('SIGTERM');
      const { exitCode } = await child.ended;
      scene.tell(`# SIGTERM: the service ends with exit code ${exitCode}`);
      return exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await child.ended;
    },
  };
}

/** One line as long as it can be read, otherwise one for each member. */
function inJson(body: unknown): string {
  const line = JSON.stringify(body);
  return line.length <= 120 ? line : JSON.stringify(body, null, 2);
}

/** Ids and times that are others with each run. */
function withoutChance(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value) => {
      if (key === 'ms' || key === 'seconds' || key === 'latencyMs') return 0;
      if (key === 'correlationId' || key === 'correlation') return 'ID';
      return value as unknown;
    }),
  );
}
