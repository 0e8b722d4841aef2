import type { styleText } from 'node:util';

/** Colours and weights, as `styleText` names them. */
type Format = Parameters<typeof styleText>[0];

/** Where text goes. `style` returns the text unchanged when the stream shows no colours (`NO_COLOR`, a file, a pipe). */
export interface Stream {
  write(text: string): void;
  style(format: Format, text: string): string;
  /** A person is watching. */
  readonly interactive: boolean;
  /** Characters a line; 80 when unknown. */
  readonly width: number;
}

/** All that a command may know of the process it runs in; `cli.ts` makes the real one, tests a recording one. */
export interface Terminal {
  /** Results. */
  readonly out: Stream;
  /** Progress and problems. */
  readonly err: Stream;
  /** Aborts once the user has asked to stop. */
  readonly stop: AbortSignal;
  /** Seconds since the process started. */
  elapsedSeconds(): number;
  /** Most memory the process has held so far, in MiB. */
  peakMemoryMib(): number;
  /** Number of the process. */
  readonly pid: number;
  /** Whether a process of this number runs on this machine. */
  isAlive(pid: number): boolean;
}
