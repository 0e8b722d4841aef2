/** Leaves out the columns whose `keep` is 0 (they are held at zero) and the rows that become empty. */
export function restrictColumns(program, keep) {
    const columns = [];
    const rowUsed = new Uint8Array(program.rows);
    let entries = 0;
    for (let j = 0; j < program.columns; j += 1) {
        if (keep[j] === 0)
            continue;
        columns.push(j);
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1)
            rowUsed[program.rowIndex[e]] = 1;
        entries += program.columnStart[j + 1] - program.columnStart[j];
    }
    let possible = true;
    const rows = [];
    const rowTo = new Int32Array(program.rows).fill(-1);
    for (let row = 0; row < program.rows; row += 1) {
        if (rowUsed[row] === 1) {
            rowTo[row] = rows.length;
            rows.push(row);
        }
        else if (program.rowLower[row] > 0 || program.rowUpper[row] < 0) {
            possible = false;
        }
    }
    const columnStart = new Int32Array(columns.length + 1);
    const rowIndex = new Int32Array(entries);
    const value = new Float64Array(entries);
    let at = 0;
    columns.forEach((j, k) => {
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            rowIndex[at] = rowTo[program.rowIndex[e]];
            value[at] = program.value[e];
            at += 1;
        }
        columnStart[k + 1] = at;
    });
    const kept = Int32Array.from(columns);
    const pick = (from) => Float64Array.from(kept, (j) => from[j]);
    return {
        program: {
            columns: kept.length,
            rows: rows.length,
            columnLower: pick(program.columnLower),
            columnUpper: pick(program.columnUpper),
            integer: Uint8Array.from(kept, (j) => program.integer[j]),
            rowLower: Float64Array.from(rows, (row) => program.rowLower[row]),
            rowUpper: Float64Array.from(rows, (row) => program.rowUpper[row]),
            columnStart,
            rowIndex,
            value,
            objective: pick(program.objective),
        },
        columns: kept,
        possible,
    };
}
/** A point of the restriction as a point of the original, left-out columns at zero. */
export function expandPoint(restriction, point, columns) {
    const full = new Float64Array(columns);
    restriction.columns.forEach((j, k) => {
        full[j] = point[k];
    });
    return full;
}
/** The restriction's part of a point; `null` when the point uses a left-out column. */
export function projectPoint(restriction, point) {
    const part = Float64Array.from(restriction.columns, (j) => point[j]);
    let used = 0;
    for (const value of point)
        if (value !== 0)
            used += 1;
    let kept = 0;
    for (const value of part)
        if (value !== 0)
            kept += 1;
    return used === kept ? part : null;
}
