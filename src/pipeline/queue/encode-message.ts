import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { JobOrder, JobResult } from '../batch/job.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** An order as text for a queue: tables and ids, compressed. `names.csv` is never read, so no name can be in it. */
export async function encodeOrder(order: JobOrder): Promise<string> {
  return await encode(order);
}

/** The order of {@link encodeOrder}. Throws when the text is none. */
export async function decodeOrder(text: string): Promise<JobOrder> {
  return (await decode(text)) as JobOrder;
}

/** A result as text for a queue. */
export async function encodeResult(result: JobResult): Promise<string> {
  return await encode(result.kind === 'run' ? { ...result, files: [...result.files] } : result);
}

/** The result of {@link encodeResult}. Throws when the text is none. */
export async function decodeResult(text: string): Promise<JobResult> {
  const value = (await decode(text)) as Exclude<JobResult, { kind: 'run' }> | PlainRun;
  return value.kind === 'run' ? { ...value, files: new Map(value.files) } : value;
}

interface PlainRun {
  readonly kind: 'run';
  readonly files: readonly (readonly [string, Uint8Array])[];
}

/** Marks bytes among the values of JSON. */
const BYTES = '$bytes';

async function encode(value: unknown): Promise<string> {
  const text = JSON.stringify(value, (_, each: unknown) => {
    const bytes = asBytes(each);
    return bytes === null ? each : { [BYTES]: bytes.toString('base64') };
  });
  return (await pack(text)).toString('base64');
}

async function decode(text: string): Promise<unknown> {
  const json = (await unpack(Buffer.from(text, 'base64'))).toString('utf8');
  return JSON.parse(json, (_, each: unknown) => {
    const packed =
      typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[BYTES] : undefined;
    return typeof packed === 'string' ? new Uint8Array(Buffer.from(packed, 'base64')) : each;
  });
}

/** `JSON.stringify` asks a Buffer for its own form before it asks anybody else. */
function asBytes(value: unknown): Buffer | null {
  if (value instanceof Uint8Array) return Buffer.from(value);
  const own = value as { readonly type?: unknown; readonly data?: unknown } | null;
  if (typeof own !== 'object' || own?.type !== 'Buffer' || !Array.isArray(own.data)) return null;
  return Buffer.from(own.data as number[]);
}
