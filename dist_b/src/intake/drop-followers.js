import { compareIds } from '../domain/ids.js';
import { columnsOf } from './column-names.js';
import { foldKey } from './fold-key.js';
import { textAt } from './raw-table.js';
/** Reads the leavers off the table of rotators; who is taken away by one scenario and back in a later one stays. */
export function findLeavers(reader, { rows, changes }) {
    const left = new Map(changes.flatMap(({ kind, key, at }) => (kind === 'removed' ? [[foldKey(key), at]] : [])));
    for (const row of rows)
        left.delete(reader.idOf(row));
    return left;
}
/**
 * A table without the programme's own rows that speak of a leaver: wishes, history, leave and all else go with the
 * rotator, and each is told as a change. A scenario's own row about a leaver stays, to be reported as a mistake.
 */
export function dropFollowers(reader, { rows, changes }, whose) {
    const fields = columnsOf(reader.table).flatMap(({ references }, field) => references === 'rotators' ? [field] : []);
    const gone = [];
    const stays = (row) => {
        if (row.layout.sheet !== whose.own)
            return true;
        const at = fields.map((field) => whose.leavers.get(foldKey(textAt(row, field)))).find(Boolean);
        if (at === undefined)
            return true;
        const key = reader.describeKey(row);
        const { name } = reader.table;
        gone.push({ table: name, key, kind: 'removed', before: reader.textsByHeader(row), after: null, at });
        return false;
    };
    if (whose.leavers.size === 0 || fields.length === 0)
        return { rows, changes };
    const kept = rows.filter(stays);
    return { rows: kept, changes: [...changes, ...gone].sort((a, b) => compareIds(a.key, b.key)) };
}
