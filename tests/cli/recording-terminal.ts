import type { Terminal } from '../../src/commands/terminal.ts';

/** A terminal that keeps what is written. */
export function recordingTerminal(
  made: {
    readonly interactive?: boolean;
    readonly clock?: () => number;
    /** Whether the user asks to stop, having read this much on the terminal. */
    readonly stopAfter?: (stderr: string) => boolean;
  } = {},
): Terminal & {
  readonly stdout: () => string;
  readonly stderr: () => string;
} {
  const written = { out: '', err: '' };
  const stopping = new AbortController();
  const mayStop = () => {
    if (made.stopAfter?.(written.err)) stopping.abort();
  };
  mayStop();
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
      mayStop();
    },
    style: (_format: unknown, text: string) => text,
    interactive: made.interactive ?? false,
    width: 80,
  });
  return {
    out: stream('out'),
    err: stream('err'),
    stop: stopping.signal,
    elapsedSeconds: made.clock ?? (() => 0),
    peakMemoryMib: () => 0,
    pid: process.pid,
    isAlive: (pid) => pid === process.pid,
    stdout: () => written.out,
    stderr: () => written.err,
  };
}
