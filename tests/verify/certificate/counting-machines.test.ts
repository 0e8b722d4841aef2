import { expect, it } from 'vitest';
import { COUNTING_MACHINES } from '../../../src/verify/certificate/counting-machines.ts';
import { indexTables } from '../../../src/verify/facts/tables.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** The most that any single stay misses of a rule against moves between so many sites; `null`: the rule is left out. */
function mostMissed(sites: number): number | null {
  const programme = buildProgramme({
    rotators: ['R1'],
    placements: Array.from({ length: sites }, (_, at) => ({
      id: `P${at}`,
      rotation: 'ward',
      site: `S${at}`,
    })),
    rules: [{ kind: 'move', subject: 'site:*', atMost: 0 }],
  });
  const tables = indexTables(programme);
  const person = [...tables.people.values()][0]!;
  const ground = { tables, person, rule: programme.competencyRules[0]!, deadline: 1 };
  const [machine] = COUNTING_MACHINES.move(ground);
  if (machine === undefined) return null;
  const misses = Array.from(tables.places.values(), (place) => {
    const effect = machine.effectOf({ ...place, person, first: 1, last: 1, future: false });
    return machine.close(machine.step(machine.start, effect).state);
  });
  return Math.max(...misses);
}

it('counts no move in a single stay, whichever of many sites it is at', () => {
  expect(mostMissed(4095)).toBe(0);
});

it('leaves moves out between more sites than one number holds: a lower bound, and none too high', () => {
  expect(mostMissed(4096)).toBeNull();
});
