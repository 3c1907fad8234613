import { once } from 'node:events';
import { createServer } from 'node:net';

/** Linux hands out 32768 and above to whoever connects or asks for any port, macOS and Windows 49152 and above. */
const [lowest, highest] = [20_000, 32_767] as const;

const given = new Set<number>();

/**
 * A port of the loopback address for a server that is started a moment later, or comes back at the same address. It is none
 * of those that the system hands out by itself: servers and connections of other tests do not take it meanwhile.
 */
export async function portOfOurOwn(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    // Somebody listens there.
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
