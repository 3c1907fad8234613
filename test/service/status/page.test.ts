import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ago, ahead } from '../../../src/service/status/moments.ts';
import { renderStatus } from '../../../src/service/status/page.ts';
import { chromiumIsThere, type Page, startChromium } from '../../support/chromium.ts';
import { calmFacts, now, statusFactsOf } from './facts.ts';

test('the heading says whether there is trouble', () => {
  expect(renderStatus(calmFacts)).toContain('<h1>1 target, all well</h1>');
  expect(renderStatus(statusFactsOf())).toContain(
    '<h1>1 target in trouble, 1 event parked, 1 delivery given up</h1>',
  );
});

test.each([
  ['2026-11-22T11:59:58Z', 'just now'],
  ['2026-11-22T11:59:20Z', '40 s ago'],
  ['2026-11-22T11:58:59Z', '1 min ago'],
  ['2026-11-22T10:30:00Z', '90 min ago'],
  ['2026-11-22T09:00:00Z', '3 h ago'],
  ['2026-11-19T09:00:00Z', '3 days ago'],
])('%s is %s', (moment, words) => expect(ago(moment, now)).toBe(words));

test('what is due is due now', () => {
  expect(ahead('2026-11-22T11:00:00Z', now)).toBe('now');
  expect(ahead('2026-11-22T12:00:40Z', now)).toBe('in 40 s');
});

describe.skipIf(!chromiumIsThere)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-status-'));
  const file = join(folder, 'status.html');
  let page: Page;

  beforeAll(async () => {
    page = await startChromium();
  });
  afterAll(async () => {
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test('every target has a row with what people look for, and a hostile name is only text', async () => {
    writeFileSync(file, renderStatus(statusFactsOf()));
    await page.open(pathToFileURL(file).href);
    const rows = await page.evaluate<string[]>(
      `[...document.querySelectorAll('table')][0].innerText.split('\\n').filter(Boolean)`,
    );
    const text = rows.join(' | ');
    for (const words of [
      'acme',
      '3 events, the oldest 40 s ago',
      '1 parked',
      '<script>alert(1)</script>',
      'failing 3 times in a row',
      'globex has been failing for 5 minutes',
      '2 blocked',
      'at work: worker-7',
      'not read yet',
    ]) {
      expect(text).toContain(words);
    }
    expect(await page.evaluate('document.body.innerText')).toContain('until 2026-11-25');
    expect(page.said()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('every text can be read (%s)', async (scheme) => {
    writeFileSync(file, renderStatus(statusFactsOf()));
    await page.prefer(scheme);
    await page.open(pathToFileURL(file).href);
    expect(await page.evaluate<string[]>(faintTexts)).toEqual([]);
  });
});

/** Texts whose contrast with what is behind them is less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
const faintTexts = `(() => {
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) faint.push(element.textContent + ' ' + contrast);
  }
  return faint;
})()`;
