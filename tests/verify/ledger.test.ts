import { describe, expect, test } from 'vitest';
import type { LedgerFacts } from '../../src/verify/facts/verdict.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { RotatorSpec } from '../support/programme-spec.ts';

/** Two cycles at three places; all but R4 rank A, B, C: 0, 500, 1000 a cycle. R3 can work in the second cycle only. */
function ledgerOf(
  settings: { readonly ledgerCap?: number; readonly ledgerKeepPercent?: number },
  carried: Readonly<Record<string, number>>,
): ReadonlyMap<string, LedgerFacts> {
  const rotators: readonly (string | RotatorSpec)[] = [
    'R1',
    'R2',
    { id: 'R3', availableFrom: '2027-03-01' },
    'R4',
    { id: 'R5', profession: 'dietitian' },
    { id: 'R6', availableUntil: '2026-01-01' },
  ];
  const programme = buildProgramme({
    settings: { cycles: 2, ...settings },
    rotators,
    placements: ['A', 'B', 'C'].map((id) => ({
      id,
      rotation: id,
      site: 'town',
      everyCycle: { capacity: 3 },
    })),
    preferences: ['R1', 'R2', 'R3', 'R5', 'R6'].flatMap((rotator) =>
      ['A', 'B', 'C'].map((id, at) => ({ rotator, prefers: `placement:${id}`, rank: at + 1 })),
    ),
    ledger: Object.entries(carried).map(([rotator, balance]) => ({ rotator, balance })),
  });
  const pathways = { R1: 'A A', R2: 'C C', R3: '- B', R4: 'B -', R5: 'C B' };
  const verdict = verify(programme, buildAllocation(programme, pathways));
  expect(verdict.accepted).toBe(true);
  return new Map(verdict.ledger.map((entry) => [entry.rotator, entry]));
}

describe('the ledger', () => {
  test('holds what was more than usual in the profession, by workable cycles', () => {
    const ledger = ledgerOf({ ledgerCap: 5000 }, {});
    // Physiotherapists with wishes: 0 + 2000 + 500 in 2 + 2 + 1 cycles: 500 a cycle.
    expect(ledger.get('R1')).toMatchObject({ dissatisfaction: 0, usual: 1000, balance: 0 });
    expect(ledger.get('R2')).toMatchObject({ dissatisfaction: 2000, usual: 1000, balance: 1000 });
    expect(ledger.get('R3')).toMatchObject({
      dissatisfaction: 500,
      usual: 500,
      balance: 0,
      workableCycles: 1,
    });
    // Alone in the profession: nothing is unusual.
    expect(ledger.get('R5')).toMatchObject({ dissatisfaction: 1500, usual: 1500, balance: 0 });
    // Without wishes only a cycle without a placement counts.
    expect(ledger.get('R4')).toMatchObject({ dissatisfaction: 1000, usual: 0, balance: 1000 });
    expect(ledger.get('R6')).toMatchObject({ dissatisfaction: 0, usual: 0, workableCycles: 0, balance: 0 });
  });

  test('keeps a share of what was carried in, and takes good luck off it', () => {
    const ledger = ledgerOf({ ledgerCap: 5000, ledgerKeepPercent: 75 }, { R1: 3001, R2: 101, R6: 10 });
    expect(ledger.get('R1')).toMatchObject({ carried: 3001, kept: 2251, balance: 1251 });
    expect(ledger.get('R2')).toMatchObject({ carried: 101, kept: 76, balance: 1076 });
    // 7.5 is rounded upwards.
    expect(ledger.get('R6')).toMatchObject({ kept: 8, balance: 8 });
  });

  test('is bounded by the cap on both sides of the run, and never negative', () => {
    const ledger = ledgerOf({ ledgerCap: 600, ledgerKeepPercent: 100 }, { R1: 900, R2: 900 });
    expect(ledger.get('R1')).toMatchObject({ carried: 600, kept: 600, balance: 0, capped: false });
    expect(ledger.get('R2')).toMatchObject({ carried: 600, balance: 600, capped: true });
    // What is due and no more is not cut off.
    const just = ledgerOf({ ledgerCap: 1000 }, {});
    expect(just.get('R2')).toMatchObject({ balance: 1000, capped: false });
  });
});
