import { count } from '../../domain/wording.ts';
import type { LedgerFacts, Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';

/**
 * `ledger.csv`, an input of the next run: what each rotator carries over, and how it came about. Only the first two
 * columns are read again.
 */
export function tabulateLedger(verdict: Verdict): Table {
  return {
    columns: [
      'rotator_id',
      'balance',
      'priority',
      'carried_in',
      'kept',
      'dissatisfaction',
      'usual',
      'workable_cycles',
      'profession',
      'why',
    ],
    rows: verdict.ledger.map((entry) => [
      entry.rotator,
      entry.balance,
      priorityOf(entry),
      entry.carried,
      entry.kept,
      entry.dissatisfaction,
      entry.usual,
      entry.workableCycles,
      entry.profession,
      explainBalance(entry),
    ]),
  };
}

/** How the priority that a rotator takes into the next run compares with what counted in this one. */
function priorityOf({ carried, balance }: LedgerFacts): 'none' | 'gained' | 'kept' | 'reduced' | 'used' {
  if (balance > carried) return 'gained';
  if (carried === 0) return 'none';
  if (balance === 0) return 'used';
  return balance === carried ? 'kept' : 'reduced';
}

function explainBalance(entry: LedgerFacts): string {
  const { carried, kept, dissatisfaction, usual, workableCycles, profession, capped, balance } = entry;
  const difference = dissatisfaction - usual;
  const beside = `${Math.abs(difference)} ${difference < 0 ? 'less' : 'more'} than usual in ${profession}`;
  const run =
    workableCycles === 0
      ? 'no workable cycle'
      : `${dissatisfaction} in ${count(workableCycles, 'cycle')}, ${difference === 0 ? `as usual in ${profession}` : beside}`;
  const past = carried === 0 ? [] : [`${kept} left of ${carried} carried in`];
  const limit = capped ? [`held at the most that counts, ${balance}`] : [];
  return [run, ...past, ...limit].join('; ');
}
