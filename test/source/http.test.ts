import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/runtime.ts';
import { nextLink } from '../../src/source/link.ts';
import type { HttpSource } from '../../src/source/source.ts';
import { faultsOf, hurriedRuntime, read, shortly } from './reading.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

interface Listening {
  readonly origin: string;
  readonly requests: IncomingMessage[];
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: Answer): Promise<Listening> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, origin);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, requests };
}

/** Answers with these in turn, then with the last one again. */
function inTurn(...answers: readonly Answer[]): Answer {
  let step = 0;
  return (...call) => answers[Math.min(step++, answers.length - 1)]?.(...call);
}

const json =
  (value: unknown, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(value));

const status = (code: number, headers: Record<string, string> = {}): Answer => json({}, headers, code);

const hr = (origin: string, more: Partial<HttpSource> = {}): HttpSource => ({
  kind: 'http',
  name: 'hr',
  url: `${origin}/people?key=hidden`,
  items: 'data',
  ...more,
});

describe('pages', () => {
  it('are followed as `next` says, absolute or relative, until it says nothing', async () => {
    const { origin, requests } = await listen((request, response, self) => {
      const pages: Record<string, unknown> = {
        '/people?key=hidden': { data: [{ id: 1 }, { id: 2 }], links: { next: `${self}/people?page=2` } },
        '/people?page=2': { data: [], links: { next: '?page=3' } },
        '/people?page=3': { data: [{ id: 3 }], links: { next: null } },
      };
      json(pages[request.url ?? ''])(request, response, self);
    });
    const progress: number[] = [];
    const source = hr(origin, { next: 'links.next' });
    const { rows } = await read(source, { onProgress: (count) => progress.push(count) });
    expect(rows.map(({ record, place }) => [record.id, place.text])).toEqual([
      [1, `page 1, item 1 of ${origin}/people`],
      [2, `page 1, item 2 of ${origin}/people`],
      [3, `page 3, item 1 of ${origin}/people`],
    ]);
    expect(requests).toHaveLength(3);
    expect(progress).toEqual([2, 2, 3]);
  });

  it('are followed by their Link headers where `next` is not said', async () => {
    const { origin } = await listen(
      inTurn(
        json(
          { data: [{ id: 1 }] },
          { link: '</people?page=1>; rel="prev first", </people?page=2>; rel="next"' },
        ),
        json({ data: [{ id: 2 }] }),
      ),
    );
    expect((await read(hr(origin))).records).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('may make `next` with an expression over the page', async () => {
    const { origin, requests } = await listen(
      inTurn(
        json({ totalResults: 2, startIndex: 1, data: [{ id: 1 }] }),
        json({ totalResults: 2, startIndex: 2, data: [{ id: 2 }] }),
      ),
    );
    const next = 'startIndex < totalResults ? "?startIndex=" & (startIndex + 1) : null';
    expect((await read(hr(origin, { next }))).records).toHaveLength(2);
    expect(requests.map(({ url }) => url)).toEqual(['/people?key=hidden', '/people?startIndex=2']);
  });

  it('may hold more records than a call may have arguments', async () => {
    const everybody = Array.from({ length: 600_000 }, () => ({}));
    const { origin } = await listen(json({ data: everybody }));
    expect((await read(hr(origin))).rows).toHaveLength(600_000);
  });

  it('that lead in circles are no source', async () => {
    const { origin } = await listen(
      inTurn(
        json({ data: [{}], next: '?page=2' }),
        json({ data: [{}], next: '?page=3' }),
        json({ data: [{}], next: '?page=2' }),
      ),
    );
    expect(shortly(await faultsOf(hr(origin, { next: 'next' })))).toEqual([
      `source-unavailable: source hr: the pages of ${origin}/people lead in circles (page 4)`,
    ]);
  });

  it.each([
    ['is missing', status(404), 'answered with status 404', 'source-unavailable'],
    ['is refused', status(403), 'may not be read with these credentials (403)', 'source-denied'],
    ['needs other credentials', status(401), 'does not accept the credentials (401)', 'source-denied'],
    ['fails again and again', status(500), 'answered with status 500', 'source-unavailable'],
    [
      'has no list',
      json({ error: 'busy' }),
      'items yields nothing where a list of records is expected',
      'source-unreadable',
    ],
    [
      'has a next page that is no address',
      json({ data: [], next: 7 }),
      'next yields no address',
      'source-unreadable',
    ],
  ])('are nothing when one of them %s', async (_, second, words, code) => {
    const { origin } = await listen(inTurn(json({ data: [{ id: 1 }], next: '?page=2' }), second));
    const [fault, ...others] = await faultsOf(hr(origin, { next: 'next' }), { runtime: hurriedRuntime() });
    expect(fault?.code).toBe(code);
    expect(fault?.summary).toContain(words);
    expect(others).toEqual([]);
  });

  it('are nothing when one of them is not JSON, and its text is not repeated', async () => {
    const { origin } = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Sign in as s3cret');
    });
    expect(shortly(await faultsOf(hr(origin)))).toEqual([
      `source-unavailable: source hr: page 1 of ${origin}/people is not JSON (text/html)`,
    ]);
  });

  it('may be compressed', async () => {
    const { origin } = await listen((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"data":[{"id":1}]}'));
    });
    expect((await read(hr(origin))).records).toEqual([{ id: 1 }]);
  });

  it('larger than 200 MB are not read to their end, compressed or not', async () => {
    const bomb = gzipSync(Buffer.alloc(210 * 1024 * 1024, 32));
    const { origin } = await listen((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const [fault] = await faultsOf(hr(origin), { runtime: hurriedRuntime() });
    expect(fault?.summary).toMatch(/sends more than 200 MB$/);
  });
});

describe('patience', () => {
  it('tries again, as late as the server asks', async () => {
    const runtime = hurriedRuntime();
    const { origin } = await listen(
      inTurn(status(429, { 'retry-after': '7' }), status(503), json({ data: [{ id: 1 }] })),
    );
    expect((await read(hr(origin), { runtime })).records).toEqual([{ id: 1 }]);
    expect(runtime.waits).toEqual([7000, 1000]);
  });

  it('tries again when the connection breaks', async () => {
    const { origin, requests } = await listen(
      inTurn((request) => void request.socket.destroy(), json({ data: [{ id: 1 }] })),
    );
    expect((await read(hr(origin), { runtime: hurriedRuntime() })).records).toEqual([{ id: 1 }]);
    expect(requests).toHaveLength(2);
  });

  it('ends with the fourth try', async () => {
    const { origin, requests } = await listen(status(503));
    await faultsOf(hr(origin), { runtime: hurriedRuntime() });
    expect(requests).toHaveLength(4);
  });

  it('ends when the server asks for an hour', async () => {
    const { origin } = await listen(status(429, { 'retry-after': '3600' }));
    expect(shortly(await faultsOf(hr(origin), { runtime: hurriedRuntime() }))).toEqual([
      `source-unavailable: source hr: ${origin}/people asks to wait 3600 s`,
    ]);
  });

  it('ends when nothing comes', async () => {
    const { origin } = await listen((_, response) => void response.write('{"data":['));
    const [fault] = await faultsOf(hr(origin, { timeout: 100 }), { runtime: hurriedRuntime() });
    expect(fault?.summary).toMatch(/gave no answer within 0\.1 s$/);
  });

  it('ends when the run is interrupted', async () => {
    const controller = new AbortController();
    const { origin } = await listen(() => controller.abort(new Error('interrupted')));
    await expect(read(hr(origin), { signal: controller.signal })).rejects.toThrow('interrupted');
  });

  it('ends where nobody listens', async () => {
    const { origin } = await listen(status(200));
    servers.splice(0).forEach((server) => void server.close());
    expect(shortly(await faultsOf(hr(origin), { runtime: hurriedRuntime() }))).toEqual([
      `source-unavailable: source hr: ${new URL(origin).host} refuses the connection`,
    ]);
  });
});

describe('credentials', () => {
  const token = { kind: 'token', token: new Secret('t0ken-s3cret') } as const;

  it.each([
    ['a token', { auth: token }, 'authorization', 'Bearer t0ken-s3cret'],
    [
      'a password',
      { auth: { kind: 'basic', username: 'jane', password: new Secret('pässwort') } as const },
      'authorization',
      `Basic ${Buffer.from('jane:pässwort').toString('base64')}`,
    ],
    ['a header of their own', { headers: { 'X-Api-Key': new Secret('k3y') } }, 'x-api-key', 'k3y'],
  ])('are sent as %s', async (_, more, header, value) => {
    const { origin, requests } = await listen(json({ data: [] }));
    await read(hr(origin, more));
    expect(requests[0]?.headers[header]).toBe(value);
  });

  it('are in no fault, and neither is the query of the address', async () => {
    const { origin } = await listen(status(401));
    const faults = await faultsOf(hr(origin, { auth: token }));
    expect(JSON.stringify(faults)).not.toMatch(/s3cret|hidden/);
  });

  it('that cannot be sent are in no fault either', async () => {
    const faults = await faultsOf(
      hr('http://127.0.0.1', { headers: { 'X-Key': new Secret('s3cret\nline') } }),
    );
    expect(shortly(faults)).toEqual([
      'source-unreadable: source hr: the header X-Key holds characters that cannot be sent',
    ]);
  });

  const elsewhere = {
    'a redirect': (target: string) => status(302, { location: `${target}/people` }),
    'a next page': (target: string) => json({ data: [], next: `${target}/people` }),
  };

  it.each(Object.entries(elsewhere))('do not follow %s to another server', async (_, leading) => {
    const other = await listen(json({ data: [{ id: 1 }] }));
    const { origin } = await listen(leading(other.origin));
    for (const more of [{ auth: token }, { headers: { 'X-Api-Key': 'k3y' } }]) {
      const [fault] = await faultsOf(hr(origin, { ...more, next: 'next' }));
      expect(fault?.summary).toBe(
        `source hr: ${origin}/people leads to ${other.origin}, which may not see the credentials`,
      );
    }
    expect(other.requests).toEqual([]);
  });

  it.each(Object.entries(elsewhere))('that are none let us follow %s', async (_, leading) => {
    const other = await listen(json({ data: [{ id: 1 }] }));
    const { origin } = await listen(leading(other.origin));
    expect((await read(hr(origin, { next: 'next' }))).records).toEqual([{ id: 1 }]);
  });

  it('follow a redirect on their own server', async () => {
    const { origin, requests } = await listen(
      inTurn(status(308, { location: '/v2/people' }), json({ data: [{ id: 1 }] })),
    );
    await read(hr(origin, { auth: token }));
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(
      Array(2).fill('Bearer t0ken-s3cret'),
    );
  });
});

it('does not redirect without end', async () => {
  const { origin } = await listen(status(302, { location: '/people' }));
  expect(shortly(await faultsOf(hr(origin)))).toEqual([
    `source-unavailable: source hr: ${origin}/people redirects without end`,
  ]);
});

it.each(['ftp://hr.company.com', 'https://jane:s3cret@hr.company.com', 'people'])(
  'does not take %s for the address of a web server',
  async (url) => {
    expect(shortly(await faultsOf(hr('', { url })))).toEqual([
      'source-unreadable: source hr: the url is not the address of a web server',
    ]);
  },
);

describe('a Link header (RFC 8288)', () => {
  it.each([
    ['<https://a/b?c=1,2;d>; rel="next"', 'https://a/b?c=1,2;d'],
    ['<a>; rel=prev, <b>; REL=Next', 'b'],
    ['<a>; title="rel=next, <x>; rel=next"; rel="last"', undefined],
    ['<a>; title="a \\" b"; rel="start next"', 'a'],
    ['<a>; rel="prev"; rel="next"', undefined],
    ['<a>', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s leads to %s', (header, target) => {
    expect(nextLink(header)).toBe(target);
  });
});
