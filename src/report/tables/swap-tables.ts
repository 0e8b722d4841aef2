import type { PlacementId, RotatorId } from '../../domain/ids.ts';

/** One person of a swap: where they are, and where they would go. */
interface SwapStep {
  readonly rotator: RotatorId;
  readonly from: PlacementId;
  readonly to: PlacementId;
  /** Programme dissatisfaction now, and after the swap. */
  readonly before: number;
  readonly after: number;
}

/**
 * People who hand their places on in one cycle: each takes the place of the next; the last takes the first one's
 * (a swap), or one that is free (a chain). The one who asked comes first.
 */
export interface Swap {
  readonly cycle: number;
  readonly steps: readonly SwapStep[];
  /** Those who would be worse off: without their word there is no swap. */
  readonly must_agree: readonly RotatorId[];
  /** Aims whose value changes, besides those that only settle ties. */
  readonly effects: readonly { readonly tier: string; readonly before: number; readonly after: number }[];
}

/** `R007 PT-MSK-WOR → PT-REH-BRO, R012 PT-REH-BRO → PT-MSK-WOR`. */
export function describeSteps({ steps }: Pick<Swap, 'steps'>): string {
  return steps.map(({ rotator, from, to }) => `${rotator} ${from} → ${to}`).join(', ');
}
