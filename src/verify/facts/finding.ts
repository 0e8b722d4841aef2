import type { RuleId } from '../../domain/rules.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { Review } from './review.ts';
import type { Breach, Facts } from './verdict.ts';

/** What a check found: a breach when the rule is a must, a miss when it is a should. */
export interface Finding extends Omit<Breach, 'rule'> {
  readonly strength: 'must' | 'should';
  readonly units: number;
  readonly weight: number;
}

/** Restates one rule: everything the allocation does against it. */
export type Check = (review: Review) => readonly Finding[];

export type Checks = Readonly<Record<RuleId, Check>>;

/** A breach of a rule that knows no weaker form. */
export function breach(found: {
  readonly rotator?: Breach['rotator'];
  readonly placement?: Breach['placement'];
  readonly cycle?: number;
  readonly refs: readonly (SourceRef | undefined)[];
  readonly facts: Facts;
}): Finding {
  return {
    rotator: found.rotator ?? null,
    placement: found.placement ?? null,
    cycle: found.cycle ?? null,
    refs: found.refs.filter((ref) => ref !== undefined),
    facts: found.facts,
    strength: 'must',
    units: 1,
    weight: 1,
  };
}
