import { formatDay, type Span } from '../../domain/calendar.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count, grouped, ordinal } from '../../domain/wording.ts';
import type { RotatorAnswer } from '../questions/explain-rotator.ts';
import type { WhatItTakes, WishedSlot } from '../questions/what-would-it-take.ts';
import type { WhyNot } from '../questions/why-not.ts';
import type { Explanation, PillarOwed, Refusal } from '../reasons/reason.ts';
import { listed, sentence } from './grammar.ts';
import { dropEmpty, line, type Page, type PageLine } from './page.ts';
import { phraseWhatItTakes, REMEDIES } from './phrase-change.ts';
import { phraseReason } from './phrase-reason.ts';
import type { Phrasing } from './phrasing.ts';

/** A wish, and what it would have taken. */
export interface WishChange extends WishedSlot {
  readonly takes: WhatItTakes;
}

/** One rotator's page in plain English: what, why it is good, what not and why, what would have changed it, what is next. */
export function phraseRotator(
  answer: RotatorAnswer,
  changes: readonly WishChange[],
  phrasing: Phrasing,
): Page {
  const { explanations } = answer;
  return dropEmpty({
    title: `${answer.rotator} · ${phrasing.names.programme.settings.programme}`,
    sections: [
      {
        heading: 'What you got',
        lines: [
          ...explanations.map((each, at) =>
            given(each, { options: answer.options[at]!, days: answer.days[at]! }, phrasing),
          ),
          standing(answer),
        ],
      },
      { heading: 'What it gives you', lines: progress(answer, phrasing) },
      {
        heading: 'What you wanted more, and why not',
        lines: explanations.flatMap(({ refusals }) =>
          refusals.flatMap((refusal) => refused(refusal, answer, phrasing)),
        ),
      },
      {
        heading: 'What would have changed it',
        lines: [
          ...explanations.flatMap(({ refusals }) => refusals.flatMap((refusal) => opened(refusal, phrasing))),
          ...changes.flatMap((change) => changed(change, phrasing)),
        ],
      },
      { heading: 'Still free and open to you', lines: free(answer, phrasing) },
    ],
  });
}

/** Why a rotator is not somewhere, cycle by cycle, and what it would have taken. */
export function phraseWhyNot(
  answers: readonly WhyNot[],
  changes: readonly WishChange[],
  phrasing: Phrasing,
): Page {
  const { names } = phrasing;
  const [first] = answers;
  const place = first === undefined ? 'this placement' : names.placement(first.placement);
  return dropEmpty({
    title: first === undefined ? place : `${first.rotator} · why not ${place}?`,
    sections: [
      ...gatherReasons(answers, phrasing).map(({ cycles, lines }) => ({ heading: titleOf(cycles), lines })),
      {
        heading: 'What would have changed it',
        lines: changes.flatMap((change) => changed(change, phrasing)),
      },
    ],
  });
}

/** Cycles refused for the same reason are phrased together, where each differs only in where the rotator is instead. */
function gatherReasons(
  answers: readonly WhyNot[],
  phrasing: Phrasing,
): readonly { readonly cycles: readonly number[]; readonly lines: readonly PageLine[] }[] {
  const phrased = answers.map((answer) => ({
    answer,
    why:
      answer.reason === null ? null : phraseReason(answer.reason, { ...phrasing, rotator: answer.rotator }),
  }));
  return [...new Set(phrased.map(({ why }) => why))].map((why) => {
    const alike = phrased.filter((each) => each.why === why).map(({ answer }) => answer);
    return {
      cycles: alike.map(({ cycle }) => cycle),
      lines: [
        ...alike.map((answer) => {
          const where = whereabouts(answer, phrasing);
          return line(alike.length === 1 ? where : `${titleOf([answer.cycle])}: ${where}`);
        }),
        ...(why === null ? [] : [line(why)]),
      ],
    };
  });
}

/** "Cycle 2"; "Cycles 1, 2 and 4". */
function titleOf(cycles: readonly number[]): string {
  return `Cycle${cycles.length === 1 ? '' : 's'} ${listed(cycles.map(String))}`;
}

function whereabouts(
  { placement, given, reason, dissatisfaction, wished }: WhyNot,
  { names }: Phrasing,
): string {
  if (reason === null) return `You are at ${names.placement(placement)}.`;
  const where = given === null ? 'You are without a placement' : `You are at ${names.placement(given)}`;
  const better = wished !== null && wished < dissatisfaction;
  const rather = wished === null ? '' : better ? ', which you wanted less' : ', which you wanted no less';
  return `${where}${given === null ? '' : rather}.`;
}

function given(
  explanation: Explanation,
  { options, days }: { readonly options: number; readonly days: Span },
  { names }: Phrasing,
): PageLine {
  const { cycle, placement, rank } = explanation;
  const dates = `${formatDay(days.first)} to ${formatDay(days.last)}`;
  const when = `${sentence(names.cycle(cycle)).slice(0, -1)} (${dates})`;
  if (placement === null) return line(`${when}: no placement.`);
  const silent = names.programme.preferences.every((wish) => wish.rotator !== explanation.rotator);
  const unranked = silent ? ', you gave no wishes' : '; no wish of yours could be met in this cycle';
  const choice = rank === null ? unranked : `, your ${ordinal(rank)} choice of ${options}`;
  return line(`${when}: ${names.placement(placement)}${choice}.`);
}

function standing({ dissatisfaction, explanations }: RotatorAnswer): PageLine {
  const { own, least, most, mean, greatest } = dissatisfaction;
  const isIdle = explanations.some(
    ({ placement, dissatisfaction: points }) => placement === null && points > 0,
  );
  const idle = isIdle ? ', 1,000 = a cycle without a placement' : '';
  const scale =
    most === 0 ? '' : ` (${grouped(least)} = always a first choice, ${grouped(most)} = always a last${idle})`;
  return line(
    `Dissatisfaction: ${grouped(own)} in all${scale}; the mean is ${grouped(mean)}, the greatest ${grouped(greatest)}.`,
  );
}

function progress({ explanations, completion }: RotatorAnswer, { names }: Phrasing): readonly PageLine[] {
  const gains = explanations.flatMap(({ placement, cycle, credited }) => {
    if (placement === null || credited.length === 0) return [];
    const parts = credited.map(
      ({ pillar, credit }) => `${count(formatHundredths(credit), 'credit')} in ${names.pillar(pillar)}`,
    );
    return [line(`${sentence(names.cycle(cycle)).slice(0, -1)} gives ${listed(parts)}.`)];
  });
  const last = explanations.at(-1);
  const owed = (last?.owed ?? []).map((pillar) => line(phraseOwed(pillar, names)));
  const isOwed = (last?.owed ?? []).some(({ outstanding }) => outstanding > 0);
  const plan = (isOwed ? completion : []).map(({ placement, cycle }) =>
    line(`${names.placement(placement)} in ${names.cycle(cycle)}`, 1),
  );
  const later =
    plan.length === 0
      ? []
      : [line('One way to complete it later, within the places there are; a proof, not a promise:'), ...plan];
  return [...gains, ...owed, ...later];
}

function phraseOwed(
  { pillar, required, had, outstanding, byCycle }: PillarOwed,
  names: Phrasing['names'],
): string {
  const state = `${formatHundredths(had)} of ${count(formatHundredths(required), 'credit')}`;
  if (outstanding === 0) return `${names.pillar(pillar)}: covered (${state}).`;
  return `${names.pillar(pillar)}: ${state} so far; ${formatHundredths(outstanding)} still to come by the end of ${names.cycle(byCycle)}.`;
}

function refused(refusal: Refusal, { rotator }: RotatorAnswer, phrasing: Phrasing): readonly PageLine[] {
  const { names } = phrasing;
  const choice = refusal.rank === null ? '' : `, your ${ordinal(refusal.rank)} choice`;
  return [
    line(`${names.placement(refusal.placement)} in ${names.cycle(refusal.cycle)}${choice}:`),
    line(phraseReason(refusal.reason, { ...phrasing, rotator }), 1),
  ];
}

/** Where every rule in the way is one that the rotator can do something about. */
function opened({ placement, cycle, reason }: Refusal, { names }: Phrasing): readonly PageLine[] {
  if (reason.kind !== 'rule' || reason.because.length === 0) return [];
  const remedies = reason.because.map(({ rule }) => REMEDIES[rule]);
  const known = remedies.filter((remedy) => remedy !== undefined);
  if (known.length < remedies.length) return [];
  const what = listed([...new Set(known)]);
  return [
    line(
      `With ${what}, ${names.placement(placement)} in ${names.cycle(cycle)} would be open to you; that is not yet to be given it.`,
    ),
  ];
}

function changed({ rotator, placement, cycle, takes }: WishChange, phrasing: Phrasing): readonly PageLine[] {
  return [
    line(`${phrasing.names.placement(placement)} in ${phrasing.names.cycle(cycle)}:`),
    line(phraseWhatItTakes(takes, phrasing, rotator), 1),
  ];
}

function free({ free: options }: RotatorAnswer, { names }: Phrasing): readonly PageLine[] {
  return options.map(({ placement, cycle, rank }) =>
    line(
      `${names.placement(placement)} in ${names.cycle(cycle)}${rank === null ? '' : `, your ${ordinal(rank)} choice`}.`,
    ),
  );
}
