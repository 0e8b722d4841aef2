import type { DecisionPrice } from '../../explain/questions/decision-price.ts';
import type { OptimumChange } from '../../explain/questions/optimum-change.ts';
import type { CiteRow } from '../text/row-names.ts';

/** A decision with what the optimum would be without it. */
export function structureDecision({ decision, without }: DecisionPrice, cite: CiteRow): object {
  return {
    rotator_id: decision.rotator,
    placement_id: decision.placement,
    cycle: decision.cycle,
    sources: decision.refs.map(cite),
    without: structureOptimum(without),
  };
}

/** What the optimum would become. */
export function structureOptimum(change: OptimumChange): object {
  const { kind, ...facts } = change;
  return { change: kind, ...facts };
}
