import type { Decision, Programme } from '../../src/domain/programme.ts';
import type { Explanation, Refusal } from '../../src/explain/reasons/reason.ts';

/** The programme with the wish granted: a coordinator's decision. */
export function grantWish(
  programme: Programme,
  rotator: Explanation['rotator'],
  refusal: Refusal,
): Programme {
  const decision: Decision = {
    at: { file: 'wish', line: 1 },
    rotator,
    cycle: refusal.cycle,
    placement: refusal.placement,
    decision: 'fix',
    reason: '',
    decidedBy: '',
  };
  return { ...programme, decisions: [...programme.decisions, decision] };
}
