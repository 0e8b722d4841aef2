import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { AssignmentFacts, RotatorFacts, Verdict } from '../../verify/facts/verdict.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';

/** `pathways.csv`: a row a rotator, a column a cycle, in words that can be pasted into a letter. */
export function tabulatePathways(programme: Programme, verdict: Verdict): Table {
  const cycles = Array.from({ length: programme.settings.cycles }, (_, index) => index + 1);
  const taken = collectPathways(programme, verdict.assignments);
  const facts = new Map(verdict.rotators.map((rotator) => [rotator.rotator, rotator]));
  return {
    columns: [
      'rotator_id',
      'profession',
      'wte',
      ...cycles.map((cycle) => `cycle_${cycle}`),
      'programme_dissatisfaction',
      'first_choices',
    ],
    rows: programme.rotators.map((rotator) => {
      const own = present(facts.get(rotator.id), rotator.id);
      const pathway = taken.get(rotator.id);
      return [
        rotator.id,
        rotator.profession,
        formatHundredths(rotator.wte),
        ...cycles.map((cycle) => pathway?.get(cycle) ?? describeIdle(own, cycle)),
        own.programmeDissatisfaction,
        own.firstChoices,
      ];
    }),
  };
}

function collectPathways(
  programme: Programme,
  assignments: readonly AssignmentFacts[],
): ReadonlyMap<RotatorId, ReadonlyMap<number, string>> {
  const places = lookUpPlaces(programme);
  const pathways = new Map<RotatorId, Map<number, string>>();
  for (const { rotator, placement, cycle, length } of assignments) {
    const { rotation, site } = present(places.get(placement), placement);
    const pathway = pathways.get(rotator) ?? new Map<number, string>();
    for (let each = cycle; each < cycle + length; each += 1) {
      pathway.set(each, `${rotation.name}, ${site.name}`);
    }
    pathways.set(rotator, pathway);
  }
  return pathways;
}

/** Why a cycle has no placement, in brackets. */
export function describeIdle(facts: RotatorFacts, cycle: number): string {
  if (!facts.workable.includes(cycle)) return '(away)';
  return facts.unplaced.includes(cycle) ? '(no placement)' : '(none, by decision)';
}
