/**
 * An integer program as free-format MPS text: rows `r0` …, columns `c0` …, every column bound written out (readers
 * disagree on the default bounds of integer columns). Rows without any limit are left out.
 */
export function writeMps(program) {
    const kinds = Array.from({ length: program.rows }, (_, row) => rowKind(program.rowLower[row], program.rowUpper[row]));
    return [
        // Without FREE, CBC expects the fixed columns of 1970.
        'NAME plain FREE',
        'ROWS',
        ' N cost',
        ...kinds.flatMap((kind, row) => (kind === null ? [] : [` ${kind} r${row}`])),
        'COLUMNS',
        ...columnLines(program, kinds),
        'RHS',
        ...kinds.flatMap((kind, row) => rightHandSide(program, kind, row)),
        'RANGES',
        ...kinds.flatMap((kind, row) => range(program, kind, row)),
        'BOUNDS',
        ...Array.from({ length: program.columns }, (_, column) => boundLines(program, column)).flat(),
        'ENDATA',
        '',
    ].join('\n');
}
function rowKind(lower, upper) {
    if (lower === upper)
        return 'E';
    if (Number.isFinite(upper))
        return 'L';
    return Number.isFinite(lower) ? 'G' : null;
}
function columnLines(program, kinds) {
    const lines = [];
    let integer = 0;
    const mark = (kind) => lines.push(` m${lines.length} 'MARKER' '${kind}'`);
    for (let column = 0; column < program.columns; column += 1) {
        if (program.integer[column] !== integer) {
            integer = program.integer[column];
            mark(integer === 1 ? 'INTORG' : 'INTEND');
        }
        // A column must appear to exist, so its cost is written even when it is 0.
        lines.push(` c${column} cost ${program.objective[column]}`);
        for (let e = program.columnStart[column]; e < program.columnStart[column + 1]; e += 1) {
            const row = program.rowIndex[e];
            if (kinds[row] !== null)
                lines.push(` c${column} r${row} ${program.value[e]}`);
        }
    }
    if (integer === 1)
        mark('INTEND');
    return lines;
}
function rightHandSide(program, kind, row) {
    const value = kind === 'G' ? program.rowLower[row] : program.rowUpper[row];
    return kind === null || value === 0 ? [] : [` rhs r${row} ${value}`];
}
/** A two-sided row is an `L` row reaching down by the range. */
function range(program, kind, row) {
    const [lower, upper] = [program.rowLower[row], program.rowUpper[row]];
    return kind === 'L' && Number.isFinite(lower) ? [` rng r${row} ${upper - lower}`] : [];
}
function boundLines(program, column) {
    const [lower, upper] = [program.columnLower[column], program.columnUpper[column]];
    if (lower === upper)
        return [` FX b c${column} ${lower}`];
    return [
        Number.isFinite(lower) ? ` LO b c${column} ${lower}` : ` MI b c${column}`,
        Number.isFinite(upper) ? ` UP b c${column} ${upper}` : ` PL b c${column}`,
    ];
}
