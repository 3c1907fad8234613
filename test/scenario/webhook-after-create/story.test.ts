import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { nth } from '../support/gate.ts';
import { story } from '../support/story.ts';

const secret = 'between-us-and-hr';
const apply = ['apply', '--auto-approve', '--parallelism', '1'];

interface Told {
  readonly key: unknown;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The HR system: it believes nobody whose signature it cannot compute itself. */
async function hris() {
  const told: Told[] = [];
  let isDown = false;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (isDown) return void response.writeHead(503, { 'retry-after': '3600' }).end();
    const [, time, mac] = /^t=(\d+),v1=(\w+)$/.exec(String(request.headers['rollcall-signature'])) ?? [];
    if (mac !== createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')) {
      return void response.writeHead(401).end();
    }
    told.push({ key: request.headers['idempotency-key'], message: JSON.parse(body) });
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/groups`,
    told,
    goDown: () => {
      isDown = true;
    },
    comeBack: () => {
      isDown = false;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

story(
  import.meta.dirname,
  async ({ rollcall, start, record, surround, edit, meanwhile, gate }) => {
    const hr = await hris();
    const news = () => {
      const last = hr.told.at(-1)?.message;
      meanwhile(`the HR system was told: ${JSON.stringify({ type: last?.type, group: last?.group })}`);
    };
    try {
      surround({ HRIS_URL: hr.url, HRIS_SECRET: secret });
      await rollcall(...apply);
      news();
      await rollcall('outbox', 'list');

      hr.goDown();
      meanwhile('the HR system is down, and another group is wanted');
      const winback =
        '\n  winback: { displayName: Winback, externalId: hris_grp_8844, members: [ana.silva@company.com] }\n';
      await edit('directory/teams.yaml', 'groups:\n', `groups:${winback}`);
      const { exitCode } = await rollcall(...apply);
      expect(exitCode).toBe(0);
      await rollcall('outbox', 'list');

      hr.comeBack();
      meanwhile('the HR system is back');
      await rollcall('outbox', 'retry');
      news();

      meanwhile('an apply is killed as soon as it has created a group');
      await edit(
        'directory/teams.yaml',
        'groups:\n',
        'groups:\n  appeals: { displayName: Appeals, members: [ben.okafor@company.com] }\n',
      );
      gate.justBefore(
        nth(2, ({ method }) => method !== 'GET'),
        async () => {
          run.kill('SIGKILL');
          await run.ended;
          return 'drop';
        },
      );
      const run = start(...apply);
      record(apply, await run.ended);
      await rollcall(...apply);
      news();
      await rollcall('outbox', 'list');

      expect(hr.told.map(({ message }) => (message.group as { displayName: string }).displayName)).toEqual([
        'Retention',
        'Winback',
        'Appeals',
      ]);
      expect(new Set(hr.told.map(({ key }) => key)).size).toBe(3);
    } finally {
      await hr.close();
    }
  },
  { mode: 'rfc7644' },
);
