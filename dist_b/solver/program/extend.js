/** Appends columns over the rows a program has; old numbers stay valid. */
export function appendColumns(program, extra) {
    const join = (a, b) => {
        const joined = new Float64Array(a.length + b.length);
        joined.set(a);
        joined.set(b, a.length);
        return joined;
    };
    const entries = program.value.length;
    const columns = program.columns + extra.count;
    const columnStart = new Int32Array(columns + 1);
    columnStart.set(program.columnStart);
    for (let k = 0; k <= extra.count; k += 1)
        columnStart[program.columns + k] = entries + extra.start[k];
    const rowIndex = new Int32Array(entries + extra.rowIndex.length);
    rowIndex.set(program.rowIndex);
    rowIndex.set(extra.rowIndex, entries);
    const integer = new Uint8Array(columns).fill(1);
    integer.set(program.integer);
    return {
        columns,
        rows: program.rows,
        columnLower: join(program.columnLower, extra.lower),
        columnUpper: join(program.columnUpper, extra.upper),
        integer,
        rowLower: program.rowLower,
        rowUpper: program.rowUpper,
        columnStart,
        rowIndex,
        value: join(program.value, extra.value),
        objective: join(program.objective, extra.objective),
    };
}
/** Appends `binaries` columns and `rows` to a program; old numbers stay valid. The objective is zero. */
export function extendProgram(program, extra) {
    const columns = program.columns + extra.binaries;
    const added = new Int32Array(columns);
    for (const row of extra.rows)
        for (const column of row.columns)
            added[column] += 1;
    const columnStart = new Int32Array(columns + 1);
    for (let j = 0; j < columns; j += 1) {
        const old = j < program.columns ? program.columnStart[j + 1] - program.columnStart[j] : 0;
        columnStart[j + 1] = columnStart[j] + old + added[j];
    }
    const rowIndex = new Int32Array(columnStart[columns]);
    const value = new Float64Array(columnStart[columns]);
    const next = columnStart.slice(0, columns);
    for (let j = 0; j < program.columns; j += 1) {
        const from = program.columnStart[j];
        const to = program.columnStart[j + 1];
        rowIndex.set(program.rowIndex.subarray(from, to), next[j]);
        value.set(program.value.subarray(from, to), next[j]);
        next[j] += to - from;
    }
    extra.rows.forEach((row, r) => {
        row.columns.forEach((column, k) => {
            rowIndex[next[column]] = program.rows + r;
            value[next[column]] = row.values[k];
            next[column] += 1;
        });
    });
    const pad = (values, length, fill) => {
        const padded = new Float64Array(length);
        padded.set(values);
        for (let i = values.length; i < length; i += 1)
            padded[i] = fill(i - values.length);
        return padded;
    };
    const integer = new Uint8Array(columns).fill(1);
    integer.set(program.integer);
    return {
        columns,
        rows: program.rows + extra.rows.length,
        columnLower: pad(program.columnLower, columns, () => 0),
        columnUpper: pad(program.columnUpper, columns, () => 1),
        integer,
        rowLower: pad(program.rowLower, program.rows + extra.rows.length, (r) => extra.rows[r].lower),
        rowUpper: pad(program.rowUpper, program.rows + extra.rows.length, (r) => extra.rows[r].upper),
        columnStart,
        rowIndex,
        value,
        objective: new Float64Array(columns),
    };
}
