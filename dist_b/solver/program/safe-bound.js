/** `null` when the numbers are too large to be added up exactly. */
export function safeBound(program, rowDuals) {
    const scale = scaleFor(program, rowDuals);
    if (scale === null)
        return null;
    const duals = new Float64Array(program.rows);
    let scaled = 0;
    for (let row = 0; row < program.rows; row += 1) {
        const dual = Math.round(rowDuals[row] * scale);
        const side = dual > 0 ? program.rowLower[row] : program.rowUpper[row];
        if (dual === 0 || !Number.isFinite(side))
            continue;
        duals[row] = dual;
        scaled += dual * side;
    }
    const reduced = new Float64Array(program.columns);
    for (let j = 0; j < program.columns; j += 1) {
        let cost = program.objective[j] * scale;
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            cost -= program.value[e] * duals[program.rowIndex[e]];
        }
        const side = cost > 0 ? program.columnLower[j] : program.columnUpper[j];
        if (cost !== 0 && !Number.isFinite(side))
            return null;
        if (cost !== 0)
            scaled += cost * side;
        reduced[j] = cost;
    }
    if (!Number.isSafeInteger(scaled))
        return null;
    const bound = Math.ceil(scaled / scale);
    // An integer objective strictly between two integers rounds up, for the bound and for each penalty alike.
    for (let j = 0; j < program.columns; j += 1) {
        const cost = reduced[j];
        reduced[j] = cost > 0 ? Math.ceil((scaled + cost) / scale) - bound : 0;
    }
    return { bound, penalty: reduced };
}
/** Largest power of two ≤ 2²⁴ that keeps every sum below 2⁵²; `null` when even 1 does not. */
function scaleFor(program, rowDuals) {
    let size = 0;
    for (let row = 0; row < program.rows; row += 1) {
        const lower = program.rowLower[row];
        const upper = program.rowUpper[row];
        const side = Math.max(Number.isFinite(lower) ? Math.abs(lower) : 0, Number.isFinite(upper) ? Math.abs(upper) : 0);
        size += Math.abs(rowDuals[row]) * side;
    }
    for (let j = 0; j < program.columns; j += 1) {
        let cost = Math.abs(program.objective[j]);
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            cost += Math.abs(program.value[e] * rowDuals[program.rowIndex[e]]);
        }
        const upper = program.columnUpper[j];
        size += cost * Math.max(1, Number.isFinite(upper) ? Math.abs(upper) : 1);
    }
    for (let scale = 2 ** 24; scale >= 1; scale /= 2)
        if (size * scale < 2 ** 52)
            return scale;
    return null;
}
