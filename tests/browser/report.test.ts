import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderComparison } from '../../src/report/html/compare-page.ts';
import { renderReport } from '../../src/report/html/report-page.ts';
import { renderRotatorPage } from '../../src/report/html/rotator-page.ts';
import { viewRun } from '../../src/report/html/run-view.ts';
import { findChromium } from './find-chromium.ts';
import { findBarriers, type Reader, startReader } from './reader.ts';
import { makeComparison } from './synthetic-comparison.ts';
import { HOSTILE, makeReport } from './synthetic-report.ts';

const chromium = findChromium();

const PLAIN = makeReport({ rotators: 6, cycles: 2, sites: 2, wishes: 2, names: ['Evesham'] });
const SPITEFUL = makeReport({ rotators: 6, cycles: 2, sites: 2, wishes: 3, names: HOSTILE });

const INFEASIBLE = {
  ...SPITEFUL,
  verdict: null,
  run: { ...SPITEFUL.run, outcome: 'infeasible' as const, tiers: [] },
  conflicts: HOSTILE.map((text, index) => ({
    kind: index % 2 === 0 ? 'slots' : 'repair',
    finding: text,
    cost: index % 2 === 0 ? null : text,
    lines: [{ sources: text, sentence: text }],
  })),
};

it.runIf(process.env.CI === 'true')('has a Chromium wherever a change is judged', () => {
  expect(chromium).not.toBeNull();
});

describe.skipIf(chromium === null)('the pages in Chromium', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await startReader(chromium ?? '');
    const pages = [PLAIN, SPITEFUL].flatMap((facts, index) => {
      const view = viewRun(facts);
      const [person] = view.people;
      if (person === undefined) throw new RangeError('nobody to write to');
      const folder = ['plain', 'spiteful'][index];
      return [
        [`${folder}/report.html`, renderReport(facts)],
        [`${folder}/rotator.html`, renderRotatorPage(view, person)],
      ] as const;
    });
    const { programme } = SPITEFUL;
    const comparison = renderComparison(makeComparison(SPITEFUL, HOSTILE), {
      before: programme,
      after: programme,
    });
    await reader.put([...pages, ['infeasible.html', renderReport(INFEASIBLE)], ['compare.html', comparison]]);
  });
  afterAll(async () => await reader?.close());

  const PAGES = ['spiteful/report.html', 'plain/rotator.html', 'infeasible.html', 'compare.html'];
  const PLAIN_PAGES = ['plain/report.html', 'plain/rotator.html'];
  it.each([
    ['wide', { viewport: { width: 1280, height: 900 } }, PAGES],
    ['narrow', { viewport: { width: 320, height: 800 } }, PAGES],
    // 1280 × 900 at 400 %.
    ['zoomed', { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }, PLAIN_PAGES],
    ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }, PLAIN_PAGES],
  ])('have no barrier, ask for nothing and complain of nothing: %s', async (_, options, files) => {
    const look = async (file: string): Promise<void> => {
      const { page, noise } = await reader.open(file, options);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await findBarriers(page), file).toEqual([]);
      const { width, whole } = (await page.evaluate(
        '({ width: innerWidth, whole: document.scrollingElement.scrollWidth })',
      )) as { width: number; whole: number };
      expect(whole, `${file} scrolls sideways`).toBeLessThanOrEqual(width);
      expect(noise, file).toEqual({ requests: [], complaints: [] });
      await page.context().close();
    };
    await Promise.all(files.map(look));
  });

  it('leave hostile texts inert', async () => {
    for (const file of ['spiteful/report.html', 'spiteful/rotator.html', 'infeasible.html', 'compare.html']) {
      const { page, noise } = await reader.open(file);
      const found = await page.evaluate(
        "({ pwned: 'pwned' in window, foreign: document.querySelectorAll('img, iframe, object, [onerror], [onload], [style], script:not(:last-of-type)').length, text: document.body.textContent })",
      );
      expect(found).toMatchObject({ pwned: false, foreign: 0 });
      expect((found as { text: string }).text).toContain('<script>window.pwned=1</script>');
      expect((found as { text: string }).text).not.toContain('\u202e');
      expect(noise.complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('answer “why not me?” in two clicks, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await reader.open('plain/report.html', { javaScriptEnabled });
      expect(await page.locator('#filter').isVisible()).toBe(javaScriptEnabled);
      await page.getByRole('link', { name: 'Why not me?' }).click();
      await page.locator('#r3 summary').click();
      await page
        .locator('#r3')
        .getByText('It can be given to you only if')
        .first()
        .waitFor({ timeout: 2000 });
      await page.locator('#pathways a.why').first().click();
      await page
        .locator('#r0c1')
        .getByText('It can be given to you only if')
        .first()
        .waitFor({ timeout: 2000 });
      await page.context().close();
    }
  });

  it('filter, sort and highlight', async () => {
    const { page } = await reader.open('plain/report.html');
    await page.locator('#f-profession').selectOption({ label: 'therapy' });
    expect(await page.locator('#pathways tbody tr:visible').count()).toBe(2);
    expect(await page.locator('#why details:visible').count()).toBe(2);
    expect(await page.locator('#shown').textContent()).toContain('2 of 6 rotators');
    await page.locator('#find').fill('r004');
    await expect.poll(() => page.locator('#pillars tbody tr:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('#pathways tbody tr:visible').count()).toBe(6);
    const points = page.locator('#pathways th[data-sort=number]');
    await points.getByRole('button').click();
    expect(await points.getAttribute('aria-sort')).toBe('ascending');
    const values = (await page.locator('#pathways td.n').allTextContents()).map((text) =>
      Number(text.replace(',', '')),
    );
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBeGreaterThan(2);
    await page.locator('#pathways tr[data-r="4"]').hover();
    const route = String(await page.locator('#travel .route').getAttribute('points'));
    expect(route.split(' ')).toHaveLength(
      PLAIN.verdict?.assignments.filter(({ rotator }) => rotator === 'R005').length ?? 0,
    );
    expect(await page.locator('.hl').count()).toBe(await page.locator('[data-r="4"]').count());
    await page.keyboard.press('Escape');
    expect(await page.locator('.hl, .route').count()).toBe(0);
    await page.context().close();
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await reader.open('plain/report.html');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the report');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const seen = new Set<string>();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      seen.add(await focused(page));
    }
    expect([...seen].some((text) => text.startsWith('Rotator'))).toBe(true);
    expect([...seen].some((text) => text.includes('why?'))).toBe(true);
    await page.locator('#pathways a.why').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate("document.activeElement.closest('#r0')?.open")).toBe(true);
    await page.context().close();
  });

  it('print: the report on A4 landscape with repeated heads, a rotator on one side of A4', async () => {
    const { page } = await reader.open('plain/report.html');
    expect((await listSheets(page)).at(0)).toEqual([842, 595]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
      'table-header-group',
    );
    expect(await page.locator('nav').isVisible()).toBe(false);
    const names = ['Princess of Wales Community Hospital, Bromsgrove'];
    const crowded = viewRun(makeReport({ rotators: 6, cycles: 6, sites: 4, wishes: 12, names }));
    const [person] = crowded.people;
    if (person === undefined) throw new RangeError('nobody to write to');
    expect(person.explanations.flatMap(({ wanted }) => wanted).length).toBeGreaterThan(50);
    await reader.put([['crowded.html', renderRotatorPage(crowded, person)]]);
    for (const file of ['plain/rotator.html', 'crowded.html']) {
      const { page: sheet } = await reader.open(file);
      expect(await listSheets(sheet), file).toEqual([[595, 842]]);
      await sheet.context().close();
    }
    await page.context().close();
  });

  it('stay small with 300 rotators and 6 cycles', async () => {
    const text = renderReport(
      makeReport({
        rotators: 300,
        cycles: 6,
        sites: 14,
        wishes: 4,
        names: ['Princess of Wales Community Hospital'],
      }),
    );
    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000);
    await reader.put([['large.html', text]]);
    const { page, noise } = await reader.open('large.html');
    const elements = await page.evaluate('document.querySelectorAll("*").length');
    // What a browser takes its time for: some 40 a rotator, not the whole matrix again for each.
    expect(Number(elements)).toBeLessThan(40_000);
    expect(noise).toEqual({ requests: [], complaints: [] });
    await page.context().close();
  });
});

async function focused(page: Page): Promise<string> {
  return String(await page.evaluate('document.activeElement.textContent')).trim();
}

/** Width and height of each printed sheet, in whole points. */
async function listSheets(page: Page): Promise<readonly (readonly number[])[]> {
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...printed.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}
