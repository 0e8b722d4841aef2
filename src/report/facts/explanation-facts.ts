import { formatHundredths } from '../../domain/units.ts';
import type { Explanation, Reason, Refusal } from '../../explain/reasons/reason.ts';
import type { Table } from '../text/csv.ts';
import type { CiteRow } from '../text/row-names.ts';

/** Puts a reason into words for the rotator it concerns; the phrase table lives with the explanations. */
type Phrase = (reason: Reason, rotator: Explanation['rotator']) => string;

/** How reasons are written: in words, and which rows of the tables they rest on. */
export interface Wording {
  readonly phrase: Phrase;
  readonly cite: CiteRow;
}

/**
 * `explanations.csv`: for each assignment (or cycle without one) a row `given`, then a row `wanted` for each
 * option the rotator preferred, with the reason why not and the rows of the tables it rests on.
 */
export function tabulateExplanations(explanations: readonly Explanation[], wording: Wording): Table {
  return {
    columns: [
      'rotator_id',
      'cycle',
      'about',
      'placement_id',
      'rank',
      'dissatisfaction',
      'reason',
      'evidence',
      'because',
      'sentence',
      'credited',
      'owed',
    ],
    rows: explanations.flatMap((explanation) => [
      [
        explanation.rotator,
        explanation.cycle,
        'given',
        explanation.placement,
        explanation.rank,
        explanation.dissatisfaction,
        null,
        null,
        null,
        null,
        explanation.credited.map(({ pillar, credit }) => `${pillar} ${formatHundredths(credit)}`).join(';'),
        explanation.owed
          .filter(({ outstanding }) => outstanding > 0)
          .map(({ pillar, outstanding }) => `${pillar} ${formatHundredths(outstanding)}`)
          .join(';'),
      ],
      ...explanation.refusals.map((refusal) => [
        explanation.rotator,
        refusal.cycle,
        'wanted',
        refusal.placement,
        refusal.rank,
        refusal.dissatisfaction,
        refusal.reason.kind,
        refusal.reason.evidence,
        collectSources(refusal.reason, wording.cite).join(';'),
        wording.phrase(refusal.reason, explanation.rotator),
        null,
        null,
      ]),
    ]),
  };
}

/** `explanations.json`: the same facts, typed, for programs. Amounts of credit in whole credits. */
export function structureExplanations(explanations: readonly Explanation[], wording: Wording): object {
  return {
    schema: 'placewright.explanations/1',
    explanations: explanations.map((explanation) => ({
      rotator_id: explanation.rotator,
      cycle: explanation.cycle,
      length_cycles: explanation.length,
      placement_id: explanation.placement,
      rank: explanation.rank,
      dissatisfaction: explanation.dissatisfaction,
      credited: explanation.credited.map(({ pillar, credit }) => ({
        pillar_id: pillar,
        credit: credit / 100,
      })),
      owed: explanation.owed.map((owed) => ({
        pillar_id: owed.pillar,
        required: owed.required / 100,
        had: owed.had / 100,
        outstanding: owed.outstanding / 100,
        by_cycle: owed.byCycle,
      })),
      wanted: explanation.refusals.map((refusal) =>
        structureRefusal(refusal, wording.phrase(refusal.reason, explanation.rotator), wording.cite),
      ),
    })),
  };
}

function structureRefusal(refusal: Refusal, sentence: string, cite: CiteRow): object {
  return {
    placement_id: refusal.placement,
    cycle: refusal.cycle,
    rank: refusal.rank,
    dissatisfaction: refusal.dissatisfaction,
    ...structureReason(refusal.reason, sentence, cite),
  };
}

/** A reason with its evidence, what it rests on, and its sentence. */
export function structureReason(reason: Reason, sentence: string, cite: CiteRow): object {
  return {
    reason: reason.kind,
    evidence: reason.evidence,
    ...('loss' in reason ? { loss: reason.loss, or_earlier: reason.orEarlier } : {}),
    ...('within' in reason ? { within: reason.within, refused_by: reason.refusedBy } : {}),
    ...('effect' in reason ? { others: reason.effect?.others ?? null, own: reason.effect?.own ?? null } : {}),
    ...('limit' in reason ? { limit: reason.limit } : {}),
    because: reason.because.map((instance) => ({
      rule: instance.rule,
      strength: instance.strength,
      rule_id: instance.competencyRule,
      placement_id: instance.placement,
      cycle: instance.cycle,
      sources: instance.refs.map(cite),
      facts: instance.facts,
    })),
    sentence,
  };
}

function collectSources(reason: Reason, cite: CiteRow): readonly string[] {
  return [...new Set(reason.because.flatMap((instance) => instance.refs.map(cite)))];
}
