import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { count, grouped } from '../../domain/wording.ts';
import type { Effect, Evidence, GrantEffect, Reason, ReasonKind, TierLoss } from '../reasons/reason.ts';
import { listed, type Person, sentence, speakOf } from './grammar.ts';
import { phraseRule } from './phrase-rule.ts';
import { phraseSlack, tierClause } from './phrase-tier.ts';
import type { Phrasing } from './phrasing.ts';

const REASONS: {
  readonly [K in ReasonKind]: (
    reason: Extract<Reason, { kind: K }>,
    phrasing: Phrasing,
    who: Person,
  ) => string;
} = {
  rule: (reason, phrasing) => reason.because.map((instance) => phraseRule(instance, phrasing)).join(' '),
  pathway: (reason, phrasing, who) => {
    const many = reason.because.length !== 1;
    const rules = reason.because.map((instance) => phraseRule(instance, phrasing)).join(' ');
    return `Taking it would leave ${who.them} no way to keep ${many ? 'these rules together' : 'this rule'}: ${rules}`;
  },
  guarantee: (reason, phrasing, who) => {
    const rules = reason.because.map((instance) => phraseRule(instance, phrasing)).join(' ');
    const taken = rules === '' ? '' : ` Its places are taken: ${rules}`;
    return `No allocation gives it to ${who.them} and keeps every rule that must be kept for everybody.${taken}`;
  },
  'trade-off': (reason, _, who) =>
    `${possible(reason.evidence, who)} ${phraseTail(reason.loss, reason, who)}`,
  slack: (reason, _, who) =>
    `${sentence(phraseSlack(reason.within))} That is enough for this wish, but a later aim would be met less well. ${possible(reason.evidence, who)} ${phraseTail(reason.refusedBy, reason, who)}`,
  lottery: (_, __, who) =>
    `An equally good allocation would give it to ${who.them}; the published draw decided.`,
  open: (reason, phrasing, who) => {
    if (reason.limit === 'solver') {
      return 'Not settled: the question took longer than the time allowed. This is not a "no".';
    }
    return reason.because.length > 0
      ? `${whereFull(reason.because, phrasing)} What giving one to ${who.them} would cost has not been worked out; with more time for explanations it would be.`
      : `No rule stands against it by itself. What giving it to ${who.them} would cost has not been worked out; with more time for explanations it would be.`;
  },
};

/** Why one preferred option was not given. One or more sentences. */
export function phraseReason(reason: Reason, phrasing: Phrasing & { readonly rotator: RotatorId }): string {
  const who = speakOf(phrasing.rotator, phrasing.voice);
  const say = REASONS[reason.kind] as (reason: Reason, phrasing: Phrasing, who: Person) => string;
  return say(reason, phrasing, who);
}

/** A stay over several cycles may be kept out of another cycle than the one wished for. */
function whereFull(because: readonly RuleInstance[], { names }: Phrasing): string {
  const cycles = [...new Set(because.flatMap(({ cycle }) => cycle ?? []))].sort((a, b) => a - b);
  const lengths = because.map(({ placement }) => names.rowOf(placement)?.rotation?.lengthCycles ?? 1);
  const length = Math.max(...lengths);
  const when =
    cycles.length === 0 ? '' : ` in cycle${cycles.length === 1 ? '' : 's'} ${listed(cycles.map(String))}`;
  if (length === 1) return `All its places${when} went to others.`;
  return `A stay there lasts ${count(length, 'cycle')}, and all its places${when} went to others.`;
}

function possible(evidence: Evidence, who: Person): string {
  if (evidence === 'not-proved') return `In the best allocation found that gives it to ${who.them},`;
  // A bound says what granting it costs at least, and nothing of whether any allocation grants it.
  if (evidence === 'bound') return `If it can be given to ${who.them} at all,`;
  return `If it were given to ${who.them},`;
}

function phraseTail(
  loss: TierLoss,
  finding: { readonly evidence: Evidence; readonly effect: GrantEffect | null; readonly orEarlier?: boolean },
  who: Person,
): string {
  const earlier =
    finding.orEarlier === true ? ', or an aim that comes before this one would be met less well' : '';
  return `${tierClause(loss, finding.evidence)}${earlier}.${phraseEffect(finding, who)}`;
}

/**
 * What becomes of people in the one allocation that was looked at: another that is as good may treat them otherwise. A
 * wish granted can cost whoever wished it more in other cycles than it spares them in this one.
 */
function phraseEffect(
  { evidence, effect }: { readonly evidence: Evidence; readonly effect: GrantEffect | null },
  who: Person,
): string {
  if (effect === null) return '';
  const { own, others } = effect;
  const points = count(grouped(Math.abs(own)), 'point');
  const parts = [
    ...(own === 0 ? [] : [`${who.they} would fare ${own > 0 ? 'worse' : 'better'} by ${points} in all`]),
    ...(others.better + others.worse === 0 ? [] : [phraseOthers(others)]),
  ];
  const where = evidence === 'not-proved' ? 'There' : 'In the allocation found for it';
  return parts.length === 0 ? '' : ` ${where}, ${parts.join('; ')}.`;
}

function phraseOthers({ better, worse }: Effect): string {
  if (worse === 0) return `${count(better, 'other person', 'other people')} would fare better`;
  const rest = better === 0 ? '' : ` and ${better} better`;
  return `${count(worse, 'other person', 'other people')} would fare worse${rest}`;
}
