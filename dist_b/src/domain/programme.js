/** Terms of a placement in a cycle, or `null` when it is not offered then. */
export function slotTerms(placement, cycle) {
    return placement.byCycle.get(cycle) ?? placement.everyCycle;
}
export const COMPETENCY_KINDS = [
    'cover',
    'choose',
    'before',
    'repeat',
    'spread',
    'experience',
    'first',
    'gap',
    'move',
];
export const SUBJECT_KINDS = [
    'pillar',
    'rotation',
    'setting',
    'site',
    'area',
    'employer',
    'placement',
    'competence',
    'seven_day',
];
