import { expect, it } from 'vitest';
import { renderReport } from '../../../src/report/html/report-page.ts';
import { SMALL_REPORT } from '../small-report.ts';

it('says of a proved aim above its bound that slack is why', () => {
  const { run } = SMALL_REPORT;
  const tiers = [
    { name: 'preference', value: 110, bound: 100, gap: 10 / 110, proved: true },
    { name: 'travel', value: 20, bound: 20, gap: 0, proved: true },
    { name: 'worst-off-count', value: 3, bound: null, gap: null, proved: true, sought: false as const },
    { name: 'lottery', value: 9, bound: 8, gap: 1 / 9, proved: false },
  ];
  const text = renderReport({ ...SMALL_REPORT, run: { ...run, tiers } });
  const table = text.split('id="proof-t"')[1]?.split('</table>')[0] ?? '';
  const states = [...table.matchAll(/<td class="c\d">([^<]*)<\/td>/g)].map(([, state]) => state);
  expect(states).toEqual([
    '✓ proved; the gap is slack that later aims took',
    '✓ proved',
    'told, not sought: the aim before it has slack',
    '… not proved',
  ]);
});
