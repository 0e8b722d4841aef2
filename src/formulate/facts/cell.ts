/** A rotator at a placement in a cycle: positions in the programme's lists, cycle from 1. */
export interface Cell {
  readonly rotator: number;
  readonly placement: number;
  readonly cycle: number;
}
