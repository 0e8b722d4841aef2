import type { Emitter } from '../emit/emitter.ts';

/**
 * At most one placement a cycle. It is the shape of the pathway model itself (exactly one choice, idle
 * included, covers an active cell), so there is nothing to add.
 */
export const onePlacement: Emitter = {};
