import fc from 'fast-check';
import type { Programme } from '../../src/domain/programme.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** A programme with one conflict: `people` each need a place in `slots`, which together have one too few. */
export interface Planted {
  readonly programme: Programme;
  readonly people: readonly string[];
  readonly slots: readonly { readonly placement: string; readonly cycle: number }[];
}

/** Random programmes in which everything but the planted conflict can be had. */
export function arbitraryPlanted(): fc.Arbitrary<Planted> {
  return fc
    .record({
      cycles: fc.integer({ min: 1, max: 3 }),
      deadline: fc.integer({ min: 1, max: 3 }),
      extra: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 9, maxLength: 9 }),
      placements: fc.integer({ min: 1, max: 3 }),
      bystanders: fc.integer({ min: 0, max: 3 }),
      others: fc.integer({ min: 1, max: 3 }),
      minimum: fc.integer({ min: 0, max: 1 }),
      fixed: fc.boolean(),
    })
    .map(({ cycles, deadline, extra, placements, bystanders, others, minimum, fixed }) => {
      const due = Math.min(cycles, deadline);
      const ids = Array.from({ length: placements }, (_, index) => `stroke-${index + 1}`);
      const slots = ids.flatMap((placement) =>
        Array.from({ length: due }, (_, period) => ({ placement, cycle: period + 1 })),
      );
      const capacities = slots.map((_, index) => 1 + (index < 2 ? extra[index]! : 0));
      const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
      const people = Array.from(
        { length: total + 1 },
        (_, index) => `P${String(index + 1).padStart(2, '0')}`,
      );
      const watchers = Array.from({ length: bystanders }, (_, index) => `W${index + 1}`);
      return {
        people,
        slots,
        programme: buildProgramme({
          settings: { cycles },
          rotators: [
            ...people.map((id) => ({ id, cohort: 'bound' })),
            ...watchers.map((id) => ({ id, profession: 'other' })),
          ],
          rotations: [{ id: 'stroke', professions: ['physiotherapist'] }],
          placements: [
            ...ids.map((id) => ({
              id,
              rotation: 'stroke',
              site: 'north',
              everyCycle: { capacity: 9 },
              byCycle: Object.fromEntries(
                slots.flatMap((slot, index) =>
                  slot.placement === id ? [[slot.cycle, { capacity: capacities[index]! }]] : [],
                ),
              ),
            })),
            ...Array.from({ length: others }, (_, index) => ({
              id: `ward-${index + 1}`,
              rotation: 'ward',
              site: 'south',
              everyCycle: { capacity: 20, minimum },
            })),
          ],
          rules: [
            { id: 'STROKE', kind: 'cover', subject: 'rotation:stroke', byCycle: due, cohorts: ['bound'] },
            { id: 'WARD', kind: 'repeat', subject: 'rotation:ward', atMost: 5 },
            { id: 'WISH', kind: 'gap', atMost: 0, strength: 'should' },
          ],
          decisions:
            fixed && bystanders > 0
              ? [{ rotator: 'W1', cycle: 1, placement: 'ward-1', decision: 'fix' }]
              : [],
        }),
      };
    });
}
