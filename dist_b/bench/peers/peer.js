/** A back end of ours in the place of a peer: it runs inside this process and reports through the port. */
export function asPeer(backend) {
    return { ...backend, usage: () => null, spent: () => null, news: () => [] };
}
/** Rows of a program: the entries of each row, for solvers that are fed by rows. */
export function rowEntries(program) {
    const rows = Array.from({ length: program.rows }, () => ({
        columns: [],
        values: [],
    }));
    for (let column = 0; column < program.columns; column += 1) {
        for (let e = program.columnStart[column]; e < program.columnStart[column + 1]; e += 1) {
            const row = rows[program.rowIndex[e]];
            row?.columns.push(column);
            row?.values.push(program.value[e]);
        }
    }
    return rows;
}
