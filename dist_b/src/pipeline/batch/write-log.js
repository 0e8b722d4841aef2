import { join } from 'node:path';
import pino from 'pino';
/** JSON lines, one event each, in a file of its own for each start; written through, so that a kill loses nothing. */
export function openLog(folder, stamp) {
    const destination = pino.destination({ dest: join(folder, `${stamp}.jsonl`), sync: true, mkdir: true });
    const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['name', 'names', 'rotator'] }, destination);
    return {
        info: (event, facts) => logger.info({ event, ...facts }),
        error: (event, facts) => logger.error({ event, ...facts }),
    };
}
