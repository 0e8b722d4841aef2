/** What kind of programme to generate. Shares are in per cent. */
export interface ProgrammeSpec {
  readonly rotators: number;
  readonly placements: number;
  /** Horizon and length of the whole programme. */
  readonly cycles: number;
  readonly seed: string;
  /** Places beyond those of the hidden plan, in total and in every cycle. 0 = every place is needed. */
  readonly slackPercent: number;
  readonly professions: number;
  /** Core pillars of each profession, all to be covered within the programme. */
  readonly pillars: number;
  /** Kinds of rotation open to each profession. */
  readonly rotations: number;
  /** How many of these are open to every profession, and so tie the professions together. */
  readonly sharedRotations: number;
  /** About how many placements a rotator can reach (fewer when the profession has fewer). */
  readonly eligible: number;
  /** Most placements a rotator ranks, best first. */
  readonly wishes: number;
  /** Rotators with one or two rotations behind them. */
  readonly historyPercent: number;
  readonly partTimePercent: number;
  readonly nonDriverPercent: number;
  /** Rotators in preceptorship during the first cycle or two. */
  readonly preceptorshipPercent: number;
  /** Rotators away for one whole cycle. */
  readonly absencePercent: number;
  /** Placements with minimum staffing (met by the hidden plan). */
  readonly minimumPercent: number;
  /** Tiers of `objectives.csv`, highest first; empty = no such table, so the default order. */
  readonly tiers: readonly string[];
}

export type SpecKnobs = Pick<ProgrammeSpec, 'rotators' | 'placements' | 'cycles'> & Partial<ProgrammeSpec>;

/**
 * A full description: the county-to-nation programme of the study unless told otherwise.
 * Throws `RangeError` when no programme can look like that.
 */
export function completeSpec(knobs: SpecKnobs): ProgrammeSpec {
  const spec: ProgrammeSpec = {
    seed: '1',
    slackPercent: 5,
    professions: 2,
    pillars: 5,
    rotations: 8,
    sharedRotations: 1,
    eligible: 40,
    wishes: 40,
    historyPercent: 30,
    partTimePercent: 15,
    nonDriverPercent: 15,
    preceptorshipPercent: 20,
    absencePercent: 3,
    minimumPercent: 30,
    tiers: [],
    ...knobs,
  };
  checkSpec(spec);
  return spec;
}

const MAY_BE_ZERO = new Set(['wishes', 'sharedRotations']);

function checkSpec(spec: ProgrammeSpec): void {
  for (const [knob, value] of Object.entries(spec)) {
    if (typeof value !== 'number') continue;
    if (knob.endsWith('Percent')) {
      if (!(value >= 0 && value <= 100)) throw new RangeError(`${knob} must lie between 0 and 100`);
    } else if (!Number.isInteger(value) || value < (MAY_BE_ZERO.has(knob) ? 0 : 1)) {
      throw new RangeError(`${knob} must be a whole number, large enough`);
    }
  }
  if (spec.sharedRotations > spec.rotations) {
    throw new RangeError('sharedRotations must not exceed rotations');
  }
  const kinds = spec.sharedRotations + spec.professions * (spec.rotations - spec.sharedRotations);
  if (spec.placements < kinds) {
    throw new RangeError(`placements must be at least ${kinds}, one for each kind of rotation`);
  }
  if (spec.rotators < spec.professions)
    throw new RangeError('rotators must be at least as many as professions');
}
