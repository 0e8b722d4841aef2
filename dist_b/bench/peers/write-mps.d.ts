import type { Program } from '../../solver/program/program.ts';
/**
 * An integer program as free-format MPS text: rows `r0` …, columns `c0` …, every column bound written out (readers
 * disagree on the default bounds of integer columns). Rows without any limit are left out.
 */
export declare function writeMps(program: Program): string;
