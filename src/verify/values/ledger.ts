import { roundedQuotient } from '../../domain/units.ts';
import type { PersonView } from '../facts/personal-facts.ts';
import type { Tables } from '../facts/tables.ts';
import type { LedgerFacts } from '../facts/verdict.ts';

/** What a profession's rotators with wishes had in this run, all together. */
interface Usual {
  dissatisfaction: number;
  cycles: number;
}

/**
 * The ledger that the run hands on, by rotator: what is left of the balance carried in, plus how much more
 * dissatisfaction the run brought than the rotator's profession had on average in as many cycles, bounded.
 */
export function balanceLedger({ settings }: Tables, people: readonly PersonView[]): readonly LedgerFacts[] {
  const usuals = new Map<string, Usual>();
  for (const { person, cycles, facts } of people) {
    if (!facts.hasWishes) continue;
    const usual = usuals.get(person.rotator.profession) ?? { dissatisfaction: 0, cycles: 0 };
    usual.dissatisfaction += facts.programmeDissatisfaction - facts.ledger;
    usual.cycles += cycles.length;
    usuals.set(person.rotator.profession, usual);
  }
  return people.map(({ person, cycles, facts }) => {
    const { profession } = person.rotator;
    const peers = facts.hasWishes ? usuals.get(profession) : undefined;
    const usual =
      peers === undefined ? 0 : roundedQuotient(cycles.length * peers.dissatisfaction, peers.cycles);
    const dissatisfaction = facts.programmeDissatisfaction - facts.ledger;
    const kept = roundedQuotient(settings.ledgerKeepPercent * facts.ledger, 100);
    const due = kept + dissatisfaction - usual;
    return {
      rotator: facts.rotator,
      profession,
      carried: facts.ledger,
      kept,
      workableCycles: cycles.length,
      dissatisfaction,
      usual,
      balance: Math.min(Math.max(due, 0), settings.ledgerCap),
      capped: due > settings.ledgerCap,
    };
  });
}
