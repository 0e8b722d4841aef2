import { groupByRotator } from './programme-index.js';
/** Held = gained by the first day of the cycle and not expired before its last. */
export function tabulateCompetences(index) {
    const held = groupByRotator(index.programme.competences);
    const rows = (rotator, competence) => (held.get(index.rotator(rotator).id) ?? []).filter((row) => competence === '*' || row.competence === competence);
    return {
        rows,
        holds: (rotator, competence, cycle) => {
            const span = index.spans[cycle - 1];
            return rows(rotator, competence).some(({ gainedOn, expiresOn }) => (gainedOn === null || gainedOn <= span.first) && (expiresOn === null || expiresOn >= span.last));
        },
    };
}
