import { groupBy } from '../../domain/group-by.js';
import { compareIds } from '../../domain/ids.js';
import { fieldIndex } from '../column-names.js';
import { reportCell } from '../raw-table.js';
import { placements as table } from '../tables/places.js';
/** Rows of one placement brought together; rows that disagree about rotation or site are reported. */
export function buildPlacements(entries, issues) {
    return [...groupBy(entries, (entry) => entry.row.id).values()]
        .map((group) => buildPlacement(group, issues))
        .sort((a, b) => compareIds(a.id, b.id));
}
function buildPlacement(group, issues) {
    const rows = [...group].sort((a, b) => (a.row.cycle ?? 0) - (b.row.cycle ?? 0));
    const [first] = rows;
    if (first === undefined)
        throw new RangeError('A placement has at least one row.');
    let everyCycle = null;
    const byCycle = new Map();
    for (const entry of rows) {
        const { id, cycle, rotation, site, ...terms } = entry.row;
        reportMove(entry, first, 'rotation', issues);
        reportMove(entry, first, 'site', issues);
        if (cycle === null)
            everyCycle = terms;
        else
            byCycle.set(cycle, terms);
    }
    return { id: first.row.id, rotation: first.row.rotation, site: first.row.site, everyCycle, byCycle };
}
function reportMove(entry, first, field, issues) {
    const [here, there] = [entry.row[field], first.row[field]];
    if (here === there)
        return;
    const where = `${first.row.at.file}:${first.row.at.line}`;
    reportCell(issues, entry.raw, fieldIndex(table, field), {
        code: 'placement-moves',
        reason: `${where} gives ${entry.row.id} the ${field} ${there}.`,
        remedy: `All rows of a placement name one ${field}; use another placement_id for another ${field}.`,
    });
}
