import { type Command, type RawArguments, UsageError } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright compare`: two finished runs side by side, without solving. */
export const compareCommand: Command = {
  name: 'compare',
  positionals: '<first> <second>',
  summary: 'Compare two finished runs: who gains, who loses, and what of it is policy or the draw',
  examples: [
    {
      line: 'compare out/county out/one-more-place --html compare.html',
      does: 'tier values, people, reasons; policy apart from luck',
    },
    { line: 'compare out/county out/one-more-place --csv', does: 'a row a rotator, for a spreadsheet' },
  ],
  options: {
    html: { type: 'string', describe: 'Also write the comparison as a page to this file' },
    json: { type: 'boolean', describe: 'Print everything as JSON' },
    csv: { type: 'boolean', describe: 'Print a row a rotator as CSV' },
    quiet: { type: 'boolean', describe: 'Print nothing' },
  },
  run: runCompare,
};

async function runCompare(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [
    { compareFolders },
    { ARGUMENTS, readArguments },
    { describeComparison },
    { tabulateComparison },
    { renderCsv },
  ] = await Promise.all([
    import('../pipeline/compare/compare-folders.ts'),
    import('./arguments.ts'),
    import('../report/comparison/comparison-text.ts'),
    import('../report/comparison/comparison-table.ts'),
    import('../report/text/csv.ts'),
  ]);
  const shape = {
    first: ARGUMENTS.folder,
    second: ARGUMENTS.folder,
    html: ARGUMENTS.folder.optional(),
    json: ARGUMENTS.flag,
    csv: ARGUMENTS.flag,
    quiet: ARGUMENTS.flag,
  };
  const args = readArguments(shape, raw, ['first', 'second']);
  if (args.json && args.csv) throw new UsageError('Say --json or --csv, not both.');
  const page = args.html ?? null;
  const request = { before: args.first, after: args.second, page };
  const { comparison, altered } = await compareFolders(request);
  const { out, err } = terminal;
  for (const warning of altered) err.write(`${err.style('yellow', warning)}\n`);
  if (args.json) out.write(`${JSON.stringify(comparison, null, 2)}\n`);
  else if (args.csv) out.write(renderCsv(tabulateComparison(comparison)));
  else if (!args.quiet) {
    out.write(`${describeComparison(comparison).join('\n')}\n`);
    if (page !== null) out.write(`\nWrote ${page}\n`);
  }
  return EXIT.ok;
}
