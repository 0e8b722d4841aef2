import { describe, expect, it } from 'vitest';
import { generateProgramme } from '../../../bench/generate/generate-programme.ts';
import { drawLogLog } from '../../../bench/run/chart.ts';
import { drawResults } from '../../../bench/run/draw-results.ts';
import { listInstances, SUITE_NAMES } from '../../../bench/run/instances.ts';
import type { Entry } from '../../../bench/run/referee.ts';
import { describeEntry, writeCsv, writeMarkdown } from '../../../bench/run/write-table.ts';

const machine = { processor: 'P', cores: 2, memoryGib: 8, system: 'linux', node: 'v20', commit: 'abc1234+' };
const entry: Entry = {
  instance: '40x20x4 one tier',
  rotators: 40,
  contestant: 'cbc',
  version: '2.10',
  outcome: 'proved',
  remark: '',
  choices: 1736,
  seconds: 0.2403,
  cpuSeconds: 0.2,
  tiersProved: 1,
  gapPercent: 0,
  peakMemoryMib: 22,
  tiers: [{ name: 'preference', value: 50623, bound: 50623, proved: true }],
  gapOverTime: [
    { seconds: 0.1, gapPercent: 10 },
    { seconds: 0.2, gapPercent: 0 },
  ],
};
const stopped: Entry = {
  ...entry,
  contestant: 'glpk',
  outcome: 'stopped',
  seconds: 60,
  gapPercent: 1.2345,
  tiersProved: 0,
  remark: 'preference: stopped by its limit, "time"|',
};
const rejected: Entry = { ...entry, outcome: 'rejected', seconds: null, cpuSeconds: null, gapPercent: null };

describe('the table', () => {
  it('shows a time for a proof, a lower limit for a stop and nothing for a rejected answer', () => {
    const lines = writeMarkdown('study', machine, [entry, stopped, rejected]).split('\n');
    expect(lines[2]).toContain('commit abc1234+');
    expect(lines.at(-4)).toBe(
      '| 40x20x4 one tier | 1736 | cbc 2.10 | proved | 0.240 | 0.200 | 0 | 22 | 1 | 50623 |  |',
    );
    expect(lines.at(-3)).toContain('| > 60.0 | 0.200 | 1.23 |');
    expect(lines.at(-3)).toContain('"time"/ |');
    expect(lines.at(-2)).toContain('| rejected |  |  |  | 22 |');
  });

  it('quotes what CSV needs quoted', () => {
    const lines = writeCsv([stopped]).split('\r\n');
    expect(lines[1]).toMatch(/,"preference: stopped by its limit, ""time""\|"$/);
    expect(lines[0]?.split(',')).toHaveLength(11);
  });

  it('says the same on the terminal', () => {
    expect(describeEntry(entry)).toMatch(/^cbc +proved +0\.240 {2}cpu 0\.200 {2}gap 0 % {2}22 MiB$/);
  });
});

describe('the charts', () => {
  it('draw time and memory of proofs only, and the gap over time', () => {
    const charts = drawResults('study', [
      entry,
      stopped,
      rejected,
      { ...entry, instance: '9x9x4 all tiers' },
    ]);
    expect([...charts.keys()].sort()).toEqual([
      'study-gap.svg',
      'study-memory-all-tiers.svg',
      'study-memory-one-tier.svg',
      'study-time-all-tiers.svg',
      'study-time-one-tier.svg',
    ]);
    expect(charts.get('study-time-one-tier.svg')).not.toContain('>glpk<');
    expect(charts.get('study-gap.svg')).toContain('>glpk<');
  });

  it('put equal ratios at equal distances and escape names', () => {
    const points = [1, 10, 100].map((x) => ({ x, y: x }));
    const svg = drawLogLog({ title: 'a < b & c', x: 'x', y: 'y' }, [{ name: 'one', points }]);
    const path = /points="([^"]+)"/
      .exec(svg)?.[1]
      ?.split(' ')
      .map((place) => place.split(',').map(Number));
    const [first, second, third] = path as [number[], number[], number[]];
    expect(second[0]! - first[0]!).toBeCloseTo(third[0]! - second[0]!, 0);
    expect(first[1]! - second[1]!).toBeCloseTo(second[1]! - third[1]!, 0);
    expect(first[1]!).toBeGreaterThan(third[1]!);
    expect(svg).toContain('<title>a &lt; b &amp; c</title>');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

it('every suite has instances that can be generated', () => {
  for (const suite of SUITE_NAMES) {
    const instances = listInstances(suite);
    expect(instances.length).toBeGreaterThan(2);
    for (const { knobs } of instances.filter((each) => each.knobs.rotators <= 120)) {
      expect(generateProgramme(knobs).length).toBeGreaterThan(8);
    }
  }
});
