/**
 * Looks for what would make a program mean something else to a back end than to the audit: arrays of the
 * wrong length, indices out of range, repeated entries, data that are not exact integers. Returns one
 * sentence part about the first fault found, or `null`.
 */
export function findProgramFault(program) {
    return findShapeFault(program) ?? findMatrixFault(program) ?? findNumberFault(program);
}
/** True when some column or row admits no value at all, whatever the others do. */
export function hasCrossedBounds(program) {
    for (let j = 0; j < program.columns; j += 1) {
        if (program.columnLower[j] > program.columnUpper[j])
            return true;
    }
    for (let i = 0; i < program.rows; i += 1) {
        if (program.rowLower[i] > program.rowUpper[i])
            return true;
    }
    return false;
}
function findShapeFault(program) {
    const { columns, rows } = program;
    const entries = program.columnStart[columns] ?? -1;
    const expected = [
        ['columnLower', columns],
        ['columnUpper', columns],
        ['integer', columns],
        ['objective', columns],
        ['columnStart', columns + 1],
        ['rowLower', rows],
        ['rowUpper', rows],
        ['rowIndex', entries],
        ['value', entries],
    ];
    for (const [name, length] of expected) {
        const array = program[name];
        if (typeof array === 'number' || array.length !== length)
            return `${name} does not have ${length} entries`;
    }
    return program.columnStart[0] === 0 ? null : 'columnStart does not begin with 0';
}
function findMatrixFault(program) {
    const lastColumn = new Int32Array(program.rows).fill(-1);
    for (let j = 0; j < program.columns; j += 1) {
        if (program.columnStart[j] > program.columnStart[j + 1])
            return `columnStart decreases at column ${j}`;
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            const row = program.rowIndex[e];
            if (row < 0 || row >= program.rows)
                return `column ${j} names row ${row} of ${program.rows}`;
            if (lastColumn[row] === j)
                return `column ${j} names row ${row} twice`;
            lastColumn[row] = j;
        }
    }
    return null;
}
function findNumberFault(program) {
    for (const name of ['value', 'objective']) {
        const at = program[name].findIndex((number) => !Number.isSafeInteger(number));
        if (at >= 0)
            return `${name}[${at}] is ${program[name][at]}, not an integer`;
    }
    for (const name of ['columnLower', 'columnUpper', 'rowLower', 'rowUpper']) {
        const at = program[name].findIndex((number) => !Number.isSafeInteger(number) && Math.abs(number) !== Infinity);
        if (at >= 0)
            return `${name}[${at}] is ${program[name][at]}, neither an integer nor infinite`;
    }
    return null;
}
