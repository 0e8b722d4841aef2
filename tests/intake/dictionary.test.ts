import { describe, expect, test } from 'vitest';
import { dataDictionary } from '../../src/intake/columns/data-dictionary.ts';
import { SETTING_KEYS } from '../../src/intake/columns/setting-keys.ts';
import { tableSchemas } from '../../src/intake/columns/table-schema.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { TABLE_NAMES } from '../../src/intake/schema/table.ts';
import { EXAMPLE, encode } from './example.ts';

const schemas = tableSchemas();

describe('the Table Schemas', () => {
  test('know every column of the example, and only those', () => {
    for (const name of TABLE_NAMES) {
      const headers = ((EXAMPLE[name] ?? '').split('\n')[0] ?? '').split(',');
      const known = schemas[name].fields.map((field) => field.name);
      expect(
        headers.filter((header) => !known.includes(header)),
        name,
      ).toEqual([]);
      expect(new Set(known).size).toBe(known.length);
    }
  });

  test('say of each field what the reader does', () => {
    const field = (table: keyof typeof schemas, name: string): unknown =>
      schemas[table].fields.find((one) => one.name === name);
    expect(field('placements', 'capacity')).toEqual({
      name: 'capacity',
      type: 'number',
      description: 'Most rotators (or WTE) at one time.',
      constraints: { required: true, minimum: 0, maximum: 10_000 },
    });
    expect(field('placements', 'unit')).toMatchObject({
      type: 'string',
      constraints: { required: false, enum: ['heads', 'wte'] },
    });
    expect(field('rotators', 'drives')).toMatchObject({
      type: 'boolean',
      trueValues: ['yes', 'y', 'true', '1'],
    });
    expect(field('rotators', 'registered_on')).toMatchObject({ type: 'date' });
    expect(field('placements', 'requires')).toMatchObject({
      type: 'list',
      delimiter: ';',
      itemType: 'string',
    });
    expect(field('competency_rules', 'band')).toMatchObject({ type: 'list', itemType: 'integer' });
  });

  test('name keys and references', () => {
    expect(schemas.rotators).toMatchObject({ primaryKey: ['rotator_id'], missingValues: [''] });
    expect(schemas.placements).toMatchObject({
      uniqueKeys: [['placement_id', 'cycle']],
      foreignKeys: [
        { fields: ['rotation_id'], reference: { resource: 'rotations', fields: ['rotation_id'] } },
        { fields: ['site_id'], reference: { resource: 'sites', fields: ['site_id'] } },
      ],
    });
    expect(schemas.preferences.foreignKeys).toEqual([
      { fields: ['rotator_id'], reference: { resource: 'rotators', fields: ['rotator_id'] } },
    ]);
  });

  test('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });

  test('agree with the reader on what is required', async () => {
    for (const name of TABLE_NAMES) {
      const [header = '', ...rows] = (EXAMPLE[name] ?? '').split('\n');
      for (const field of schemas[name].fields) {
        const column = header.split(',').indexOf(field.name);
        if (column < 0) continue;
        const without = [header, ...rows].map((line) =>
          line
            .split(',')
            .filter((_, index) => index !== column)
            .join(','),
        );
        const intake = await readProgramme(encode({ ...EXAMPLE, [name]: without.join('\n') }));
        const missing = intake.issues.some(
          ({ code, reason }) => code === 'missing-column' && reason.includes(` ${field.name} `),
        );
        expect(missing, `${name}.${field.name}`).toBe((field.constraints as { required: boolean }).required);
      }
    }
  });
});

describe('the data dictionary', () => {
  const text = dataDictionary();

  test('has every table, column and setting', () => {
    for (const name of TABLE_NAMES) {
      const start = text.indexOf(`## ${name}.csv\n`);
      expect(start, name).toBeGreaterThan(0);
      const section = text.slice(start, text.indexOf('\n## ', start + 1) >>> 0);
      for (const field of schemas[name].fields) expect(section).toContain(`| \`${field.name}\``);
    }
    for (const key of Object.keys(SETTING_KEYS)) expect(text).toContain(`| \`${key}\` |`);
  });

  test('is Markdown with whole tables', () => {
    const widths = text
      .split('\n')
      .map((line) => (line.startsWith('|') ? line.replaceAll('\\|', '').split('|').length : 0));
    widths.forEach((width, index) => {
      const next = widths[index + 1] ?? 0;
      if (width > 0 && next > 0) expect(next).toBe(width);
    });
    expect(widths.filter((width) => width > 0).length).toBeGreaterThan(120);
  });
});
