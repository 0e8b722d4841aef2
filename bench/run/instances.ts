import type { SpecKnobs } from '../generate/spec.ts';

/** A generated programme to be solved by everyone. */
export interface Instance {
  /** `120x50x4`, with what is special about it. */
  readonly name: string;
  readonly knobs: SpecKnobs;
}

/** Sets of instances, smallest first. */
export const SUITE_NAMES = ['county', 'study', 'contested', 'region', 'growth'] as const;
export type SuiteName = (typeof SUITE_NAMES)[number];

/** The instances of a suite. */
export function listInstances(suite: SuiteName): Instance[] {
  const { rotators, tiers, professions } = SUITES[suite];
  return tiers.flatMap((kind) => rotators.map((count) => instance(count, kind, professions)));
}

type Tiers = 'default' | 'preference';

interface Suite {
  readonly rotators: readonly number[];
  readonly tiers: readonly Tiers[];
  /** Two where not said. */
  readonly professions?: 1;
}

const SUITES: Readonly<Record<SuiteName, Suite>> = {
  /** What `npm run bench` shows: every default tier, and total dissatisfaction alone. */
  county: { rotators: [30, 60, 120], tiers: ['default', 'preference'] },
  /** The sizes of the study that the project started from. */
  study: { rotators: [40, 120, 400], tiers: ['preference'] },
  /** Everybody wants the same placements: of 50, each has 40 within reach, as in the study. */
  contested: { rotators: [60, 120, 250], tiers: ['preference', 'default'], professions: 1 },
  region: { rotators: [120, 400, 1000], tiers: ['default'] },
  /** How time and memory grow. */
  growth: { rotators: [30, 60, 120, 250, 400, 1000, 2500, 10_000], tiers: ['preference'] },
};

const PLACEMENTS: Readonly<Record<number, number>> = { 30: 18, 40: 20, 60: 28, 120: 50, 250: 80, 400: 120 };

function instance(rotators: number, tiers: Tiers, professions?: 1): Instance {
  const placements = PLACEMENTS[rotators] ?? Math.round(0.3 * rotators);
  const cycles = 4;
  const kind = tiers === 'default' ? 'all tiers' : 'one tier';
  const knobs = { rotators, placements, cycles, tiers: tiers === 'default' ? [] : [tiers] };
  return {
    name: `${rotators}x${placements}x${cycles} ${kind}${professions === undefined ? '' : ', one profession'}`,
    knobs: professions === undefined ? knobs : { ...knobs, professions },
  };
}
