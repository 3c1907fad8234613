import { expect, test } from 'vitest';
import { renderCheckup } from '../../src/render/doctor-view.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { type Checkup, failure, fine, warning } from '../../src/target/probe-finding.ts';

const draw = (checkup: Partial<Checkup>, width = 100) =>
  renderCheckup({ findings: [], profile: {}, requests: 0, ...checkup }, { paint: withoutColour, width });

const target = { name: 'production', type: 'scim', baseUrl: 'https://scim.company.com/v2' };

test('a line for each finding, what to do beneath it, the profile and the totals', () => {
  const text = draw({
    target,
    findings: [
      fine('token', 'obtained, it holds for 24 h'),
      warning('versions', 'people have no version', {
        advice: 'Look again.',
        profile: { versioning: 'reread' },
      }),
      fine('versions', 'groups: the same'),
      failure('groups', 'reading-incomplete', 'the list is not complete'),
    ],
    profile: { versioning: 'reread', userFilters: ['id'] },
    requests: 12,
    latency: 34.6,
  });
  expect(text).toBe(`Target production  scim  https://scim.company.com/v2

ok    token     obtained, it holds for 24 h
warn  versions  people have no version
                → Look again.
ok              groups: the same
fail  groups    the list is not complete

The server departs from its profile. Add this to targets.production:
    profile:
      versioning: "reread"
      userFilters: ["id"]

12 requests, all of them reads; 35 ms an answer. 2 ok, 1 warning, 1 failure.
`);
});

test('long texts go on beneath themselves', () => {
  const lines = draw({ findings: [fine('rate', 'word '.repeat(30).trim())] }, 60).split('\n');
  expect(lines.filter((line) => line.includes('word')).length).toBeGreaterThan(2);
  expect(lines.every((line) => line.length <= 60)).toBe(true);
});

test('what strangers wrote is made visible, never acted on', () => {
  const text = draw({
    findings: [warning('members', 'lists show 1 of the 2 members of "\u001b[2J\u202eevil"')],
  });
  expect(text).toContain('\\u{1b}[2J\\u{202e}evil');
});
