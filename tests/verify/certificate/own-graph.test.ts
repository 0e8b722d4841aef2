import { expect, it } from 'vitest';
import { cheapestPathway, NO_TERMS } from '../../../src/verify/certificate/cheapest-pathway.ts';
import { buildOwnGraph, type OwnGraph } from '../../../src/verify/certificate/own-graph.ts';
import { indexTables } from '../../../src/verify/facts/tables.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

const CYCLES = 6;

/** One rotator who may (or should) go to no placement twice and has to be on a ward that two of them have. */
function openGraph(placements: number, strength: 'must' | 'should' = 'must'): OwnGraph {
  const names = Array.from({ length: placements }, (_, at) => `P${String(at).padStart(2, '0')}`);
  const programme = buildProgramme({
    settings: { cycles: CYCLES },
    rotators: ['r1'],
    placements: names.map((id, at) => ({
      id,
      site: 'site',
      rotation: at < 2 ? 'ward' : 'clinic',
      terms: { capacity: 1 },
    })),
    rules: [
      { kind: 'cover', subject: 'rotation:ward', atLeast: 1 },
      { kind: 'repeat', subject: 'placement:*', atMost: 1, strength },
    ],
  });
  const tables = indexTables(programme);
  return buildOwnGraph(tables, [...tables.people.values()][0]!);
}

/** The least that a pathway costs where the first placement costs 1, the second 100 on the ward, and those off it 3 each time. */
function leastOf(graph: OwnGraph): number {
  const prices = Float64Array.from(graph.choices, ({ stay }) => {
    if (stay === null) return 50;
    return stay.placement.id === 'P00' ? 1 : stay.placement.id === 'P01' ? 100 : 3;
  });
  return cheapestPathway(graph, { prices, loads: new Float64Array(prices.length), missRate: 0 }, NO_TERMS);
}

it('keeps every rule of a rotator where their states are few', () => {
  expect(leastOf(openGraph(8))).toBe(1 + 5 * 3);
});

it.each(['must', 'should'] as const)(
  'leaves out upper limits first where there would be too many (%s): what has to be covered still is',
  (strength) => {
    const graph = openGraph(24, strength);
    expect(graph.edges.length).toBeLessThan(1000);
    expect(leastOf(graph)).toBe(CYCLES);
    const prices = Float64Array.from(graph.choices, ({ stay }) => (stay?.rotation.id === 'ward' ? 7 : 0));
    const loads = new Float64Array(prices.length);
    expect(cheapestPathway(graph, { prices, loads, missRate: 0 }, NO_TERMS)).toBe(7);
  },
);
