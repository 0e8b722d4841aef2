import { join } from 'node:path';
import pino from 'pino';

/** What a night's log may say: ids of jobs, counts and codes; never who rotates where. */
export interface BatchLog {
  info(event: string, facts: Readonly<Record<string, string | number | null>>): void;
  error(event: string, facts: Readonly<Record<string, string | number | null>>): void;
}

/** JSON lines, one event each, in a file of its own for each start; written through, so that a kill loses nothing. */
export function openLog(folder: string, stamp: string): BatchLog {
  const destination = pino.destination({ dest: join(folder, `${stamp}.jsonl`), sync: true, mkdir: true });
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['name', 'names', 'rotator'] },
    destination,
  );
  return {
    info: (event, facts) => logger.info({ event, ...facts }),
    error: (event, facts) => logger.error({ event, ...facts }),
  };
}
