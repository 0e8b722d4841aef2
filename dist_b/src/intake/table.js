export const TABLE_NAMES = [
    'settings',
    'objectives',
    'rotators',
    'sites',
    'rotations',
    'pillars',
    'rotation_pillars',
    'placements',
    'competency_rules',
    'preferences',
    'history',
    'absences',
    'decisions',
    'competences',
    'supervisors',
    'pairs',
    'travel',
    'ledger',
    'baseline',
];
/** A check of these fields of a row. */
export function checkOf(of, find) {
    return { of, find };
}
