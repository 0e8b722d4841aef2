import { formatHundredths } from '../domain/units.js';
/** `coverage.csv`: a row for each rotator and thing to cover: what was asked, what history gave, what this run gives. */
export function tabulateCoverage(verdict) {
    return {
        columns: [
            'rotator_id',
            'pillar_id',
            'required',
            'had',
            'gained',
            'by_cycle',
            'status',
            'owed',
            'rule_id',
            'strength',
            'subject',
        ],
        rows: verdict.coverage.map((covered) => [
            covered.rotator,
            covered.pillar,
            formatHundredths(covered.required),
            formatHundredths(covered.had),
            formatHundredths(covered.gained),
            covered.byCycle,
            describeStatus(covered),
            formatHundredths(covered.owed),
            covered.rule,
            covered.strength,
            covered.subject,
        ]),
    };
}
function describeStatus({ status, completableBy, owed }) {
    if (status === 'completable')
        return `completable by ${completableBy}`;
    return status === 'covered' ? status : `not covered: ${formatHundredths(owed)} missing`;
}
