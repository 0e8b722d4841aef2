import { fieldMeta } from '../cells/field-meta.ts';
import { type AnyTable, TABLE_NAMES } from '../schema/table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { columnsOf, fieldsOf } from './column-names.ts';
import { SETTING_KEYS } from './setting-keys.ts';

const NEEDS: Readonly<Record<AnyTable['need'], string>> = {
  rows: 'Required.',
  present: 'Required; may have no rows.',
  optional: 'Optional.',
};

const PREFACE = `Headers are compared without case, spaces and punctuation; the other names listed are understood too, and
\`aliases.csv\` (table, header, column) adds your own. Files may be UTF-8, UTF-16 or Windows-1252, with commas, semicolons or
tabs; a workbook \`.xlsx\` with one sheet a table does as well. Key columns are marked with ⚿.

A scenario is a folder of the same tables with changed rows only, matched by key. A row replaces the whole row, blank cells
included; only a column that the scenario's table leaves out keeps its value. A column \`action\` may say \`remove\`.`;

/** Every table, column and setting as Markdown, generated from the declarations that read them. */
export function dataDictionary(): string {
  const tables = TABLE_NAMES.map((name) => describeTable(TABLES[name]));
  return `${[PREFACE, ...tables].join('\n\n')}\n`;
}

function describeTable(table: AnyTable): string {
  const fields = fieldsOf(table);
  const rows = columnsOf(table).map((column, index) => [
    `\`${column.header}\`${table.key.includes(fields[index] ?? '') ? ' ⚿' : ''}`,
    `${column.description}${column.references === null || column.references === 'wishes' ? '' : ` In \`${column.references}.csv\`.`}`,
    fieldMeta(column.cell).expects,
    column.blank.allowed ? column.blank.meaning : '**required**',
    column.aliases.join(', '),
  ]);
  const parts = [
    `## ${table.name}.csv`,
    `${NEEDS[table.need]} ${table.description}`,
    markdownTable(['column', 'meaning', 'takes', 'blank', 'also called'], rows),
  ];
  return table.name === 'settings' ? [...parts, describeSettings()].join('\n\n') : parts.join('\n\n');
}

function describeSettings(): string {
  const rows = Object.entries(SETTING_KEYS).map(([key, { cell, description, absence, fallbackText }]) => [
    `\`${key}\``,
    description,
    fieldMeta(cell).expects,
    absence === 'refused'
      ? '**required**'
      : `${fallbackText}${absence === 'warned' ? ' (with a warning)' : ''}`,
  ]);
  return markdownTable(['setting', 'meaning', 'takes', 'default'], rows);
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
