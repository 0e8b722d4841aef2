import { describe, expect, it } from 'vitest';
import { readPathways } from '../../../src/explain/reasons/pathway-reason.ts';
import { choicesAt } from '../../../src/explain/reasons/wish.ts';
import { type Formulation, formulate } from '../../../src/formulate/formulate.ts';
import { openOwnSearch, splitOwnGuarantees } from '../../../src/formulate/obstacles/own-pathway.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** One rotator who has to take each of so many rotations in as many cycles; each has a placement, the last one in `open` cycles only. */
function everyRotation(many: number, open: readonly number[]): Formulation {
  const ids = Array.from({ length: many }, (_, at) => `X${at + 1}`);
  const closed = Array.from({ length: many }, (_, at) => at + 1).filter((cycle) => !open.includes(cycle));
  return formulate(
    buildProgramme({
      settings: { cycles: many, cycleMonths: 1 },
      rotators: [{ id: 'R1', drives: false }],
      placements: ids.map((id, at) => ({
        id,
        rotation: id,
        site: 'town',
        ...(at === many - 1
          ? { byCycle: Object.fromEntries(closed.map((cycle) => [cycle, { driver: true }])) }
          : {}),
      })),
      rules: [{ kind: 'choose', subject: ids.map((id) => `rotation:${id}`).join(';'), atLeast: many }],
    }),
  );
}

describe('the search for a pathway of one rotator', () => {
  it('is given up where it would try every order, and says so', () => {
    const { model } = everyRotation(20, [20]);
    const search = openOwnSearch(splitOwnGuarantees(model)(0), 0);
    const last = (choice: number): boolean => model.choices.option[choice] === 19;
    expect(search.find((choice) => !last(choice))).toBe('unknown');
    // In the order of the cycles the first attempt is a pathway, given up for before or not.
    expect(search.find(() => true)).toHaveLength(20);
  });

  it('goes through all of them where they are few', () => {
    const { model } = everyRotation(6, [6]);
    const search = openOwnSearch(splitOwnGuarantees(model)(0), 0);
    expect(search.find((choice) => model.choices.option[choice] !== 5)).toBe('none');
    expect(search.find(() => true)).toHaveLength(6);
  });

  it('refuses no wish that it could not settle', () => {
    const wish = (formulation: Formulation, cycle: number) => {
      const whereabouts = { rotator: 0, placement: 0, cycle };
      return readPathways(formulation)({
        ...whereabouts,
        choices: Int32Array.from(choicesAt(formulation, whereabouts)),
      });
    };
    // Where the last one is open in the last cycle alone, the first one cannot be there.
    expect(wish(everyRotation(6, [6]), 6)).toMatchObject({ kind: 'pathway', evidence: 'proved' });
    expect(wish(everyRotation(20, [20]), 20)).toBeNull();
  });
});
