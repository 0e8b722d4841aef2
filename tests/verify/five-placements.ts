import type { PlacementSpec } from '../support/programme-spec.ts';

/** Of two rotations at two sites. */
export const FIVE: readonly PlacementSpec[] = ['A', 'B', 'C', 'D', 'E'].map((id) => ({
  id,
  rotation: id < 'C' ? 'wards' : 'clinic',
  site: id < 'D' ? 'town' : 'coast',
}));
