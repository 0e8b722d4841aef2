#!/usr/bin/env node
import { styleText } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { EXIT } from './commands/exit-code.ts';
import { COMMANDS } from './commands/registry.ts';
import { runCommandLine } from './commands/run-command-line.ts';
import type { Stream, Terminal } from './commands/terminal.ts';

/**
 * V8 throws machine code away with the last closure that had it: by default it compiles the same few hundred functions for each job of a
 * batch. With six times the patience only what is really hot is: about a tenth less CPU for an allocation and for a batch.
 */
setFlagsFromString('--interrupt-budget=400000');

const stopping = new AbortController();

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.stdout.on('error', endOnBrokenOutput);
// Where nobody can be told, the exit code still tells.
process.stderr.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, openTerminal());

/** The first request lets the command write its best incumbent; the second does not wait. */
function stop(): void {
  if (stopping.signal.aborted) process.exit(EXIT.interrupted);
  stopping.abort();
}

/** `placewright … | head` closes the pipe early; that is no fault. A full disk is, and not of the engine. */
function endOnBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(`The output cannot be written: ${error.message}.\n`);
  process.exit(EXIT.badInput);
}

function openTerminal(): Terminal {
  return {
    out: openStream(process.stdout),
    err: openStream(process.stderr),
    stop: stopping.signal,
    elapsedSeconds: () => process.uptime(),
    peakMemoryMib: () => process.resourceUsage().maxRSS / 1024,
    pid: process.pid,
    isAlive,
  };
}

/** Signal 0 is delivered to nobody; it only asks whether there is somebody. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function openStream(stream: NodeJS.WriteStream): Stream {
  return {
    write: (text) => {
      stream.write(text);
    },
    style: (format, text) => styleText(format, text, { stream }),
    interactive: stream.isTTY === true,
    // A terminal that does not know its width says 0.
    width: stream.columns > 0 ? stream.columns : 80,
  };
}
