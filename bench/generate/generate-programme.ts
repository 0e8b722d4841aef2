import { type Allocation, type Assignment, compareAssignments } from '../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { InputFile } from '../../src/intake/issues/input-file.ts';
import { grantCapacities } from './capacities.ts';
import { type Catalogue, compileCatalogue } from './catalogue.ts';
import { drawUpCurriculum } from './curriculum.ts';
import { layOutGeography } from './geography.ts';
import { drawHiddenPlan, type HiddenPlan } from './hidden-plan.ts';
import { type GeneratedRotator, recruitRotators } from './people.ts';
import { openPlacements } from './placements.ts';
import { seededRandom } from './random.ts';
import { completeSpec, type SpecKnobs } from './spec.ts';
import { type Table, writeTables } from './tables.ts';
import { drawWishes } from './wishes.ts';

/**
 * The files of a programme of any size, feasible by construction: same knobs, same bytes.
 * Throws `RangeError` when the knobs contradict each other.
 */
export function generateProgramme(knobs: SpecKnobs): InputFile[] {
  return drawProgramme(knobs).files;
}

/** The same with the hidden plan that the capacities were made from: an allocation that meets every rule. */
export function drawProgramme(knobs: SpecKnobs): { files: InputFile[]; plan: Allocation } {
  const spec = completeSpec(knobs);
  // A stream of its own for each part: turning one knob leaves the other parts as they were.
  const stream = (part: string) => seededRandom(`${spec.seed}/${part}`);
  const curriculum = drawUpCurriculum(spec);
  const geography = layOutGeography(stream('geography'), spec.placements);
  const placements = openPlacements(stream('placements'), {
    count: spec.placements,
    curriculum,
    geography,
  });
  const catalogue = compileCatalogue({ curriculum, geography, placements });
  const rotators = recruitRotators(stream('people'), spec, catalogue);
  const plan = drawHiddenPlan(stream('plan'), spec, { catalogue, rotators });
  const slots = grantCapacities(stream('capacities'), spec, { catalogue, rotators, plan });
  const wishes = drawWishes(stream('wishes'), spec, { catalogue, rotators, slots });
  const tables = writeTables({ spec, catalogue, rotators, slots, wishes });
  return {
    files: [...tables].map(([name, table]) => ({ name, bytes: encodeTable(table) })),
    plan: publishPlan(plan, { catalogue, rotators }),
  };
}

function publishPlan(
  plan: HiddenPlan,
  { catalogue, rotators }: { catalogue: Catalogue; rotators: readonly GeneratedRotator[] },
): Allocation {
  const assignments = plan.flatMap((pathway, r) =>
    pathway.flatMap((placement, c): Assignment[] => {
      const [rotator, id] = [rotators[r]?.id, catalogue.placements[placement ?? -1]?.id];
      if (rotator === undefined || id === undefined) return [];
      return [{ rotator: rotator as RotatorId, placement: id as PlacementId, cycle: c + 1, length: 1 }];
    }),
  );
  return { assignments: assignments.sort(compareAssignments), completion: [] };
}

/** No cell needs quoting: ids and names are made here, of letters, digits and `-:; ()`. */
function encodeTable(table: Table): Uint8Array {
  return new TextEncoder().encode(table.map((row) => `${row.join(',')}\r\n`).join(''));
}
