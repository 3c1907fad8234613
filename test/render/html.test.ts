import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { renderPlanHtml } from '../../src/render/html.ts';
import { chromiumIsThere, type Page, startChromium } from '../support/chromium.ts';
import { hostilePlan } from './hostile-plan.ts';
import { addition, at, change, entry, grant, lost, members, person, plan, removal, rule } from './plan.ts';

const names = (count: number, stem: string) => Array.from({ length: count }, (_, index) => `${stem}${index}`);

/** Ten changes with everything a page can show. */
const ten = plan({
  changes: [
    change({
      kind: 'create',
      address: 'group/night',
      displayName: 'Night Shift',
      members: members(0, [
        addition('ana', entry(5, { until: '2026-12-31', reason: 'INC-42' })),
        addition('li'),
      ]),
    }),
    change({
      attributes: [{ path: 'displayName', before: 'Help', after: 'Support' }],
      members: {
        ...members(
          214,
          [
            addition('jane'),
            addition('bo', rule('department eq "Support" and title co "L1"', 11)),
            { type: 'Group', address: 'group/night', name: 'Night Shift', grounds: [entry(12)] },
          ],
          [removal('sam'), removal('eva', { because: 'expired', date: '2026-11-30' })],
        ),
        before: ['id-of-tier2', ...names(213, 'id-')],
      },
    }),
    change({
      address: 'group/tier2',
      id: 'id-of-tier2',
      displayName: 'Support Tier 2',
      members: members(
        9,
        [],
        [{ ...removal('old'), type: 'Group', name: 'Old Team', displayName: '', id: 'id-of-old' }],
      ),
    }),
    change({
      kind: 'delete',
      address: 'group/old',
      id: 'id-of-old',
      displayName: 'Old Team',
      members: members(2, []),
    }),
  ],
  users: [
    person('sam', { grants: [lost('Agent', 'group/support')] }),
    person('jane', { grants: [grant('Agent')] }),
    person('bo', { grants: [grant('Admin', { needsApproval: true })] }),
    person('kim', { attributes: [{ path: 'active', before: true, after: false }] }),
    person('max', {
      attributes: [{ path: 'title', before: 'Agent', after: 'Supervisor', mapping: 'hr', row: 'row 7' }],
    }),
    person('tom', { kind: 'create', attributes: [{ path: 'title', after: 'Agent' }] }),
  ],
  blocked: [
    {
      rule: 'group-deletes',
      summary: '1 group would be deleted; the limit is 0',
      addresses: ['group/old'],
      allow: { flag: '--allow-deletes', value: 1 },
    },
  ],
  withheld: [
    {
      address: 'group/call',
      displayName: 'On Call',
      reason: '100 of 137 members returned',
      members: [removal('pat')],
      deletion: false,
    },
  ],
  warnings: [{ code: 'inactive-member', summary: 'max@company.com is inactive', source: at(12) }],
  undeclared: [{ id: 'g7', displayName: 'Stray' }],
});

const fiveThousand = plan({
  changes: names(5_000, 'team-').map((name, index) =>
    change({
      address: `group/${name}`,
      id: `id-of-${name}`,
      displayName: `Team ${index}`,
      members: members(
        20,
        [
          ...names(4, `joiner-${index}-`).map((each) => addition(each)),
          ...(index % 10 === 1
            ? [
                {
                  type: 'Group' as const,
                  address: `group/team-${index - 1}`,
                  name: `Team ${index - 1}`,
                  grounds: [entry(3)],
                },
              ]
            : []),
        ],
        index % 4 === 0 ? [removal(`leaver-${index}`)] : [],
      ),
    }),
  ),
});

test('nothing of a stranger becomes markup or ends the script', () => {
  const text = '</script><script>bad()</script><img src=x onerror=bad()>"\'<!--';
  const html = renderPlanHtml(hostilePlan(text), { ids: true });
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<!--');
});

describe.runIf(chromiumIsThere)('in a browser (needs Chromium: apt-get install chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-page-'));
  let page: Page;
  beforeAll(async () => {
    page = await startChromium();
  });
  afterAll(async () => {
    await page.close();
    rmSync(folder, { recursive: true });
  });

  const visit = async (value: Plan) => {
    const file = join(folder, 'plan.html');
    writeFileSync(file, renderPlanHtml(value));
    await page.open(pathToFileURL(file).href);
  };
  const shown = () =>
    page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('#list h3')].map((each) => each.textContent)",
    );
  const status = () => page.evaluate<string>("document.getElementById('status').textContent");
  const set = async (field: string, value: string) => {
    await page.evaluate(
      `(() => { const field = document.forms[0].elements[${JSON.stringify(field)}]; field.value = ${JSON.stringify(value)}; document.forms[0].dispatchEvent(new Event('input', { bubbles: true })); })()`,
    );
  };
  const keep = async (name: string) => {
    const shots = process.env.ROLLCALL_TEST_SCREENSHOTS;
    if (shots !== undefined) writeFileSync(join(shots, `${name}.png`), await page.screenshot());
  };

  test.each(['light', 'dark'] as const)('ten changes, %s', async (scheme) => {
    await page.prefer(scheme);
    await visit(ten);
    await keep(`ten-${scheme}`);
    await page.evaluate("document.getElementById('changes').scrollIntoView()");
    await keep(`ten-${scheme}-changes`);
    expect(await status()).toBe('10 groups and people');
    const text = await page.evaluate<string>('document.body.innerText');
    for (const said of ['Blocked: 1 group', 'Withheld: 1 removal', 'sam@company.com', 'INC-42', 'Stray'])
      expect(text).toContain(said);
  });

  test('whoever loses something comes first', async () => {
    await visit(ten);
    const heads = await shown();
    const last = Math.max(
      ...['group/support', 'group/old', 'user/sam'].map((each) =>
        heads.findIndex((head) => head.includes(each)),
      ),
    );
    expect(last).toBeLessThan(heads.findIndex((head) => head.includes('group/night')));
  });

  test('a lower proficiency is something taken away', async () => {
    const lower = grant('Billing', { kind: 'skill', action: 'change', before: 4, after: 2 });
    await visit(plan({ users: [person('ana'), person('kim', { grants: [lower] })] }));
    for (const by of ['group', 'user'] as const) {
      await set('by', by);
      await set('action', 'taken');
      expect(await shown()).toEqual([expect.stringContaining('kim@company.com')]);
    }
  });

  test('filters by action, group and person, in both pivots', async () => {
    await visit(ten);
    await set('action', 'create');
    expect(await status()).toBe('2 of 10 groups and people');
    await set('action', '');
    await set('person', 'EVA@');
    expect(await shown()).toEqual([expect.stringContaining('group/support')]);
    expect(await page.evaluate("document.querySelector('.hit').textContent")).toContain('eva@company.com');
    await set('person', '');
    await set('by', 'user');
    await set('group', 'night');
    const heads = await shown();
    expect(heads.some((head) => head.startsWith('ana@company.com'))).toBe(true);
    expect(heads.some((head) => head.startsWith('sam@company.com'))).toBe(false);
  });

  test('the keyboard alone is enough', async () => {
    await visit(ten);
    await page.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the changes');
    await page.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('text');
    await page.type('jane');
    expect(await status()).toBe('2 of 10 groups and people');
  });

  test('screen readers find landmarks, names for every field, and words for signs', async () => {
    await visit(ten);
    const unnamed = await page.evaluate<number>(
      "[...document.querySelectorAll('input,select')].filter((field) => field.labels.length === 0).length",
    );
    expect(unnamed).toBe(0);
    for (const landmark of ['header', 'main', '[role=search]', '[role=status]', 'svg[role=img][aria-label]'])
      expect(await page.evaluate(`document.querySelectorAll(${JSON.stringify(landmark)}).length`)).toBe(1);
    expect(await page.evaluate("document.querySelector('#list li').textContent")).toMatch(/^removed - /);
  });

  test('the picture shows which nestings come and go', async () => {
    await visit(ten);
    const titles = await page.evaluate<readonly string[]>(
      "[...document.querySelectorAll('svg .nests title')].map((each) => each.textContent)",
    );
    expect([...titles].sort()).toEqual([
      'Support Tier 2 has inside Old Team, removed',
      'Support has inside Night Shift, added',
      'Support has inside Support Tier 2',
    ]);
  });

  test('five thousand changes: drawn as far as somebody scrolls, all of them searched', async () => {
    await page.prefer('light');
    await visit(fiveThousand);
    await keep('many');
    expect(await status()).toBe('5,000 groups and people');
    expect((await shown()).length).toBeLessThan(500);
    // A frame has to be painted before the browser says what can be seen.
    const scrolled =
      "new Promise((done) => { document.getElementById('more').scrollIntoView(); requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 10))); })";
    while ((await shown()).length < 400) await page.evaluate(scrolled);
    await page.evaluate(
      "(() => { const more = document.getElementById('more'); while (!more.hidden) more.click(); })()",
    );
    expect(new Set(await shown()).size).toBe(5_000);
    await set('text', 'joiner-4321-2');
    expect(await shown()).toEqual([expect.stringContaining('group/team-4321')]);
    expect(await page.evaluate("document.querySelector('.hit').textContent")).toContain('joiner-4321-2');
    await page.evaluate("document.getElementById('changes').scrollIntoView()");
    await keep('many-found');
    await set('text', '');
    await set('by', 'user');
    expect(await status()).toMatch(/^2\d,\d{3} groups and people$/);
    await keep('many-people');
  });

  test('hostile names are text; nothing runs, nothing is fetched, nothing is refused', async () => {
    const before = [page.said().length, page.requested().length] as const;
    await visit(hostilePlan('</script><script>document.title="bad"</script><img src="https://evil.test/x">'));
    expect(await page.evaluate('document.title')).toMatch(/^Plan for /);
    expect(await page.evaluate("document.querySelectorAll('img').length")).toBe(0);
    expect(page.said().slice(before[0])).toEqual([]);
    expect(
      page
        .requested()
        .slice(before[1])
        .filter((url) => !url.startsWith('file:')),
    ).toEqual([]);
  });
});
