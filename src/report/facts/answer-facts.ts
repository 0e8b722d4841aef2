import { formatDay } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import { formatSource } from '../../domain/source.ts';
import type { Change } from '../../explain/conflicts/change.ts';
import type { WishChange } from '../../explain/phrases/phrase-rotator.ts';
import type { DecisionPrice } from '../../explain/questions/decision-price.ts';
import type { RotatorAnswer } from '../../explain/questions/explain-rotator.ts';
import type { SlotAnswer } from '../../explain/questions/slot.ts';
import type { WhyNot } from '../../explain/questions/why-not.ts';
import type { Reason } from '../../explain/reasons/reason.ts';
import { structureDecision, structureOptimum } from './decision-facts.ts';
import { structureExplanations, structureReason, type Wording } from './explanation-facts.ts';

const SCHEMA = 'placewright.answer/1';

/** One rotator's page as facts. */
export function structureRotator(
  answer: RotatorAnswer,
  changes: readonly WishChange[],
  wording: Wording,
): object {
  return {
    ...structureExplanations(answer.explanations, wording),
    schema: SCHEMA,
    about: 'rotator',
    rotator_id: answer.rotator,
    dissatisfaction: answer.dissatisfaction,
    options: answer.options,
    days: answer.days.map(({ first, last }) => ({ starts_on: formatDay(first), ends_on: formatDay(last) })),
    completion: answer.completion.map(({ placement, cycle, length }) => ({
      placement_id: placement,
      cycle,
      length_cycles: length,
    })),
    free: answer.free.map(({ placement, cycle, rank }) => ({ placement_id: placement, cycle, rank })),
    changes: changes.map(structureWishChange),
  };
}

/** Answers to one "why not?", a cycle each. */
export function structureWhyNot(
  answers: readonly WhyNot[],
  changes: readonly WishChange[],
  wording: Wording,
): object {
  return {
    schema: SCHEMA,
    about: 'why-not',
    answers: answers.map((answer) => ({
      rotator_id: answer.rotator,
      placement_id: answer.placement,
      cycle: answer.cycle,
      given: answer.given,
      dissatisfaction: answer.dissatisfaction,
      wished: answer.wished,
      ...(answer.reason === null
        ? { reason: null }
        : structureWithPhrase(answer.reason, answer.rotator, wording)),
    })),
    changes: changes.map(structureWishChange),
  };
}

function structureWithPhrase(reason: Reason, rotator: RotatorId, { phrase, cite }: Wording): object {
  return structureReason(reason, phrase(reason, rotator), cite);
}

/** A slot's page as facts. */
export function structureSlot(answer: SlotAnswer, wording: Wording): object {
  return {
    schema: SCHEMA,
    about: 'slot',
    placement_id: answer.placement,
    cycle: answer.cycle,
    filled: answer.filled / 100,
    minimum: answer.minimum / 100,
    capacity: answer.capacity / 100,
    unit: answer.unit,
    rotators: answer.present,
    free: answer.free / 100,
    limits: answer.limits.map(({ instance, places, elsewhere }) => ({
      rule: instance.rule,
      places,
      elsewhere,
      sources: instance.refs.map(formatSource),
    })),
    wanted: answer.wanted.map(({ rotator, given, reason }) => ({
      rotator_id: rotator,
      given,
      ...structureWithPhrase(reason, rotator, wording),
    })),
    indifferent: answer.indifferent,
    closed: answer.closed,
    scarcity: answer.scarcity === null ? null : structureOptimum(answer.scarcity),
  };
}

/** The price of every decision as facts. */
export function structureDecisions(prices: readonly DecisionPrice[]): object {
  return {
    schema: SCHEMA,
    about: 'decisions',
    decisions: prices.map((price) => structureDecision(price, formatSource)),
  };
}

function structureWishChange({ placement, cycle, takes }: WishChange): object {
  return {
    placement_id: placement,
    cycle,
    complete: takes.complete,
    cost: takes.grant?.cost ?? null,
    takes: takes.grant?.changes.map(structureChange) ?? null,
  };
}

/** One change of the tables. */
function structureChange(change: Change): object {
  if (change.kind === 'place') {
    const { limit, placement, cycle, times } = change;
    return { change: 'place', limit, placement_id: placement, cycle, times };
  }
  const instances = change.kind === 'decision' ? [change.instance] : change.instances;
  return {
    change: change.kind,
    rule: change.omission.rule,
    rotator_id: change.omission.rotator ?? null,
    placement_id: change.omission.placement ?? null,
    cycle: change.omission.cycle ?? null,
    rule_id: change.omission.competencyRule ?? null,
    sources: [...new Set(instances.flatMap(({ refs }) => refs.map(formatSource)))],
  };
}
