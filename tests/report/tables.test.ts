import { describe, expect, it } from 'vitest';
import { measureFairness } from '../../src/report/facts/fairness.ts';
import { tabulateAllocation } from '../../src/report/tables/allocation-table.ts';
import { tabulateCompletion } from '../../src/report/tables/completion-table.ts';
import { tabulateCoverage } from '../../src/report/tables/coverage-table.ts';
import { tabulateLedger } from '../../src/report/tables/ledger-table.ts';
import { tabulatePathways } from '../../src/report/tables/pathways-table.ts';
import { tabulateSlots } from '../../src/report/tables/slots-table.ts';
import { renderCsv, type Table } from '../../src/report/text/csv.ts';
import { findEnvy } from '../../src/verify/envy.ts';
import { SMALL_ALLOCATION, SMALL_PROGRAMME, SMALL_VERDICT } from './small-run.ts';

const TABLES: Readonly<Record<string, Table>> = {
  allocation: tabulateAllocation(SMALL_PROGRAMME, SMALL_VERDICT),
  completion: tabulateCompletion(SMALL_PROGRAMME, SMALL_ALLOCATION),
  coverage: tabulateCoverage(SMALL_VERDICT),
  ledger: tabulateLedger(SMALL_VERDICT),
  pathways: tabulatePathways(SMALL_PROGRAMME, SMALL_VERDICT),
  slots: tabulateSlots(SMALL_PROGRAMME, SMALL_VERDICT, null),
};

describe('the tables of a run', () => {
  it('are made from an allocation that the verifier accepts', () => {
    expect(SMALL_VERDICT.breaches).toEqual([]);
  });

  it.each(Object.keys(TABLES))('%s.csv reads as it did', async (name) => {
    await expect(renderCsv(TABLES[name]!)).toMatchFileSnapshot(`golden/${name}.csv`);
  });

  it('fairness.json reads as it did', async () => {
    const envy = findEnvy(SMALL_PROGRAMME, SMALL_ALLOCATION);
    const text = `${JSON.stringify(measureFairness(SMALL_PROGRAMME, SMALL_VERDICT, envy), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('golden/fairness.json');
  });

  it('begin with the columns that other programs rely on', () => {
    const first = (name: string, columns: number) => TABLES[name]!.columns.slice(0, columns).join(', ');
    expect(first('allocation', 10)).toBe(
      'rotator_id, cycle, placement_id, rotation_id, site_id, starts_on, ends_on, rank, dissatisfaction, pillars',
    );
    expect(first('slots', 7)).toBe('placement_id, cycle, filled, minimum, capacity, unit, price');
    expect(first('coverage', 7)).toBe('rotator_id, pillar_id, required, had, gained, by_cycle, status');
    expect(first('ledger', 2)).toBe('rotator_id, balance');
  });
});
