import { instanceOf } from '../rule-instance.js';
/** No placement in a cycle for which the rotator is not present enough. */
export const availability = {
    cells: (ground) => [
        {
            scope: 'dated',
            forbids: (rotator, _placement, cycle) => !ground.presence.workable(rotator, cycle),
            instances: ({ rotator, cycle }) => [presenceInstance(ground, rotator, cycle)],
        },
    ],
};
/** How much of a cycle the rotator is there, and what takes the rest away. Facts: `present`, `days`, `percent`. */
export function presenceInstance({ index, presence }, rotator, cycle) {
    const { id, at } = index.rotator(rotator);
    const span = index.spans[cycle - 1];
    const away = index.programme.absences.filter((absence) => absence.rotator === id && absence.from <= span.last && absence.until >= span.first);
    return instanceOf('availability', {
        rotator: id,
        cycle,
        refs: [at, ...away.map((absence) => absence.at)],
        facts: {
            present: presence.present(rotator, cycle),
            days: presence.days(cycle),
            percent: index.programme.settings.minimumPresencePercent,
        },
    });
}
