import { z } from 'zod';
import { type Day } from '../domain/calendar.ts';
import { type RawArguments } from './command.ts';
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
export declare const ARGUMENTS: ArgumentKinds;
/**
 * The arguments of a command as the schema describes them. Throws {@link UsageError} with one line for each
 * argument that is not what it should be; `positionals` are named without dashes there.
 */
export declare function readArguments<Shape extends z.ZodRawShape>(shape: Shape, raw: RawArguments, positionals: readonly string[]): z.output<z.ZodObject<Shape>>;
export {};
