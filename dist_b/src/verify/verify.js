import { runChecks } from './checks.js';
import { listCoverage } from './coverage.js';
import { balanceLedger } from './ledger.js';
import { drawTickets, tieBreaksOf } from './lottery.js';
import { opinionsOf } from './opinion.js';
import { listAssignments, viewPeople } from './personal-facts.js';
import { openReview } from './review.js';
import { listSlots } from './slot-facts.js';
import { indexTables } from './tables.js';
import { sortDissatisfactions, valueTiers } from './tiers.js';
/**
 * Judges an allocation from the tables alone: every rule of `domain/rules.ts` restated as `docs/semantics.md`
 * says, every tier recomputed in integers. Shares nothing with the formulation. Never throws for anything an
 * allocation can contain; throws `RangeError` when the programme itself is inconsistent, which intake rules out.
 */
export function verify(programme, allocation) {
    return verifierOf(programme)(allocation);
}
/** The same for many allocations of one programme: what follows from the tables alone is worked out once. */
export function verifierOf(programme) {
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
function toBreach(finding) {
    const { rule, rotator, placement, cycle, refs, facts } = finding;
    return { rule, rotator, placement, cycle, refs, facts };
}
function toMiss(finding) {
    return { ...toBreach(finding), units: finding.units, weight: finding.weight };
}
