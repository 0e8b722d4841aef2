import yargs, { type Argv } from 'yargs';
import { type Command, type RawArguments, UsageError } from './command.ts';
import { closestOf } from './did-you-mean.ts';

type Parsed =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'run'; readonly command: Command; readonly raw: RawArguments };

const COMMON_FLAGS = ['help', 'version'];

/**
 * Splits a command line (without the program's own name) and says which command it means, or which help text
 * it asks for. Throws {@link UsageError}, with "did you mean", when it means none.
 */
export function parseCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  shown: { readonly version: string; readonly width: number },
): Parsed {
  let help = '';
  const parser = describe(commands, shown);
  parser.fail((message, error) => {
    throw error ?? new UsageError(explainFailure(message, args, commands));
  });
  const raw = parser.parse([...args], {}, (_error: unknown, _argv: unknown, output: string) => {
    help = output;
  }) as { readonly _: readonly unknown[] } & RawArguments;
  const command = commands.find(({ name }) => name === raw._[0]);
  if (help === shown.version) return { kind: 'help', text: help };
  if (help !== '') return { kind: 'help', text: `${introduce(command, commands)}\n\n${help}` };
  if (command === undefined) throw new UsageError(unknownCommand(String(raw._[0] ?? ''), commands));
  return { kind: 'run', command, raw };
}

function describe(commands: readonly Command[], shown: { version: string; width: number }): Argv {
  let parser = yargs()
    .scriptName('placewright')
    .locale('en')
    .usage('Usage: $0 <command> [options]')
    .parserConfiguration({
      'camel-case-expansion': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'boolean-negation': false,
    })
    .exitProcess(false)
    .strict()
    .demandCommand(1, 'Say what to do.')
    .help()
    .alias('help', 'h')
    .version(shown.version)
    .wrap(Math.min(shown.width, 120));
  for (const command of commands) {
    const usage = `${command.name} ${command.positionals}`.trim();
    parser = parser.command(usage, command.summary, (own) =>
      own.usage(`Usage: $0 ${usage} [options]`).options(command.options),
    );
  }
  return parser;
}

/** Examples come first: most people copy one and never read on. */
function introduce(command: Command | undefined, commands: readonly Command[]): string {
  const examples = command?.examples ?? commands.flatMap((each) => each.examples.slice(0, 1));
  const lines = examples.map(({ line, does }) => `  placewright ${line}\n      ${does}`);
  const summary = command?.summary ?? 'Allocate rotators to placements, and say why';
  return `${summary}.\n\n${lines.join('\n')}`;
}

function explainFailure(message: string, args: readonly string[], commands: readonly Command[]): string {
  const unknown = /^Unknown (argument|command)s?: (.+)$/.exec(message);
  const command = commands.find(({ name }) => args.includes(name));
  if (unknown === null) {
    const lacking = message.startsWith('Not enough non-option arguments') && command !== undefined;
    return lacking ? `${command.name} needs ${command.positionals}.` : message;
  }
  const names = unknown[2]!.split(', ');
  if (command === undefined) return unknownCommand(names[0]!, commands);
  const options = [...Object.keys(command.options), ...COMMON_FLAGS];
  const typed = names.find((name) => args.some((arg) => optionName(arg) === name));
  if (typed === undefined) return `${command.name} does not take "${names[0]}".`;
  return `${command.name} has no option --${typed}.${closestOf(typed, options, '--')}`;
}

function optionName(arg: string): string | null {
  return /^--?([^=]+)/.exec(arg)?.[1] ?? null;
}

function unknownCommand(typed: string, commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  return `There is no command "${typed}".${closestOf(typed, names)} Commands: ${names.join(', ')}.`;
}
