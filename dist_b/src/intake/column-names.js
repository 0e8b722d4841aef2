import { foldName } from './fold-key.js';
import { choiceRank, JOINED_CHOICES } from './tables/wishes.js';
/** Columns of a table in declared order: the order of the texts of its rows. */
export function columnsOf(table) {
    return Object.values(table.columns);
}
export function fieldsOf(table) {
    return Object.keys(table.columns);
}
/** Position of a field among the texts of a row. */
export function fieldIndex(table, field) {
    return Object.keys(table.columns).indexOf(field);
}
/** What a header stands for by its own name or a shipped alias; own names win over aliases. */
export function meaningOf(table, header) {
    const folded = foldName(header);
    const columns = columnsOf(table);
    const named = columns.findIndex((column) => foldName(column.header) === folded);
    const field = named >= 0
        ? named
        : columns.findIndex((column) => column.aliases.some((alias) => foldName(alias) === folded));
    if (field >= 0)
        return { kind: 'column', field };
    if (table.name !== 'preferences')
        return null;
    if (JOINED_CHOICES.includes(folded))
        return { kind: 'choices' };
    const rank = choiceRank(folded);
    return rank === null ? null : { kind: 'choice', rank };
}
/** Every header a table knows, for suggestions. */
export function knownHeaders(table) {
    const headers = columnsOf(table).map((column) => column.header);
    return table.name === 'preferences' ? [...headers, 'choice_1', 'choices'] : headers;
}
