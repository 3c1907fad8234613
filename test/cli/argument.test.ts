import { describe, expect, test } from 'vitest';
import {
  readAddress,
  readAddressGlob,
  readApproved,
  readCount,
  readDay,
  readDuration,
  readEach,
  readNetwork,
  readReport,
} from '../../src/cli/argument.ts';
import { proxiesIn } from '../../src/service/http/client-address.ts';

describe('what is typed after a flag', () => {
  test.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
    ['250ms', 250],
  ])('%s is a duration', (text, expected) => expect(readDuration(text)).toBe(expected));

  test.each(['', '0s', '10', '-1s', '1.5h', '10 m', '1d', '501h'])('"%s" is no duration', (text) =>
    expect(() => readDuration(text)).toThrow('Expected a duration'),
  );

  test.each([`sha256:${'0a'.repeat(32)}`, 'comment', 'change.plan', './comment'])(
    '%s is an approval',
    (text) => expect(readApproved(text)).toBe(text),
  );

  test.each(['0a1b2c3d4e5f', '0a'.repeat(32), 'sha256:0a1b2c3d4e5f', 'sha256:'])(
    '%s is no whole digest',
    (text) => expect(() => readApproved(text)).toThrow('Expected sha256: and 64'),
  );

  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'today'])('"%s" is no day', (text) =>
    expect(() => readDay(text)).toThrow('Expected a day'),
  );

  test('a leap day is one', () => expect(readDay('2028-02-29')).toBe('2028-02-29'));

  test.each(['-1', '1.5', '', 'many', '1e3', '0x10'])('"%s" is no count', (text) =>
    expect(() => readCount(0)(text)).toThrow('Expected a whole number, 0 or more'),
  );

  test('counts have their ends', () => {
    const read = readCount(1, 100);
    expect([read('1'), read('100')]).toEqual([1, 100]);
    for (const text of ['0', '101']) expect(() => read(text)).toThrow('from 1 to 100');
  });

  test('networks are gathered; an address is one of its own', () => {
    const said = ['10.0.0.7', '10.0.0.0/8', 'fd00::/8', '::1', '::ffff:10.0.0.7'];
    const networks = said.reduce<readonly string[]>((before, text) => readNetwork(text, before), []);
    expect(networks).toEqual(['10.0.0.7/32', '10.0.0.0/8', 'fd00::/8', '::1/128', '::ffff:10.0.0.7/128']);
    expect(() => networks.map((network) => proxiesIn([network]))).not.toThrow();
  });

  test.each([
    '',
    'localhost',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '::/0',
    'fd00::/129',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/255.0.0.0',
    '10.0.0.7:80',
    '[::1]',
    'fe80::1%eth0',
    '10.0.0.0/8,fd00::/8',
    '*',
  ])('"%s" is no network of proxies', (text) =>
    expect(() => readNetwork(text)).toThrow('Expected an address or a network such as 10.0.0.7, 10.0.0.0/8'),
  );

  test('reports are gathered', () => {
    const read = readReport(['text', 'json']);
    expect(read('text=a=b.txt', read('json=r.json'))).toEqual([
      { format: 'json', file: 'r.json' },
      { format: 'text', file: 'a=b.txt' },
    ]);
  });

  test('a report in a format that the command does not have', () =>
    expect(() => readReport(['text', 'json', 'markdown'])('html=plan.html')).toThrow(
      'Expected text=FILE, json=FILE or markdown=FILE.',
    ));

  test.each(['user/jane@company.com', 'group/support-tier1'])('"%s" is an address', (text) =>
    expect(readAddress(text)).toBe(text),
  );

  test.each(['jane@company.com', 'user/', 'role/agent', ''])('"%s" is none', (text) =>
    expect(() => readAddress(text)).toThrow('Expected an address'),
  );

  test.each([
    '*',
    'g*',
    'group/*',
    'Group/support-*',
    'user/*@company.com',
    '*/jane@company.com',
    'user/jane@company.com',
  ])('"%s" may be an address', (text) =>
    expect(readAddressGlob(text, ['group/a'])).toEqual(['group/a', text]),
  );

  test.each(['users/jane@company.com', 'jane@company.com', 'support-*', 'role/*', 'group', ''])(
    '"%s" can be none',
    (text) => expect(() => readAddressGlob(text)).toThrow('Expected an address'),
  );

  test('so is whatever may be said several times', () =>
    expect(readEach('b', readEach('a'))).toEqual(['a', 'b']));
});
