import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { RuleInstance } from '../../src/domain/rules.ts';
import { countRounds, proveConflict } from '../../src/explain/conflicts/confirm-conflict.ts';
import { type Conflict, findConflict } from '../../src/explain/conflicts/conflict.ts';
import { inquireFeasibility } from '../../src/explain/conflicts/feasibility.ts';
import type { Inquiry } from '../../src/explain/conflicts/inquiry.ts';
import { keptGraphs } from '../../src/explain/conflicts/kept-graphs.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { FEATURES } from '../support/arbitrary-features.ts';
import { arbitraryProgramme, type ProgrammeKnobs } from '../support/arbitrary-programme.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import { arbitraryPlanted } from './planted-conflict.ts';
import { canHold, everyBreach, holdsApartFrom } from './requirement-oracle.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

async function conflictOf(programme: Programme): Promise<Conflict | null> {
  return await findConflict({ programme, without: [] }, inquireFeasibility({ executor, timeLimit: 60 }));
}

/** Leave within a cycle that is worked all the same. */
const isDaysLost = ({ rule, facts }: RuleInstance): boolean =>
  rule === 'availability' && Number(facts.present) * 100 >= Number(facts.percent) * Number(facts.days);

const summary = (conflict: Conflict | null): readonly string[] =>
  (conflict?.instances ?? []).map(({ rule, rotator, placement, cycle }) =>
    [rule, rotator, placement, cycle].filter((part) => part !== null).join(' '),
  );

describe('findConflict', () => {
  it('names three people, the slots that would serve them, and the rule', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1', 'R2', 'R3', { id: 'R4', profession: 'OT' }],
      rotations: [{ id: 'stroke', professions: ['physiotherapist'] }],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S' },
        { id: 'B', rotation: 'frailty', site: 'S', everyCycle: { capacity: 4 } },
      ],
      rules: [
        { id: 'NEURO', kind: 'cover', subject: 'pillar:neuro', professions: ['physiotherapist'] },
        { id: 'TWICE', kind: 'repeat', atMost: 2 },
      ],
    });
    const conflict = await conflictOf(programme);
    expect(summary(conflict)).toEqual(['capacity A 1', 'capacity A 2', 'cover R1', 'cover R2', 'cover R3']);
    expect(conflict?.minimal).toBe(true);
    expect(await proveConflict(conflict!.model, { executor, timeLimit: 10 })).toEqual(['counting', 'solver']);
  });

  it('names supervisors who are missing, whoever else could be placed there', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1', { id: 'R2', profession: 'OT' }],
      rotations: [{ id: 'practice', supervisorKinds: ['gp'] }],
      placements: [{ id: 'A', rotation: 'practice', site: 'S', everyCycle: { capacity: 2 } }],
      rules: [{ kind: 'cover', subject: 'placement:A', professions: ['OT'] }],
    });
    const conflict = await conflictOf(programme);
    expect(summary(conflict)).toEqual(['named-supervision 1', 'named-supervision 2', 'cover R2']);
    expect(conflict?.minimal).toBe(true);
    expect(await proveConflict(conflict!.model, { executor, timeLimit: 1000 })).toEqual([
      'counting',
      'solver',
    ]);
  });

  it('adds the decision and the eligibility rule that it takes', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', drives: false }],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S', byCycle: { 2: { driver: true } } },
        { id: 'B', rotation: 'frailty', site: 'S' },
      ],
      rules: [{ id: 'NEURO', kind: 'cover', subject: 'pillar:neuro' }],
      decisions: [{ rotator: 'R1', cycle: 1, placement: 'B', decision: 'fix' }],
    });
    const conflict = await conflictOf(programme);
    expect(summary(conflict)).toEqual(['cover R1', 'decision R1 B 1', 'driver R1 A 2']);
    expect(conflict?.minimal).toBe(true);
    expect(await proveConflict(conflict!.model, { executor, timeLimit: 10 })).toEqual(['search', 'solver']);
  });

  it('lists what closes each place that would serve, and none that would not', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', drives: false, homeArea: 'North', maxTravelMinutes: 30 }, 'R2'],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S', everyCycle: { driver: true } },
        { id: 'B', rotation: 'stroke', site: 'S', everyCycle: { driver: true } },
        { id: 'C', rotation: 'stroke', site: 'FAR' },
        // R2 needs the only place that R1 could take.
        { id: 'D', rotation: 'stroke', site: 'S', byCycle: { 2: { capacity: 0 } } },
        { id: 'E', rotation: 'frailty', site: 'S', everyCycle: { driver: true } },
        { id: 'F', rotation: 'frailty', site: 'FAR' },
        { id: 'G', rotation: 'frailty', site: 'S', everyCycle: { capacity: 2 } },
      ],
      travel: [{ area: 'North', site: 'FAR', minutes: 60 }],
      rules: [{ id: 'NEURO', kind: 'cover', subject: 'pillar:neuro' }],
      decisions: [{ rotator: 'R2', cycle: 1, placement: 'D', decision: 'fix' }],
    });
    const conflict = await conflictOf(programme);
    const placed = conflict?.instances.map(
      ({ rule, rotator, placement }) => `${rule} ${rotator} ${placement}`,
    );
    expect(placed).toEqual([
      'capacity null D',
      'cover R1 null',
      'decision R2 D',
      'driver R1 A',
      'driver R1 B',
      'travel R1 C',
    ]);
    expect(conflict?.minimal).toBe(true);
    expect(await proveConflict(conflict!.model, { executor, timeLimit: 10 })).toEqual(['counting', 'solver']);
  });

  it('names the leave for want of whose days a place gives too little credit', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: ['R1', 'R2'],
      rotations: [{ id: 'stroke' }],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S' },
        { id: 'B', rotation: 'frailty', site: 'S', everyCycle: { capacity: 2 } },
      ],
      rules: [{ id: 'NEURO', kind: 'cover', subject: 'pillar:neuro' }],
      absences: [
        { rotator: 'R1', from: '2026-10-01', until: '2026-10-14' },
        { rotator: 'R2', from: '2026-11-01', until: '2026-11-14' },
      ],
    });
    const conflict = await conflictOf(programme);
    expect(summary(conflict)).toEqual([
      'capacity A 2',
      'cover R1',
      'cover R2',
      'availability R1 1',
      'availability R2 1',
    ]);
    expect(conflict?.minimal).toBe(true);
  });

  it('formulates no questions that nobody has the time to answer', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', drives: false }],
      rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
      placements: [
        { id: 'A', rotation: 'stroke', site: 'S', everyCycle: { driver: true } },
        { id: 'B', rotation: 'frailty', site: 'S' },
      ],
      rules: [{ id: 'NEURO', kind: 'cover', subject: 'pillar:neuro' }],
      decisions: [1, 2].map((cycle) => ({ rotator: 'R1', cycle, placement: 'B', decision: 'fix' as const })),
    });
    const inquiry = inquireFeasibility({ executor, timeLimit: 60 });
    let asked = 0;
    let formulated = 0;
    const hurried: Inquiry = {
      ...inquiry,
      isSpent: () => asked > 0,
      formulate(setting, rotators) {
        formulated += 1;
        return inquiry.formulate(setting, rotators);
      },
      async ask(formulation, kept) {
        asked += 1;
        return asked === 1 ? await inquiry.ask(formulation, kept) : { answer: 'unknown', chosen: null };
      },
    };
    const conflict = await findConflict({ programme, without: [] }, hurried);
    expect(conflict?.minimal).toBe(false);
    expect(summary(conflict)).toEqual(['cover R1', 'decision R1 B 1', 'decision R1 B 2', 'driver R1 A 1']);
    // The whole, what is closed in it, the same with all of that opened, and the conflict itself.
    expect(formulated).toBe(4);
  });

  it('is counted in fewer rounds the more arcs there are, in one at least', () => {
    expect([0, 1, 100_000].map(countRounds)).toEqual([300, 300, 300]);
    expect(countRounds(1_000_000)).toBe(50);
    expect(countRounds(30_000_000)).toBe(1);
    expect(countRounds(1_000_000_000)).toBe(1);
  });

  it('builds no graphs beyond the arcs that are worth it', () => {
    const programme = buildProgramme({
      rotators: ['R1', 'R2'],
      placements: [{ id: 'A', rotation: 'X', site: 'S' }],
    });
    const { model } = formulate(programme);
    const arcs = keptGraphs(model)(() => true)!.map((graph) => graph.arcs);
    expect(arcs.every((count) => count > 0)).toBe(true);
    expect(keptGraphs(model, arcs[0]! + arcs[1]!)(() => true)).toHaveLength(2);
    expect(keptGraphs(model, arcs[0]! + arcs[1]! - 1)(() => true)).toBeNull();
  });

  it('finds none where there is an allocation', async () => {
    expect(
      await conflictOf(
        buildProgramme({ rotators: ['R1'], placements: [{ id: 'A', rotation: 'X', site: 'S' }] }),
      ),
    ).toBeNull();
  });

  it('finds a planted conflict, all of it and nothing else', async () => {
    let large = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryPlanted(), async ({ programme, people, slots }) => {
        const conflict = await conflictOf(programme);
        expect(conflict?.minimal).toBe(true);
        expect(summary(conflict).toSorted()).toEqual(
          [
            ...people.map((id) => `cover ${id}`),
            ...slots.map(({ placement, cycle }) => `capacity ${placement} ${cycle}`),
          ].toSorted(),
        );
        if (people.length > 4) large += 1;
      }),
      { seed: 4, numRuns: 200 },
    );
    expect(large).toBeGreaterThan(80);
  });

  it('is infeasible as reported and feasible without any one part, by trying every allocation', async () => {
    const counts = { conflicts: 0, confirmed: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryProgramme({ ...KNOBS }), async (programme) => {
        const conflict = await conflictOf(programme);
        const allocations = everyBreach(programme, 5000);
        if (conflict === null) {
          expect(holdsApartFrom(allocations, [])).toBe(true);
          return;
        }
        const requirements = conflict.lifts.map(({ omission }) => omission);
        expect(conflict.minimal).toBe(true);
        expect(canHold(allocations, requirements)).toBe(false);
        for (const { omission: left, instances } of conflict.lifts) {
          expect(instances.length).toBeGreaterThan(0);
          // Whole credit for days away is what no allocation of this programme can show.
          if (instances.every(isDaysLost)) continue;
          expect(
            canHold(
              allocations,
              requirements.filter((other) => other !== left),
            ),
          ).toBe(true);
        }
        counts.conflicts += 1;
        const proofs = await proveConflict(conflict.model, { executor, timeLimit: 10 });
        expect(proofs).toContain('solver');
        if (proofs.length === 2) counts.confirmed += 1;
      }),
      { seed: 8, numRuns: 150 },
    );
    expect(counts.conflicts).toBeGreaterThan(25);
    expect(counts.confirmed).toBeGreaterThan(25);
  });
});
const KNOBS: ProgrammeKnobs = {
  enumerable: 200,
  rules: 4,
  kinds: ['cover', 'choose', 'before', 'repeat', 'spread', 'first', 'gap', 'experience', 'move'],
  features: FEATURES.filter((feature) => feature !== 'named-supervision' && feature !== 'objectives'),
};
