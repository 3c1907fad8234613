import { expect, test } from 'vitest';
import { readFault, readSwitches } from '../../src/cli/sandbox-arguments.ts';

test.each([
  ['latency=20', { kind: 'latency', ms: 20 }],
  ['conflict', { kind: 'conflict' }],
  ['tooManyRequests', { kind: 'tooManyRequests', retryAfter: 1 }],
  ['serverError=500,probability=0.5', { kind: 'serverError', statuses: [500], probability: 0.5 }],
  ['cutConnection', { kind: 'cutConnection', moment: 'after-write' }],
  [
    'conflict,method=PATCH,path=*groups*,skip=1,times=2',
    { kind: 'conflict', method: 'PATCH', path: '*groups*', skip: 1, times: 2 },
  ],
])('the fault %s', (text, expected) => expect(readFault(text)).toEqual(expected));

test.each([
  ['conflit', 'there is no fault "conflit"'],
  ['toString', 'there is no fault "toString"'],
  ['latency', 'latency needs a number'],
  ['conflict,when=now', 'there is no trigger "when"'],
  ['conflict,probability=2', '"2" is no probability'],
  ['cutConnection=later', 'no moment "later"'],
])('%s is refused', (text, message) => expect(() => readFault(text)).toThrow(message));

test('switches are read as what they are', () => {
  expect(
    readSwitches([
      'pageCap=50',
      'nestedGroups',
      'richFilters=true',
      'putOmitted=clear',
      'serviceProviderConfig={"bulk":{"supported":true}}',
    ]),
  ).toEqual({
    pageCap: 50,
    nestedGroups: true,
    richFilters: true,
    putOmitted: 'clear',
    serviceProviderConfig: { bulk: { supported: true } },
  });
});

test.each([
  ['pageCaps=50', 'there is no switch "pageCaps"'],
  ['pageCap=many', 'the switch pageCap cannot be "many"'],
  ['nestedGroups=1', 'the switch nestedGroups cannot be "1"'],
])('%s is refused', (text, message) => expect(() => readSwitches([text])).toThrow(message));
