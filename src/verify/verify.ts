import type { Allocation } from '../domain/allocation.ts';
import type { Programme } from '../domain/programme.ts';
import type { RuleId } from '../domain/rules.ts';
import { listCoverage } from './facts/coverage.ts';
import type { Finding } from './facts/finding.ts';
import { opinionsOf } from './facts/opinion.ts';
import { listAssignments, viewPeople } from './facts/personal-facts.ts';
import { openReview } from './facts/review.ts';
import { listSlots } from './facts/slot-facts.ts';
import { indexTables } from './facts/tables.ts';
import type { Breach, Miss, Verdict } from './facts/verdict.ts';
import { runChecks } from './rules/checks.ts';
import { balanceLedger } from './values/ledger.ts';
import { drawTickets, tieBreaksOf } from './values/lottery.ts';
import { sortDissatisfactions, valueTiers } from './values/tiers.ts';

/**
 * Judges an allocation from the tables alone: every rule of `domain/rules.ts` restated as `docs/semantics.md`
 * says, every tier recomputed in integers. Shares nothing with the formulation. Never throws for anything an
 * allocation can contain; throws `RangeError` when the programme itself is inconsistent, which intake rules out.
 */
export function verify(programme: Programme, allocation: Allocation): Verdict {
  return verifierOf(programme)(allocation);
}

/** The same for many allocations of one programme: what follows from the tables alone is worked out once. */
export function verifierOf(programme: Programme): (allocation: Allocation) => Verdict {
  const tables = indexTables(programme);
  const ask = opinionsOf(tables);
  const tickets = drawTickets(tables);
  const tieBreak = tieBreaksOf(tables);
  return (allocation) => {
    const review = openReview(tables, allocation);
    const findings = runChecks(review);
    const breaches = findings.filter((finding) => finding.strength === 'must').map(toBreach);
    const misses = findings.filter((finding) => finding.strength === 'should').map(toMiss);
    const people = viewPeople(review, ask);
    const slots = listSlots(review);
    const leximin = sortDissatisfactions(people);
    return {
      accepted: breaches.length === 0,
      breaches,
      misses,
      tiers: valueTiers({ review, people, misses, slots, leximin, tickets, tieBreak }),
      assignments: listAssignments(review, people),
      rotators: people.map((view) => view.facts),
      coverage: listCoverage(review),
      slots,
      ledger: balanceLedger(tables, people),
      leximin,
    };
  };
}

function toBreach(finding: Finding & { readonly rule: RuleId }): Breach {
  const { rule, rotator, placement, cycle, refs, facts } = finding;
  return { rule, rotator, placement, cycle, refs, facts };
}

function toMiss(finding: Finding & { readonly rule: RuleId }): Miss {
  return { ...toBreach(finding), units: finding.units, weight: finding.weight };
}
