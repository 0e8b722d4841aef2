import { cycleSpan, wholeMonthsBetween } from '../../src/domain/calendar.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Placement, Rotator, SlotTerms } from '../../src/domain/programme.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { type Corruption, type Corruptor, occupies, type Scene } from './corruption.ts';

/** Assignments that cannot be: twice in a cycle. */
export const corruptOnePlacement: Corruptor = function* (scene) {
  for (const assignment of scene.allocation.assignments) {
    const { rotator } = assignment;
    const add = (placement: PlacementId): Corruption => ({
      rule: 'one-placement',
      strength: 'must',
      rotator,
      placement: null,
      apply: () => scene.withAssignments([...scene.allocation.assignments, { ...assignment, placement }]),
    });
    for (const placement of scene.programme.placements) yield add(placement.id);
  }
};

/** Somebody unknown, or away for the whole cycle. */
export const corruptAvailability: Corruptor = function* (scene) {
  const { settings, absences, rotators } = scene.programme;
  for (const [index, assignment] of scene.allocation.assignments.entries()) {
    const rotator = `${assignment.rotator}?` as RotatorId;
    yield must('availability', rotator, assignment.placement, () =>
      scene.withAssignments(scene.allocation.assignments.with(index, { ...assignment, rotator })),
    );
  }
  for (const { placement, cycle } of scene.openings()) {
    const { first, last } = cycleSpan(settings, cycle);
    const isAway = (rotator: Rotator): boolean =>
      (rotator.availableFrom ?? first) > last ||
      (rotator.availableUntil ?? last) < first ||
      absences.some((row) => row.rotator === rotator.id && row.from <= first && row.until >= last);
    for (const rotator of rotators.filter(isAway)) {
      yield must('availability', rotator.id, placement.id, () => scene.relocate([rotator], placement, cycle));
    }
  }
};

/** Placements that do not exist or are closed, lengths and cycles that are none. */
export const corruptOffered: Corruptor = function* (scene) {
  const { cycles } = scene.programme.settings;
  for (const [index, assignment] of scene.allocation.assignments.entries()) {
    const { rotator, placement, length } = assignment;
    const spoilt = [
      { placement: `${placement}?` as PlacementId },
      { cycle: 0 },
      { cycle: cycles + 1 },
      { cycle: 1.5 },
      { length: length + 1 },
      { length: length - 1 },
    ];
    for (const change of spoilt) {
      yield must('offered', rotator, change.placement ?? placement, () =>
        scene.withAssignments(scene.allocation.assignments.with(index, { ...assignment, ...change })),
      );
    }
    yield must('offered', rotator, placement, () => ({
      ...scene.allocation,
      completion: [...scene.allocation.completion, assignment],
    }));
  }
  for (const placement of scene.programme.placements) {
    for (const [cycle, terms] of placement.byCycle) {
      if (terms.capacity > 0 || cycle + scene.rotationOf(placement).lengthCycles - 1 > cycles) continue;
      for (const rotator of scene.programme.rotators) {
        yield must('offered', rotator.id, placement.id, () => scene.relocate([rotator], placement, cycle));
      }
    }
  }
};

type Misfit = (
  scene: Scene,
  rotator: Rotator,
  slot: { placement: Placement; terms: SlotTerms; cycle: number },
) => boolean;

const MISFITS: Readonly<Partial<Record<RuleId, Misfit>>> = {
  profession: (scene, rotator, { placement }) => {
    const { professions } = scene.rotationOf(placement);
    return professions.length > 0 && professions.every((profession) => profession !== rotator.profession);
  },
  band: (_scene, rotator, { terms }) =>
    rotator.band !== null && ((terms.minBand ?? 0) > rotator.band || (terms.maxBand ?? 99) < rotator.band),
  driver: (_scene, rotator, { terms }) => terms.driver && rotator.drives === false,
  'seven-day': (_scene, rotator, { terms }) => terms.sevenDay && rotator.sevenDay === false,
  registration: (scene, rotator, { terms, cycle }) => {
    if (terms.minMonthsRegistered === null || terms.minMonthsRegistered === 0) return false;
    return monthsBy(scene, rotator, cycle) < terms.minMonthsRegistered;
  },
  travel: (scene, rotator, { placement }) =>
    scene.programme.travel.some(
      (row) =>
        row.area === rotator.homeArea &&
        row.site === placement.site &&
        row.minutes > (rotator.maxTravelMinutes ?? row.minutes),
    ),
  competence: (scene, rotator, { terms }) =>
    terms.requires.some((competence) => !everHeld(scene, rotator, competence)),
};

/** Rotators where they may not be. */
export function corruptEligibility(rule: RuleId): Corruptor {
  return function* (scene) {
    const isMisfit = MISFITS[rule];
    if (isMisfit === undefined) throw new RangeError(`${rule} is not a matter of eligibility`);
    for (const slot of scene.openings()) {
      for (const rotator of scene.programme.rotators) {
        if (!isMisfit(scene, rotator, slot)) continue;
        const { placement, cycle } = slot;
        yield must(rule, rotator.id, placement.id, () => scene.relocate([rotator], placement, cycle));
      }
    }
  };
}

/** One rotator too many, or more: of all, or of those who count. */
function* overfill(
  scene: Scene,
  rule: RuleId,
  isOver: (
    slot: { placement: Placement; terms: SlotTerms; cycle: number },
    there: readonly Rotator[],
  ) => boolean,
): Generator<Corruption> {
  for (const slot of scene.openings()) {
    const { placement, cycle } = slot;
    const there = (assignment: { placement: PlacementId; rotator: RotatorId }, rotator: Rotator): boolean =>
      assignment.placement === placement.id && assignment.rotator === rotator.id;
    const present = scene.programme.rotators.filter((rotator) =>
      scene.allocation.assignments.some((row) => there(row, rotator) && occupies(row, cycle)),
    );
    const others = scene.programme.rotators.filter((rotator) => !present.includes(rotator));
    const needed = others.findIndex((_, index) => isOver(slot, [...present, ...others.slice(0, index + 1)]));
    if (needed < 0) continue;
    const everybody = [...present, ...others.slice(0, needed + 1)];
    yield {
      rule,
      strength: 'must',
      rotator: null,
      placement: rule === 'named-supervision' ? null : placement.id,
      apply: () => scene.relocate(everybody, placement, cycle),
    };
  }
}

export const corruptCapacity: Corruptor = (scene) =>
  overfill(scene, 'capacity', ({ terms }, there) => {
    if (terms.unit === 'heads') return there.length * 100 > terms.capacity;
    return there.reduce((sum, rotator) => sum + rotator.wte, 0) > terms.capacity + terms.excess;
  });

export const corruptSupervision: Corruptor = (scene) =>
  overfill(
    scene,
    'supervision',
    ({ terms }, there) =>
      terms.supervisors !== null &&
      terms.rotatorsPerSupervisor !== null &&
      there.length > terms.supervisors * terms.rotatorsPerSupervisor,
  );

export const corruptPreceptor: Corruptor = (scene) =>
  overfill(scene, 'preceptor', ({ terms, cycle }, there) => {
    const { first } = cycleSpan(scene.programme.settings, cycle);
    const preceptees = there.filter((rotator) => (rotator.preceptorshipUntil ?? first - 1) >= first);
    return terms.preceptorPlaces !== null && preceptees.length > terms.preceptorPlaces;
  });

/** More rotators in one slot than the places of all the supervisors who could ever serve them. */
export const corruptNamedSupervision: Corruptor = (scene) =>
  overfill(scene, 'named-supervision', ({ placement }, there) => {
    const kinds = scene.rotationOf(placement).supervisorKinds;
    const here = scene.programme.supervisors.filter((supervisor) => supervisor.site === placement.site);
    if (here.length === 0 && kinds.length === 0) return false;
    const able = here.filter((row) => kinds.length === 0 || kinds.some((kind) => kind === row.kind));
    return there.length > able.reduce((sum, supervisor) => sum + supervisor.places, 0);
  });

/** Somebody staffed the slot; now nobody does. */
export const corruptMinimumStaffing: Corruptor = function* (scene) {
  for (const { placement, cycle, terms } of scene.openings()) {
    if (terms.minimum === 0) continue;
    yield {
      rule: 'minimum-staffing',
      strength: 'should',
      rotator: null,
      placement: placement.id,
      apply: () => scene.without((row) => row.placement === placement.id && occupies(row, cycle)),
    };
  }
};

export function monthsBy(scene: Scene, rotator: Rotator, cycle: number): number {
  const { first } = cycleSpan(scene.programme.settings, cycle);
  return rotator.registeredOn === null ? 0 : wholeMonthsBetween(rotator.registeredOn, first);
}

export function everHeld(scene: Scene, rotator: Rotator, competence: string): boolean {
  return scene.programme.competences.some(
    (row) => row.rotator === rotator.id && (competence === '*' || row.competence === competence),
  );
}

function must(
  rule: RuleId,
  rotator: RotatorId,
  placement: PlacementId,
  apply: Corruption['apply'],
): Corruption {
  return { rule, strength: 'must', rotator, placement, apply };
}
