import type { RuleId } from '../../domain/rules.ts';
import { formatSource } from '../../domain/source.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import type { OptimumChange } from '../questions/optimum-change.ts';
import type { SlotAnswer } from '../questions/slot.ts';
import type { RoomLimit } from '../questions/slot-room.ts';
import { listed, sentence } from './grammar.ts';
import { dropEmpty, line, type Page, type PageLine } from './page.ts';
import { phraseReason } from './phrase-reason.ts';
import { phraseRule } from './phrase-rule.ts';
import { phraseTierChange } from './phrase-tier.ts';
import type { Phrasing } from './phrasing.ts';

/** What keeps people out of a slot, after "because of". */
const HURDLES: Partial<Readonly<Record<RuleId, string>>> = {
  offered: 'its not being offered',
  availability: 'their absence or dates',
  profession: 'their profession',
  band: 'their band',
  driver: 'not driving',
  'seven-day': 'not working seven days a week',
  registration: 'too short a registration',
  travel: 'the distance',
  competence: 'a competence they do not hold',
  experience: 'a rule on experience',
  before: 'a competence to be held first',
};

/** A coordinator's page about one slot: who is there, who could have come, why it is full or vacant, what it is worth. */
export function phraseSlot(answer: SlotAnswer, phrasing: Phrasing): Page {
  const { names } = phrasing;
  return dropEmpty({
    title: `${names.placement(answer.placement)}, ${names.cycle(answer.cycle)}`,
    sections: [
      {
        heading: 'Who is there',
        lines: [line(fill(answer, phrasing)), ...answer.present.map((id) => line(id, 1))],
      },
      { heading: 'What limits it beside its capacity in this cycle', lines: limiting(answer, phrasing) },
      { heading: 'Who would rather be there, and why not', lines: wanted(answer, phrasing) },
      { heading: 'Who else could come', lines: others(answer) },
      { heading: 'What its scarcity costs', lines: scarcity(answer.scarcity) },
    ],
  });
}

function fill(answer: SlotAnswer, phrasing: Phrasing): string {
  const { filled, minimum, capacity, unit, free, limits } = answer;
  const amount = (hundredths: number, noun = 'rotator'): string =>
    unit === 'wte' ? `${formatHundredths(hundredths)} WTE` : count(formatHundredths(hundredths), noun);
  const more = (hundredths: number): string =>
    unit === 'wte' ? `${amount(hundredths)} more` : amount(hundredths, 'more rotator');
  if (capacity === 0) return 'It is not offered in this cycle.';
  const vacant = unit === 'wte' ? capacity - filled : 100 * Math.floor((capacity - filled) / 100);
  const full = filled > capacity ? 'it is over full' : 'it is full';
  const nobody = `${more(vacant)} would fit, but there is nobody else who could come`;
  const phrased = limits.map((each) => limit(each, answer, phrasing));
  const reasons = phrased.length === 0 ? '' : `: ${listed([...new Set(phrased)])}`;
  const elsewhen = limits.some(({ instance }) => instance.cycle !== answer.cycle);
  const closed = elsewhen ? 'nobody else could come' : full;
  const left = vacant > 0 && limits.length === 0 ? nobody : `${closed}${reasons}`;
  const state = free > 0 ? `${more(free)} could come${reasons}` : left;
  const short = filled < minimum ? `; that is below its minimum of ${amount(minimum)}` : '';
  return `${sentence(`${formatHundredths(filled)} of ${amount(capacity)}; ${state}${short}`)}`;
}

/** "its supervisors take 2", and who has their places where it is not those in the slot. */
function limit(
  { instance, places, elsewhere, professions }: RoomLimit,
  { placement, cycle }: SlotAnswer,
  { names }: Phrasing,
): string {
  if (instance.cycle !== null && instance.cycle !== cycle) {
    const length = names.rowOf(placement)?.rotation?.lengthCycles ?? 1;
    return `a stay lasts ${count(length, 'cycle')}, and there is no more room in ${names.cycle(instance.cycle)}`;
  }
  if (instance.rule === 'preceptor') return `${places} of them in preceptorship at most`;
  const who = professions.length === 0 ? '' : ` (${listed(professions)})`;
  const others = elsewhere === 0 ? '' : `, ${elsewhere} of them elsewhere at the site`;
  return `its supervisors take ${places}${who}${others}`;
}

/** The limits in full, with the lines of the tables behind them. */
function limiting({ limits }: SlotAnswer, phrasing: Phrasing): readonly PageLine[] {
  return limits.flatMap(({ instance }) => [
    line(phraseRule(instance, phrasing)),
    line(listed([...new Set(instance.refs.map(formatSource))]), 1),
  ]);
}

function wanted({ wanted: eager }: SlotAnswer, phrasing: Phrasing): readonly PageLine[] {
  return eager.flatMap(({ rotator, given, reason }) => {
    const where = given === null ? 'without a placement' : `at ${phrasing.names.placement(given)}`;
    return [line(`${rotator}, ${where}:`), line(phraseReason(reason, { ...phrasing, rotator }), 1)];
  });
}

function others({ indifferent, closed, wanted: eager }: SlotAnswer): readonly PageLine[] {
  const could = indifferent === 0 ? 'Nobody else' : count(indifferent, 'other rotator');
  const rather = eager.length === 0 ? '' : ' and would not rather be there';
  const parts = closed.map(({ rule, rotators }) => `${rotators} by ${HURDLES[rule] ?? rule}`);
  return [
    line(`${could} could come by their own rules${indifferent === 0 ? '' : rather}.`),
    ...(parts.length === 0 ? [] : [line(`Kept out (a rotator may count more than once): ${listed(parts)}.`)]),
  ];
}

function scarcity(change: OptimumChange | null): readonly PageLine[] {
  if (change === null) return [];
  return [line(`With one more place here: ${phraseOptimumChange(change)}`)];
}

/** What something eased would be worth, as the end of a sentence. */
export function phraseOptimumChange(change: OptimumChange, one = 'person', many = 'people'): string {
  switch (change.kind) {
    case 'none':
      return 'nothing would get better.';
    case 'unknown':
      return 'not worked out within the limits.';
    case 'gain':
    case 'loss': {
      const { better, worse } = change.people;
      const figures = phraseTierChange(change.kind === 'gain' ? change.gain : change.loss, change.evidence);
      return `${figures} ${sentence(`${count(better, one, many)} would fare better and ${worse === 0 ? 'nobody' : worse} worse`)}`;
    }
  }
}
