import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';

/** `ledger.csv`, an input of the next run: programme dissatisfaction so far, what was carried in included. */
export function tabulateLedger(verdict: Verdict): Table {
  return {
    columns: ['rotator_id', 'balance'],
    rows: verdict.rotators.map(({ rotator, programmeDissatisfaction }) => [
      rotator,
      programmeDissatisfaction,
    ]),
  };
}
