import { type Command, type RawArguments, Refusal } from './command.ts';
import { closestOf } from './did-you-mean.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `placewright init`: a programme folder to start from. */
export const initCommand: Command = {
  name: 'init',
  positionals: '<folder>',
  summary: 'Write a ready-to-fill programme folder, or a copy of an example',
  examples: [
    { line: 'init county', does: 'every table with its header line, and a README that explains each column' },
    { line: 'init demo --example worcestershire', does: 'a copy of an example programme to play with' },
  ],
  options: { example: { type: 'string', describe: 'Name of an example programme' } },
  run: runInit,
};

async function runInit(raw: RawArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ initProgramme }, { ARGUMENTS, readArguments }] = await Promise.all([
    import('../pipeline/programme/init.ts'),
    import('./arguments.ts'),
  ]);
  const shape = { folder: ARGUMENTS.folder, example: ARGUMENTS.id.optional() };
  const { folder, example } = readArguments(shape, raw, ['folder']);
  const result = await initProgramme(folder, example ?? null);
  switch (result.kind) {
    case 'occupied':
      throw new Refusal(`"${folder}" exists and is not an empty folder; nothing was written.`);
    case 'unknown-example': {
      const names = result.known.join(', ');
      throw new Refusal(
        `There is no example "${example}".${closestOf(example ?? '', result.known)} Examples: ${names}.`,
      );
    }
    case 'written':
      terminal.out.write(
        `Wrote ${result.files.length} files to ${folder}. Next: placewright check ${folder}\n`,
      );
      return EXIT.ok;
  }
}
