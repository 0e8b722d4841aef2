import { type ChildProcess, spawn } from 'node:child_process';
import { CLI } from '../../cli/run-cli.ts';

/** `placewright worker` as a process of its own, and what it has said so far. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  told(): string;
  /** Resolves once it has said something that matches; rejects when it ends first. */
  says(pattern: RegExp): Promise<void>;
  /** Asks it to stop, and waits; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a worker with one thread, ready once this resolves. */
export async function startWorker(url: string): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    [CLI, 'worker', '--queue', url, '--threads', '1', '--lock-seconds', '2'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let text = '';
  const listeners = new Set<() => void>();
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    for (const listener of listeners) listener();
  });
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  const says = async (pattern: RegExp): Promise<void> =>
    await new Promise((found, fail) => {
      const look = (): void => {
        if (pattern.test(text)) found();
      };
      listeners.add(look);
      void ended.then(() => fail(new Error(`the worker ended, having said:\n${text}`)));
      look();
    });
  await says(/is ready/);
  return {
    child,
    told: () => text,
    says,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return await ended;
    },
  };
}
