import type { Programme } from '../../domain/programme.ts';

/** The lottery's seed may be chosen for one run; the run records it, and `verify` applies it again. */
export function withSeed(programme: Programme, seed: string | null): Programme {
  return seed === null ? programme : { ...programme, settings: { ...programme.settings, seed } };
}
