/** `changes.csv`: a row for each changed cycle, those last in which nobody was moved. */
export function tabulateChanges({ moves, vacated, placed, }) {
    return {
        columns: [
            'rotator_id',
            'cycle',
            'from_placement_id',
            'to_placement_id',
            'kind',
            'notice_weeks',
            'reason',
        ],
        rows: [
            ...moves.flatMap(({ rotator, cells, kind, noticeWeeks, reason }) => cells.map(({ cycle, from, to }) => [rotator, cycle, from, to, kind, noticeWeeks, reason])),
            ...vacated.map(({ rotator, cycle, from, reason }) => [
                rotator,
                cycle,
                from,
                null,
                'vacated',
                null,
                reason,
            ]),
            ...placed.map(({ rotator, cycle, to }) => [rotator, cycle, null, to, 'placed', null, null]),
        ],
    };
}
/** `moves.csv`: a row for each number of people moved, a column a tier. */
export function tabulateFrontier({ frontier }) {
    const names = [...new Set(frontier.flatMap(({ tiers }) => tiers.map(({ name }) => name)))];
    return {
        columns: ['people_moved', 'proved', ...names],
        rows: frontier.map(({ moved, proved, tiers }) => [
            moved,
            proved ? 'yes' : 'no',
            ...names.map((name) => tiers.find((tier) => tier.name === name)?.value ?? null),
        ]),
    };
}
