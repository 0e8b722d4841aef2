import type { RotatorId } from '../../domain/ids.ts';
import type { Effect, Evidence, Reason, ReasonKind, TierLoss } from '../reasons/reason.ts';
import { count, type Person, speakOf } from './grammar.ts';
import { phraseRule } from './phrase-rule.ts';
import { tierClause } from './phrase-tier.ts';
import type { Telling } from './telling.ts';

const REASONS: {
  readonly [K in ReasonKind]: (reason: Extract<Reason, { kind: K }>, telling: Telling, who: Person) => string;
} = {
  rule: (reason, telling) => reason.because.map((instance) => phraseRule(instance, telling)).join(' '),
  pathway: (reason, telling, who) => {
    const many = reason.because.length !== 1;
    const rules = reason.because.map((instance) => phraseRule(instance, telling)).join(' ');
    return `Taking it would leave ${who.them} no way to keep ${many ? 'these rules together' : 'this rule'}: ${rules}`;
  },
  guarantee: (reason, telling, who) => {
    const rules = reason.because.map((instance) => phraseRule(instance, telling)).join(' ');
    const taken = rules === '' ? '' : ` Its places are taken: ${rules}`;
    return `No allocation gives it to ${who.them} and keeps every rule that must be kept for everybody.${taken}`;
  },
  'trade-off': (reason, _, who) => `${possible(reason.evidence, who)} ${phraseTail(reason.loss, reason)}`,
  slack: (reason, _, who) =>
    `What it costs first is no more than may be given up for the sake of later aims, but one of those would suffer. ${possible(reason.evidence, who)} ${phraseTail(reason.refusedBy, reason)}`,
  lottery: (_, __, who) =>
    `An equally good allocation would give it to ${who.them}; the published draw decided.`,
  open: (reason, _, who) => {
    if (reason.limit === 'solver') {
      return 'Not settled: the question took longer than the time allowed. This is not a "no".';
    }
    return reason.because.length > 0
      ? `All its places went to others. What giving one to ${who.them} would cost has not been worked out; with more time for explanations it would be.`
      : `No rule stands against it by itself. What giving it to ${who.them} would cost has not been worked out; with more time for explanations it would be.`;
  },
};

/** Why one preferred option was not given. One or more sentences. */
export function phraseReason(reason: Reason, telling: Telling & { readonly rotator: RotatorId }): string {
  const who = speakOf(telling.rotator, telling.voice);
  const say = REASONS[reason.kind] as (reason: Reason, telling: Telling, who: Person) => string;
  return say(reason, telling, who);
}

function possible(evidence: Evidence, who: Person): string {
  if (evidence === 'not-proved') return `In the best allocation found that gives it to ${who.them},`;
  return `If it were given to ${who.them},`;
}

function phraseTail(
  loss: TierLoss,
  told: { readonly evidence: Evidence; readonly others: Effect | null; readonly orEarlier?: boolean },
): string {
  const earlier =
    told.orEarlier === true ? ', or an aim that comes before this one would be met less well' : '';
  return `${tierClause(loss, told.evidence)}${earlier}.${effect(told.others)}`;
}

function effect(others: Effect | null): string {
  if (others === null || others.better + others.worse === 0) return '';
  const { better, worse } = others;
  if (worse === 0) return ` ${count(better, 'other person', 'other people')} would fare better.`;
  const rest = better === 0 ? '' : ` and ${better} better`;
  return ` ${count(worse, 'other person', 'other people')} would fare worse${rest}.`;
}
