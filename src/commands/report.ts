import { type Command, type RawArguments, Refusal } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright report`: pages, workbook, import and calendars of a finished run, with or without names. */
export const reportCommand: Command = {
  name: 'report',
  positionals: '<run>',
  summary: 'Render a finished run again from its files, with names if you like, without solving',
  examples: [
    {
      line: 'report out/worcestershire --names names.csv',
      does: 'pages, workbook and calendars with names, in out/worcestershire-report',
    },
    { line: 'report out/worcestershire --out letters', does: 'the same with ids only, somewhere else' },
  ],
  options: {
    names: { type: 'string', describe: 'Table with rotator_id and name; never becomes part of a run' },
    out: { type: 'string', describe: 'Folder of the report (default <run>-report)' },
    json: { type: 'boolean', describe: 'Print what was written as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing' },
  },
  run: runReport,
};

async function runReport(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ reportRun }, { ARGUMENTS, readArguments }, { join, resolve }] = await Promise.all([
    import('../pipeline/review/report-run.ts'),
    import('./arguments.ts'),
    import('node:path'),
  ]);
  const shape = {
    run: ARGUMENTS.folder,
    names: ARGUMENTS.folder.optional(),
    out: ARGUMENTS.folder.optional(),
    json: ARGUMENTS.flag,
    quiet: ARGUMENTS.flag,
  };
  const args = readArguments(shape, raw, ['run']);
  const out = args.out ?? `${resolve(args.run)}-report`;
  const result = await reportRun({ run: args.run, out, names: args.names ?? null });
  if (result.kind === 'refused') throw new Refusal(result.message);
  const { files, runId, nameless, strangers, altered } = result;
  const { err } = terminal;
  if (altered !== null) err.write(`${err.style('yellow', altered)}\n`);
  if (args.json) {
    const facts = { schema: 'placewright.reported/1', out, run: runId, files, nameless, strangers };
    terminal.out.write(`${JSON.stringify(facts, null, 2)}\n`);
  } else if (!args.quiet) {
    terminal.out.write(`Wrote ${files.length} files to ${out}. Open ${join(out, 'report.html')}\n`);
  }
  if (nameless !== null && nameless > 0 && !args.quiet) {
    const who = nameless === 1 ? 'One rotator has' : `${nameless} rotators have`;
    err.write(`${who} no name in ${args.names ?? ''}; the id stands in.\n`);
  }
  if (strangers.length > 0 && !args.quiet) {
    const some = `${strangers.slice(0, MOST_NAMED).join(', ')}${strangers.length > MOST_NAMED ? ' …' : ''}`;
    const what =
      strangers.length === 1 ? '1 id of it is no rotator' : `${strangers.length} ids of it are no rotators`;
    err.write(`${args.names ?? ''}: ${what} of this run (${some}); check the spelling.\n`);
  }
  return EXIT.ok;
}

/** Ids that one line tells. */
const MOST_NAMED = 5;
