import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The built command line, as it is shipped. */
export const CLI: string = resolve('dist/src/cli.js');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called once the process listens to SIGINT: a signal sent earlier would just end it. */
  readonly onListening?: (child: ChildProcess) => void;
}

const TELL_LISTENING = `data:text/javascript,${encodeURIComponent(
  "process.on('newListener', (name) => name === 'SIGINT' && process.send?.('listening'))",
)}`;

/** Runs `placewright` with these arguments to its end. No colours unless `env` asks for them. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH, NODE_OPTIONS: `--import=${TELL_LISTENING}`, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.once('message', () => options.onListening?.(child));
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((settle, fail) => {
    child.on('error', fail);
    child.on('close', settle);
  });
  return {
    code,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: Buffer.concat(stderr).toString('utf8'),
  };
}
