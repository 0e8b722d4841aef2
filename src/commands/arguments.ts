import { z } from 'zod';
import { type Day, parseDay } from '../domain/calendar.ts';
import { type RawArguments, UsageError } from './command.ts';

const MOST_THREADS = 256;
/** Longer than any run can matter, and short of what a timer can hold (2³¹ ms). */
const LONGEST_SECONDS = 1_000_000;

const text = (what: string) => z.string(`takes ${what}, once`).min(1, `takes ${what}`);
const decimal = (what: string) =>
  text(what)
    .regex(/^\d+(\.\d+)?$/, `takes ${what}`)
    .transform(Number);

interface ArgumentKinds {
  readonly folder: z.ZodType<string>;
  readonly id: z.ZodType<string>;
  readonly seed: z.ZodType<string>;
  /** Of a server. */
  readonly address: z.ZodType<string>;
  readonly engine: z.ZodType<'local' | 'bullmq'>;
  /** A sentence of a person. */
  readonly remark: z.ZodType<string>;
  readonly seconds: z.ZodType<number>;
  /** 0 is allowed. */
  readonly secondsOrNone: z.ZodType<number>;
  readonly threads: z.ZodType<number>;
  /** Things to keep or take, at least one. */
  readonly amount: z.ZodType<number>;
  /** The same, or none. */
  readonly amountOrNone: z.ZodType<number>;
  /** A day of the calendar. */
  readonly day: z.ZodType<Day>;
  readonly cycle: z.ZodType<number>;
  readonly backend: z.ZodType<'highs' | 'jslp'>;
  readonly flag: z.ZodType<boolean>;
  /** A share below 1. */
  readonly gap: z.ZodType<number>;
  readonly strategy: z.ZodType<'automatic' | 'pathways' | 'compact' | 'large'>;
}

/** What the options and positionals of the commands may be; each command picks its own. */
export const ARGUMENTS: ArgumentKinds = {
  folder: text('a folder'),
  id: text('an id'),
  seed: text('a text of printable characters').regex(
    /^[^\p{Cc}]{1,200}$/u,
    'takes up to 200 printable characters',
  ),
  address: text('an address such as redis://localhost:6379'),
  engine: z.enum(['local', 'bullmq'], 'takes local or bullmq, once'),
  remark: text('a text').regex(/^[^\p{Cc}]{1,500}$/u, 'takes up to 500 printable characters'),
  seconds: decimal('a number of seconds, e.g. 60').refine(
    (value) => value > 0 && value <= LONGEST_SECONDS,
    `takes a number of seconds above 0 and up to ${LONGEST_SECONDS}`,
  ),
  secondsOrNone: decimal('a number of seconds, e.g. 20').refine(
    (value) => value <= LONGEST_SECONDS,
    `takes up to ${LONGEST_SECONDS} seconds`,
  ),
  threads: text('a whole number of threads')
    .regex(/^\d+$/, 'takes a whole number of threads')
    .transform(Number)
    .refine((value) => value >= 1 && value <= MOST_THREADS, `takes 1 to ${MOST_THREADS} threads`),
  amount: text('a whole number')
    .regex(/^\d{1,6}$/, 'takes a whole number')
    .transform(Number)
    .refine((value) => value >= 1, 'takes a whole number from 1'),
  amountOrNone: text('a whole number')
    .regex(/^\d{1,6}$/, 'takes a whole number')
    .transform(Number),
  day: text('a date such as 2026-11-21').transform((value, context) => {
    const day = parseDay(value);
    if (day !== null) return day;
    context.addIssue({ code: 'custom', message: 'takes a date such as 2026-11-21' });
    return z.NEVER;
  }),
  cycle: text('the number of a cycle')
    .regex(/^[1-9]\d{0,3}$/, 'takes the number of a cycle, from 1')
    .transform(Number),
  backend: z.enum(['highs', 'jslp'], 'takes highs or jslp, once'),
  gap: text('a gap, e.g. 0.1% or 0.001')
    .regex(/^\d+(\.\d+)?%?$/, 'takes a gap, e.g. 0.1% or 0.001')
    .transform((gap) => (gap.endsWith('%') ? Number(gap.slice(0, -1)) / 100 : Number(gap)))
    .refine((value) => value < 1, 'takes a gap below 100%'),
  strategy: z.enum(
    ['automatic', 'pathways', 'compact', 'large'],
    'takes automatic, pathways, compact or large, once',
  ),
  flag: z.boolean('is a flag: it takes no value and is given once').default(false),
};

/**
 * The arguments of a command as the schema describes them. Throws {@link UsageError} with one line for each
 * argument that is not what it should be; `positionals` are named without dashes there.
 */
export function readArguments<Shape extends z.ZodRawShape>(
  shape: Shape,
  raw: RawArguments,
  positionals: readonly string[],
): z.output<z.ZodObject<Shape>> {
  const args = Object.fromEntries(Object.keys(shape).map((name) => [name, raw[name]]));
  const result = z.object(shape).safeParse(args);
  if (result.success) return result.data;
  const lines = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const name = String(path[0]);
    const value = args[name];
    const needed = value === undefined ? 'is needed: it ' : '';
    const shown = typeof value === 'string' ? `, not "${value}"` : '';
    const argument = positionals.includes(name) ? `<${name}>` : `--${name}`;
    // A blank value breaks every demand on it; the first says enough.
    if (!lines.has(name)) lines.set(name, `${argument} ${needed}${message}${shown}.`);
  }
  throw new UsageError([...lines.values()].join('\n'));
}
