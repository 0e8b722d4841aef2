import type { Redis } from 'ioredis';
import { InputPathError } from '../disk/input-path-error.ts';

/** The two packages that queues need; users without queues need not have them. */
interface QueuePackages {
  readonly bullmq: typeof import('bullmq');
  readonly ioredis: Pick<typeof import('ioredis'), 'Redis'>;
}

/** Where the jobs of all batches wait, and where those end up that nobody could carry out. */
export const JOBS = 'placewright-jobs';
export const DEAD_LETTERS = 'placewright-dead-letters';

/** Set while an order is to be given up; workers look for it. */
export function cancelKey(id: string): string {
  return `placewright:cancel:${id}`;
}

/** Why a job has failed that was given up on request. */
export const CALLED_OFF = 'called off';

/** Loads the packages. Throws `InputPathError` when they are not installed. */
export async function loadQueuePackages(): Promise<QueuePackages> {
  try {
    const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, ioredis };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputPathError('Queues need two packages that are not installed: npm install bullmq ioredis');
  }
}

const PATIENCE_MS = 5000;

/**
 * A connection that waits for its server to come back, however often it goes. Throws `InputPathError` when there is no
 * server to begin with. The address may hold a password and is never part of a message.
 */
export async function connect({ ioredis }: QueuePackages, url: string): Promise<Redis> {
  const where = describeAddress(url);
  const probe = new ioredis.Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE_MS,
  });
  // Refusals are reported by connect(); without a listener they would end the process as well.
  probe.on('error', () => undefined);
  try {
    await probe.connect();
    await probe.ping();
  } catch (error) {
    throw new InputPathError(`There is no Redis at ${where}: ${(error as Error).message}`);
  } finally {
    probe.disconnect();
  }
  return new ioredis.Redis(url, { maxRetriesPerRequest: null });
}

/** A listener that reports each trouble once until the server is back: connecting is tried many times a second. */
export function reportEachOutage(redis: Redis, report: (trouble: string) => void): (error: Error) => void {
  const reported = new Set<string>();
  redis.on('ready', () => reported.clear());
  return ({ message }) => {
    if (reported.has(message)) return;
    reported.add(message);
    report(message);
  };
}

function describeAddress(url: string): string {
  if (!URL.canParse(url))
    throw new InputPathError('--queue takes an address such as redis://localhost:6379.');
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'redis:' && protocol !== 'rediss:') {
    throw new InputPathError('--queue takes an address that begins with redis:// or rediss://.');
  }
  return `${hostname}:${port === '' ? 6379 : port}`;
}
