import type { CheckResult } from '../pipeline/programme/check.ts';
import { citeFolders, scenarioFolders } from './cite-folders.ts';
import type { Command, RawArguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Stream, Terminal } from './terminal.ts';

/** `placewright check`: every problem of the input at once, and whether there is enough of everything. */
export const checkCommand: Command = {
  name: 'check',
  positionals: '<programme>',
  summary: 'Check the tables: every problem at once, supply against demand, no allocation',
  examples: [
    {
      line: 'check fixtures/worcestershire',
      does: 'list every problem, then places and credits against demand',
    },
    {
      line: 'check county --scenario one-more-stroke-place',
      does: 'show row by row what a scenario changes',
    },
  ],
  options: {
    scenario: { type: 'string', describe: 'Folder of changed rows laid over the programme' },
    json: { type: 'boolean', describe: 'Print issues, supply and changes as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing but problems' },
  },
  run: runCheck,
};

async function runCheck(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ checkProgramme }, { ARGUMENTS, readArguments }, { presentCheck }, { printProblems }] =
    await Promise.all([
      import('../pipeline/programme/check.ts'),
      import('./arguments.ts'),
      import('./present-check.ts'),
      import('./print-problems.ts'),
    ]);
  const shape = {
    programme: ARGUMENTS.folder,
    scenario: ARGUMENTS.folder.optional(),
    json: ARGUMENTS.flag,
    quiet: ARGUMENTS.flag,
  };
  const args = readArguments(shape, raw, ['programme']);
  const result = await checkProgramme(args.programme, args.scenario ?? null);
  if (args.json) {
    terminal.out.write(`${JSON.stringify(structure(result), null, 2)}\n`);
  } else {
    const cite = (stream: Stream): Stream => citeFolders(stream, scenarioFolders(args.scenario));
    if (result.kind === 'accepted' && !args.quiet) presentCheck(result, cite(terminal.out));
    printProblems(result.issues, cite(terminal.err));
  }
  return result.kind === 'accepted' ? EXIT.ok : EXIT.badInput;
}

function structure(result: CheckResult): object {
  const { kind, issues } = result;
  const base = { schema: 'placewright.check/1', accepted: kind === 'accepted', issues };
  if (result.kind === 'rejected') return base;
  const { issues: _, ...supply } = result.supply;
  return { ...base, supply, changes: result.changes };
}
