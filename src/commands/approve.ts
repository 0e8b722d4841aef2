import { type Command, type RawArguments, Refusal } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright approve`: the human decision about a run. */
export const approveCommand: Command = {
  name: 'approve',
  positionals: '<run>',
  summary: 'Record that a person approves a run; any later edit shows',
  examples: [
    {
      line: 'approve out/county --by "J. Smith, Rotational Coordinator" --note "Agreed with the union on 3 May"',
      does: 'verify the run and record who approves it, when and why',
    },
  ],
  options: {
    by: { type: 'string', describe: 'Who approves' },
    note: { type: 'string', describe: 'Why, or on what terms' },
    json: { type: 'boolean', describe: 'Print the approval as JSON' },
    quiet: { type: 'boolean', describe: 'Print nothing but problems' },
  },
  run: runApprove,
};

async function runApprove(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ ARGUMENTS, readArguments }, { approveRun }] = await Promise.all([
    import('./arguments.ts'),
    import('../pipeline/review/approve-run.ts'),
  ]);
  const args = readArguments(
    {
      run: ARGUMENTS.folder,
      by: ARGUMENTS.remark,
      note: ARGUMENTS.remark,
      json: ARGUMENTS.flag,
      quiet: ARGUMENTS.flag,
    },
    raw,
    ['run'],
  );
  const { by, note } = args;
  const result = await approveRun(args.run, { by, note, at: new Date().toISOString() }, terminal);
  switch (result.kind) {
    case 'refused':
      throw new Refusal(result.message);
    case 'locked': {
      const { pid, host } = result.owner;
      terminal.err.write(
        `This run is being approved by another process: ${pid} on ${host}. Nothing was done.\n`,
      );
      return EXIT.busy;
    }
    case 'does-not-stand':
      terminal.err.write(`The run ${args.run} does not stand and cannot be approved:\n`);
      terminal.err.write(result.findings.map((finding) => `    ${finding}\n`).join(''));
      return EXIT.fault;
    case 'approved': {
      const { approval } = result;
      if (args.json) terminal.out.write(`${JSON.stringify(approval, null, 2)}\n`);
      else if (!args.quiet) {
        terminal.out.write(`Approved by ${approval.by}: ${approval.note}\n`);
        terminal.out.write(`  run ${approval.run}\n  allocation ${approval.allocation}\n`);
      }
      return EXIT.ok;
    }
  }
}
