import { type Command, type RawArguments, Refusal } from './command.ts';
import { closestOf } from './did-you-mean.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright schema`: what every table holds, for programs and for people. */
export const schemaCommand: Command = {
  name: 'schema',
  positionals: '[table]',
  summary: 'Print what the tables hold: Table Schema (JSON), or a data dictionary',
  examples: [
    { line: 'schema --dictionary', does: 'every table and column in words (Markdown)' },
    { line: 'schema rotators', does: 'Table Schema of one table' },
    { line: 'schema > datapackage.json', does: 'all tables as a Frictionless data package' },
  ],
  options: { dictionary: { type: 'boolean', describe: 'The data dictionary as Markdown instead' } },
  run: runSchema,
};

async function runSchema(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [schemas, { ARGUMENTS, readArguments }] = await Promise.all([
    import('../pipeline/programme/schemas.ts'),
    import('./arguments.ts'),
  ]);
  const args = readArguments({ table: ARGUMENTS.id.optional(), dictionary: ARGUMENTS.flag }, raw, ['table']);
  if (args.dictionary) {
    if (args.table !== undefined) throw new Refusal('The dictionary always shows every table.');
    terminal.out.write(schemas.describeForPeople());
    return EXIT.ok;
  }
  terminal.out.write(`${JSON.stringify(describe(args.table, schemas), null, 2)}\n`);
  return EXIT.ok;
}

function describe(
  table: string | undefined,
  schemas: Pick<
    typeof import('../pipeline/programme/schemas.ts'),
    'describePackage' | 'describeTable' | 'listTables'
  >,
): object {
  if (table === undefined) return schemas.describePackage();
  const schema = schemas.describeTable(table.replace(/\.csv$/i, ''));
  if (schema !== null) return schema;
  const known = schemas.listTables();
  throw new Refusal(`There is no table "${table}".${closestOf(table, known)} Tables: ${known.join(', ')}.`);
}
