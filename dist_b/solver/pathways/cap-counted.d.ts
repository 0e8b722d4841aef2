import type { LinearResult } from './column-generation.ts';
import type { CountingMaster } from './counting-master.ts';
import { type CountLimit, type Field } from './field.ts';
/** Keeps a limit by caps where they are enough, else by one more held row. */
export declare function keepLimit(field: Field, master: CountingMaster, limit: CountLimit): void;
/**
 * Holds how many carry more than a level, and finds out who can: by the prices of the relaxation that counts them, then
 * by asking how few of those who are known to do so have to. When all of them have to, nobody else may.
 */
export declare function capCounted(field: Field, master: CountingMaster, limit: CountLimit, { prices, bound }: LinearResult): Promise<void>;
