import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/runtime.ts';
import { type LogLevel, openLog } from '../../src/service/pino.ts';

function opened(level: LogLevel = 'info') {
  const lines: Record<string, unknown>[] = [];
  const log = openLog(level, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log, lines };
}

describe('the log of the service', () => {
  it('is one JSON object a line, with level, time and the ids to search by', () => {
    const { log, lines } = opened();
    log.child({ target: 'acme' }).warn({ run: '20261122T120000Z-1a2b3c' }, 'run was cut off');
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        target: 'acme',
        run: '20261122T120000Z-1a2b3c',
        message: 'run was cut off',
      },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = opened('warn');
    log.info({}, 'round ended');
    log.debug({}, 'looked');
    log.error({}, 'target in trouble');
    expect(lines.map(({ message }) => message)).toEqual(['target in trouble']);
  });

  it('says nothing when it is silent', () => {
    const { log, lines } = opened('silent');
    log.error({}, 'target in trouble');
    expect(lines).toEqual([]);
  });

  it('shows no secret and no record, even where somebody hands it one', () => {
    const { log, lines } = opened();
    const secret = new Secret('s3cret');
    log.info(
      {
        secret: 's3cret',
        key: secret,
        request: { authorization: 'Bearer s3cret', headers: { cookie: 's3cret' }, body: 's3cret' },
        data: { mail: 's3cret' },
      },
      'request',
    );
    expect(JSON.stringify(lines)).not.toContain('s3cret');
    expect(lines[0]).toMatchObject({ secret: '***', key: '***', data: '***' });
  });
});
