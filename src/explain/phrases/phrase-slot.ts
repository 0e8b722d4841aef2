import type { RuleId } from '../../domain/rules.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { OptimumChange } from '../questions/optimum-change.ts';
import type { SlotAnswer } from '../questions/slot.ts';
import { count, listed, sentence } from './grammar.ts';
import { dropEmpty, line, type Page, type PageLine } from './page.ts';
import { phraseReason } from './phrase-reason.ts';
import { phraseTierChange } from './phrase-tier.ts';
import type { Telling } from './telling.ts';

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
export function phraseSlot(answer: SlotAnswer, telling: Telling): Page {
  const { names } = telling;
  return dropEmpty({
    title: `${names.placement(answer.placement)}, ${names.cycle(answer.cycle)}`,
    sections: [
      { heading: 'Who is there', lines: [line(fill(answer)), ...answer.present.map((id) => line(id, 1))] },
      { heading: 'Who would rather be there, and why not', lines: wanted(answer, telling) },
      { heading: 'Who else could come', lines: others(answer) },
      { heading: 'What its scarcity costs', lines: scarcity(answer.scarcity) },
    ],
  });
}

function fill({ filled, minimum, capacity, unit }: SlotAnswer): string {
  const amount = (hundredths: number, noun = 'rotator'): string =>
    unit === 'wte' ? `${formatHundredths(hundredths)} WTE` : count(formatHundredths(hundredths), noun);
  if (capacity === 0) return 'It is not offered in this cycle.';
  const room = capacity - filled;
  const free = unit === 'wte' ? room : room - (room % 100);
  const full = filled > capacity ? 'it is over full' : 'it is full';
  const state =
    free > 0 ? `${amount(free, 'more rotator')} ${unit === 'wte' ? 'more could' : 'could'} come` : full;
  const short = filled < minimum ? `; that is below its minimum of ${amount(minimum)}` : '';
  return `${sentence(`${formatHundredths(filled)} of ${amount(capacity)}; ${state}${short}`)}`;
}

function wanted({ wanted: eager }: SlotAnswer, telling: Telling): readonly PageLine[] {
  return eager.flatMap(({ rotator, given, reason }) => {
    const where = given === null ? 'without a placement' : `at ${telling.names.placement(given)}`;
    return [line(`${rotator}, ${where}:`), line(phraseReason(reason, { ...telling, rotator }), 1)];
  });
}

function others({ indifferent, closed, wanted: eager }: SlotAnswer): readonly PageLine[] {
  const could = indifferent === 0 ? 'Nobody else' : count(indifferent, 'other rotator');
  const rather = eager.length === 0 ? '' : ' and would not rather be there';
  const parts = closed.map(({ rule, rotators }) => `${rotators} by ${HURDLES[rule] ?? rule}`);
  return [
    line(`${could} could come by the rules${indifferent === 0 ? '' : rather}.`),
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
