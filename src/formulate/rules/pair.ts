import { groupBy } from '../../domain/group-by.ts';
import type { Pair } from '../../domain/programme.ts';
import type { Emitter, Sheet } from '../emit/emitter.ts';
import { cyclesOf, placedChoices } from '../facts/agent-choices.ts';
import { position } from '../facts/programme-index.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/**
 * Two rotators together: in each cycle workable for both, as many of them in each slot (site, rotation) as
 * the other, that is both there or neither. Apart: never both. Past the horizon only when both go on. One
 * instance a cycle.
 * Facts: `kind`, `scope`, `other`.
 */
export const pair: Emitter = {
  rows: (sheet) => {
    const { index, presence, occupants, futures } = sheet;
    for (const row of index.programme.pairs) {
      const one = position(index.rotatorOf, row.rotator);
      const other = position(index.rotatorOf, row.other);
      const last = Math.min(occupants.periods, futures.lastCycle(one), futures.lastCycle(other));
      // Who may be placed while away need not be, and a partner need not wait for that.
      const binds = row.kind === 'together' ? presence.expected : presence.workable;
      for (let cycle = 1; cycle <= last; cycle += 1) {
        if (binds(one, cycle) && binds(other, cycle)) {
          addCycle(sheet, row, { one, other, cycle });
        }
      }
    }
  },
};

function addCycle(
  sheet: Sheet,
  row: Pair,
  { one, other, cycle }: { one: number; other: number; cycle: number },
): void {
  const instance = instanceOf('pair', {
    refs: [row.at],
    rotator: row.rotator,
    cycle,
    facts: { kind: row.kind, scope: row.scope, other: row.other },
  });
  const mine = choicesByPlace(sheet, row, one, cycle);
  const theirs = choicesByPlace(sheet, row, other, cycle);
  const together = row.kind === 'together';
  for (const place of new Set([...mine.keys(), ...theirs.keys()])) {
    const here = mine.get(place) ?? [];
    const there = theirs.get(place) ?? [];
    const signed = [
      ...here.map((choice) => ({ choice, weight: 1 })),
      ...there.map((choice) => ({ choice, weight: together ? -1 : 1 })),
    ].sort((a, b) => a.choice - b.choice);
    sheet.builder.addSlotRow(instance, {
      choices: signed.map(({ choice }) => choice),
      weights: signed.map(({ weight }) => weight),
      atLeast: together ? 0 : null,
      atMost: together ? 0 : 1,
      miss: null,
    });
  }
}

/** A rotator's choices that occupy the cycle, by the place the pair is about. */
function choicesByPlace(
  { index, choices }: Sheet,
  row: Pair,
  rotator: number,
  cycle: number,
): ReadonlyMap<string, readonly number[]> {
  const here = placedChoices(choices, rotator).filter((choice) => cyclesOf(choices, choice).includes(cycle));
  return groupBy(here, (choice): string => {
    const placement = index.placement(choices.option[choice]!);
    return row.scope === 'slot' ? placement.id : placement[row.scope];
  });
}
