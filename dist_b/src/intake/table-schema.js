import { columnsOf } from './column-names.js';
import { fieldMeta } from './field-meta.js';
import { TABLE_NAMES } from './table.js';
import { TABLES } from './tables/all-tables.js';
/** The Table Schema of every table, generated from the declarations that read them. */
export function tableSchemas() {
    return Object.fromEntries(TABLE_NAMES.map((name) => [name, tableSchema(TABLES[name])]));
}
function tableSchema(table) {
    const columns = columnsOf(table);
    const foreignKeys = columns.flatMap((column) => {
        if (column.references === null || column.references === 'wishes')
            return [];
        const target = TABLES[column.references];
        return [
            {
                fields: [column.header],
                reference: { resource: target.name, fields: keyHeaders(target).slice(0, 1) },
            },
        ];
    });
    return {
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        name: table.name,
        title: `${table.name}.csv`,
        description: table.description,
        fields: columns.map(tableField),
        ...keyOf(table),
        ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
        missingValues: [''],
    };
}
function tableField(column) {
    const { expects, constraints, ...meta } = fieldMeta(column.cell);
    const blank = column.blank.allowed ? ` Blank = ${column.blank.meaning}.` : '';
    return {
        name: column.header,
        ...meta,
        description: `${column.description}${blank}`,
        constraints: { required: !column.blank.allowed, ...constraints },
    };
}
function keyOf(table) {
    const headers = keyHeaders(table);
    const optional = table.key.some((field) => table.columns[field]?.blank.allowed);
    return optional ? { uniqueKeys: [headers] } : { primaryKey: headers };
}
function keyHeaders(table) {
    return table.key.flatMap((field) => table.columns[field]?.header ?? []);
}
