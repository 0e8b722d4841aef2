/** One step of a curve: down to `worst` no load need be higher for the total to be this small. */
export interface CurveStep {
  readonly worst: number;
  readonly total: number;
  readonly chosen: Int32Array;
}

/** Least total as a function of the most that any load may be, of one component. */
export interface Curve {
  /** By falling worst load, rising total. */
  readonly steps: readonly CurveStep[];
  /** The curve is known for every cap from here upwards; −Infinity when it is known whole. */
  readonly knownFrom: number;
}

/** A point of the whole: the greatest of the components' worst loads, the sum of their totals. */
export interface MergedPoint {
  readonly worst: number;
  readonly total: number;
  /** The step that each component stands on. */
  readonly steps: readonly CurveStep[];
}

/** Least cap at which the merged curve is known. */
export function knownAt(curves: readonly Curve[]): number {
  return curves.reduce((most, { knownFrom }) => Math.max(most, knownFrom), -Infinity);
}

/**
 * The non-dominated points of all components together, by falling worst load. The worst load is shared and totals
 * add up, so that under each cap every component stands on its own best step. Nothing lies below `floor`. Only
 * points of which it is known that nothing below them is as cheap are given.
 */
export function mergeCurves(curves: readonly Curve[], floor: number): readonly MergedPoint[] {
  const caps = [...new Set(curves.flatMap(({ steps }) => steps.map(({ worst }) => worst)))].sort(
    (a, b) => b - a,
  );
  const known = knownAt(curves);
  const points: MergedPoint[] = [];
  for (const cap of caps) {
    const steps = curves.flatMap((curve) => curve.steps.find(({ worst }) => worst <= cap) ?? []);
    if (steps.length < curves.length) break;
    const worst = steps.reduce((most, step) => Math.max(most, step.worst), 0);
    const total = steps.reduce((sum, step) => sum + step.total, 0);
    // Under a lower cap the same total is the better point.
    if (points.at(-1)?.total === total) points.pop();
    points.push({ worst, total, steps });
  }
  return points.filter(({ worst }) => worst <= floor || worst - 1 >= known);
}
