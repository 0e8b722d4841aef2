/** The trimmed text of a field; '' when it is blank or the sheet has no such column. */
export function textAt(row, field) {
    const instead = row.instead?.get(field);
    if (instead !== undefined)
        return instead;
    const cell = row.layout.cellOf[field] ?? -1;
    return cell < 0 ? '' : (row.record.cells[cell] ?? '').trim();
}
/** The row with another text for one field. */
export function withText(row, field, text) {
    return { ...row, instead: new Map(row.instead).set(field, text) };
}
/** The place of a cell, or of the row when the sheet has no such column. */
export function placeOf(row, field) {
    const { sheet, cellOf } = row.layout;
    const cell = cellOf[field] ?? -1;
    if (cell < 0)
        return { file: sheet.file, line: row.record.line, column: null };
    return { file: sheet.file, ...sheet.locate(row.record, cell) };
}
/** Reports a problem of one cell. */
export function reportCell(issues, row, field, finding) {
    const text = textAt(row, field);
    issues.add(row.layout.sheet.file, () => placeOf(row, field), text === '' ? null : text, finding);
}
/** Reports a problem of a whole row. */
export function reportRow(issues, row, value, finding) {
    const { file } = row.layout.sheet;
    issues.add(file, () => ({ file, line: row.record.line, column: null }), value, finding);
}
