import { UNPLACED } from '../../formulate/choices/dissatisfaction.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { listFutileWishes } from './futile-wishes.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A cell with the choices of the model that occupy it, ascending; none when there is none. */
export interface WishedCell extends Cell {
  readonly choices: Int32Array;
}

/** An option that a rotator would rather have had in a cycle: positions in the programme's lists. */
export interface Wish extends WishedCell {
  /** `null` when the rotator is not eligible for it. */
  readonly rank: number | null;
  readonly dissatisfaction: number | null;
  /** Dissatisfaction in this cycle that being granted it would spare; negative when it is not preferred. */
  readonly gain: number;
}

/**
 * Everything the rotator would rather have had in that cycle: placements of smaller dissatisfaction, and
 * those wished for expressly although the rotator is not eligible, if that wish outranks what was given.
 * Most wanted first, then in order of placement; what the rotator is not eligible for comes last.
 */
export function listWishes(formulation: Formulation, at: Whereabouts): readonly Wish[] {
  const { dissatisfaction, eligibility } = formulation;
  const { rotator, cycle } = at;
  const given = dissatisfactionAt(formulation, at);
  const open = Array.from(eligibility.open(rotator, cycle));
  const better = open.flatMap((placement) => {
    const own = dissatisfaction.of(rotator, placement, cycle) ?? given;
    return own < given ? [{ placement, own }] : [];
  });
  better.sort((a, b) => a.own - b.own || a.placement - b.placement);
  const closed = listFutileWishes(formulation, at, new Set(open));
  return [
    ...better.map(({ placement, own }) => ({
      rotator,
      placement,
      cycle,
      rank: dissatisfaction.rank(rotator, placement, cycle),
      dissatisfaction: own,
      gain: given - own,
      choices: choicesAt(formulation, { rotator, placement, cycle }),
    })),
    ...closed.map((placement) => ({
      rotator,
      placement,
      cycle,
      rank: null,
      dissatisfaction: null,
      gain: 0,
      choices: new Int32Array(0),
    })),
  ];
}

/** Dissatisfaction of being there in that cycle (of an assignment over several, this cycle's part). */
export function dissatisfactionAt(formulation: Formulation, at: Whereabouts): number {
  const { rotator, placement, cycle } = at;
  if (placement !== null) return formulation.dissatisfaction.of(rotator, placement, cycle) ?? 0;
  return formulation.decisions.emptied(rotator, cycle) ? 0 : UNPLACED;
}

/** Choices of the rotator that occupy the placement in the cycle, ascending. */
export function choicesAt({ model }: Formulation, cell: Cell): Int32Array {
  const { first, option, start, length } = model.choices;
  const found: number[] = [];
  for (let choice = first[cell.rotator]!; choice < first[cell.rotator + 1]!; choice += 1) {
    const begins = start[choice]! + 1;
    if (option[choice] === cell.placement && begins <= cell.cycle && cell.cycle < begins + length[choice]!) {
      found.push(choice);
    }
  }
  return Int32Array.from(found);
}
