import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';

/** Chromium (Debian: `apt-get install chromium`), driven through its DevTools protocol: the browser that readers use. */
const program = process.env.ROLLCALL_TEST_CHROMIUM_PATH ?? '/usr/bin/chromium';

/** CI sets `ROLLCALL_TEST_CHROMIUM=required`, so that no test is passed over there; on a laptop it is, and says so. */
export const chromiumIsThere = existsSync(program) || process.env.ROLLCALL_TEST_CHROMIUM === 'required';

export interface Page {
  /** Opens an address and waits until it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression, or of its promise, in the page. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Types as a person does: into whatever has the focus. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly prefer: (scheme: 'light' | 'dark') => Promise<void>;
  /** A PNG of what the window shows. */
  readonly screenshot: () => Promise<Buffer>;
  /** What the page said in its console, faults and refusals of its policy among them. */
  readonly said: () => readonly string[];
  /** Addresses that the page asked for. */
  readonly requested: () => readonly string[];
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

export async function startChromium(width = 1200, height = 900): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'rollcall-chromium-'));
  const child = spawn(
    program,
    [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, `--window-size=${width},${height}`],
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const wire = await connect(await firstPage(await portOf(child, profile)));
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await wire.send(`${domain}.enable`);
  await wire.send('Page.setLifecycleEventsEnabled', { enabled: true });
  return pageOf(wire, async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await exited;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  });
}

async function portOf(child: ChildProcess, profile: string): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    const file = join(profile, 'DevToolsActivePort');
    const [port, rest] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    // Half a line may be half a number.
    if (port && rest !== undefined) return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The address of its first page, which it opens only after it has begun to listen. */
async function firstPage(port: string): Promise<string> {
  for (;;) {
    const tabs = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
      readonly type: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    const tab = tabs.find(({ type }) => type === 'page');
    if (tab !== undefined) return tab.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Wire {
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly on: (method: string, listener: (params: Readonly<Record<string, unknown>>) => void) => void;
}

async function connect(url: string): Promise<Wire> {
  const socket = new WebSocket(url);
  const answers = new Map<number, (message: Message) => void>();
  const listeners: (readonly [string, (params: Readonly<Record<string, unknown>>) => void])[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    for (const [method, listener] of listeners) if (method === message.method) listener(message.params ?? {});
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  return {
    on: (method, listener) => listeners.push([method, listener]),
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        answers.set(last, ({ result = {}, error }) =>
          error === undefined ? resolve(result) : reject(new Error(`${method}: ${error.message}`)),
        );
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
  };
}

function pageOf(wire: Wire, close: Page['close']): Page {
  const said: string[] = [];
  const requested: string[] = [];
  const loaded = new Set<unknown>();
  let onLoaded = () => {};
  wire.on('Page.lifecycleEvent', ({ name, loaderId }) => {
    if (name !== 'load') return;
    loaded.add(loaderId);
    onLoaded();
  });
  wire.on('Runtime.consoleAPICalled', (params) => said.push(JSON.stringify(params)));
  wire.on('Runtime.exceptionThrown', (params) => said.push(JSON.stringify(params)));
  wire.on('Log.entryAdded', (params) => said.push(JSON.stringify(params)));
  wire.on('Network.requestWillBeSent', ({ request }) => requested.push((request as { url: string }).url));
  return {
    close,
    said: () => said,
    requested: () => requested,
    open: async (url) => {
      const { loaderId } = await wire.send('Page.navigate', { url });
      // Not any load: the blank page that it begins with may be loaded only now.
      await new Promise<void>((resolve) => {
        onLoaded = () => {
          if (loaded.has(loaderId)) resolve();
        };
        onLoaded();
      });
    },
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails } = await wire.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: T }).value;
    },
    press: async (key) => {
      const keys = { Tab: 9, Enter: 13 }[key];
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = { key, ...(keys !== undefined && { windowsVirtualKeyCode: keys }) };
      await wire.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(text && { text }) });
      await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    type: async (text) => void (await wire.send('Input.insertText', { text })),
    prefer: async (scheme) =>
      void (await wire.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      })),
    screenshot: async () => {
      const { data } = await wire.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data as string, 'base64');
    },
  };
}
