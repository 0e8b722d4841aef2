import type { Assignment } from '../../src/domain/allocation.ts';
import type { RotatorId } from '../../src/domain/ids.ts';
import type {
  CompetencyKind,
  CompetencyRule,
  Placement,
  Rotator,
  SubjectTerm,
} from '../../src/domain/programme.ts';
import { everHeld, monthsBy } from './corrupt-slots.ts';
import { type Corruption, type Corruptor, occupies, type Scene } from './corruption.ts';

/** Pairs torn apart or thrown together. */
export const corruptPair: Corruptor = function* (scene) {
  for (const pair of scene.programme.pairs) {
    const other = scene.programme.rotators.find((rotator) => rotator.id === pair.other);
    for (const assignment of scene.assignmentsOf(pair.rotator)) {
      const partner = scene.at(pair.other, assignment.cycle);
      const found = { rule: 'pair', strength: 'must', rotator: pair.rotator, placement: null } as const;
      if (pair.kind === 'together' && partner !== undefined) {
        const isPartner = (row: Assignment): boolean => row === partner;
        yield { ...found, apply: () => scene.without(isPartner) };
      }
      const placement = scene.programme.placements.find((row) => row.id === assignment.placement);
      if (pair.kind === 'apart' && other !== undefined && placement !== undefined) {
        yield { ...found, apply: () => scene.relocate([other], placement, assignment.cycle) };
      }
    }
  }
};

/** The coordinator's decisions, ignored. */
export const corruptDecision: Corruptor = function* (scene) {
  for (const decision of scene.programme.decisions) {
    const rotator = scene.programme.rotators.find((row) => row.id === decision.rotator);
    const found = { rule: 'decision', strength: 'must', rotator: decision.rotator, placement: null } as const;
    if (rotator === undefined || decision.cycle > scene.programme.settings.cycles) continue;
    if (decision.decision === 'fix' && decision.placement !== null) {
      const isFixed = (row: Assignment): boolean =>
        row.rotator === decision.rotator && occupies(row, decision.cycle);
      yield { ...found, apply: () => scene.without(isFixed) };
    }
    for (const { placement, cycle } of scene.openings()) {
      const isForbidden = (placement.id === decision.placement) === (decision.decision === 'forbid');
      if (cycle !== decision.cycle || !isForbidden) continue;
      yield { ...found, apply: () => scene.relocate([rotator], placement, cycle) };
    }
  }
};

type Spoil = (scene: Scene, rule: CompetencyRule, rotator: Rotator) => Iterable<Corruption['apply']>;

const SPOILS: Readonly<Record<CompetencyKind, Spoil>> = {
  *cover(scene, rule, rotator) {
    const asksSomething = rule.subject.some((term) => term.id !== '*') || scene.programme.pillars.length > 0;
    if (scene.hasHistory(rotator.id) || (rule.atLeast ?? 100) <= 0 || !asksSomething) return;
    if (rule.subject.some((term) => term.id === '*' && term.kind !== 'pillar')) return;
    yield () => scene.replace(rotator.id, []);
  },
  *choose(scene, rule, rotator) {
    if (!scene.hasHistory(rotator.id) && (rule.atLeast ?? 0) > 0) yield () => scene.replace(rotator.id, []);
    if (rule.atMost === null) return;
    const allowed = rule.atMost / 100;
    const different = distinctBy(offered(scene, rule.subject, 1), (placement) => placement.rotation);
    const pathway = inConsecutiveCycles(different.slice(0, allowed + 1));
    if (pathway.length > allowed && fits(scene, rule, pathway)) {
      yield () => scene.replace(rotator.id, pathway);
    }
  },
  *before(scene, rule, rotator) {
    const heldLater = rule.subject.some(
      (term) => term.kind === 'competence' && everHeld(scene, rotator, term.id),
    );
    if (heldLater) return;
    const mayBeDone = rule.subject.some((term) => term.kind !== 'competence');
    if (mayBeDone && scene.hasHistory(rotator.id)) return;
    for (const placement of offered(scene, rule.then, 1)) {
      yield () => scene.replace(rotator.id, [{ placement, cycle: 1 }]);
    }
  },
  *repeat(scene, rule, rotator) {
    const allowed = (rule.atMost ?? 100) / 100;
    const terms = rule.subject.filter((term) => term.id !== '*');
    for (const placement of offered(scene, terms.length === 0 ? null : terms, 1)) {
      const isNamed = terms.length > 0 || rule.subject.every((term) => term.kind === 'rotation');
      const pathway = inConsecutiveCycles(Array.from({ length: allowed + 1 }, () => placement));
      if (isNamed && fits(scene, rule, pathway)) yield () => scene.replace(rotator.id, pathway);
    }
  },
  *spread(scene, rule, rotator) {
    const terms = rule.subject.filter((term) => term.id !== '*');
    const sites = terms.length === 0 && rule.subject.every((term) => term.kind === 'site');
    if ((rule.atLeast ?? 0) > 0 && (sites || terms.length > 0)) yield () => scene.replace(rotator.id, []);
    if (rule.atMost === null || (!sites && terms.length === 0)) return;
    const allowed = rule.atMost / 100;
    for (const placement of offered(scene, sites ? null : terms, 1)) {
      const pathway = inConsecutiveCycles(Array.from({ length: allowed + 1 }, () => placement));
      if (fits(scene, rule, pathway)) yield () => scene.replace(rotator.id, pathway);
    }
  },
  *experience(scene, rule, rotator) {
    for (const cycle of scene.cycles) {
      if (monthsBy(scene, rotator, cycle) * 100 >= (rule.atLeast ?? 0)) continue;
      for (const placement of offered(scene, rule.subject, cycle)) {
        yield () => scene.relocate([rotator], placement, cycle);
      }
    }
  },
  *first(scene, rule, rotator) {
    if (scene.hasHistory(rotator.id) || rule.subject.some((term) => term.kind === 'pillar')) return;
    const inSubject = offered(scene, rule.subject, 1);
    const wrong =
      rule.atMost === 0 ? inSubject : offered(scene, null, 1).filter((row) => !inSubject.includes(row));
    for (const placement of wrong) yield () => scene.replace(rotator.id, [{ placement, cycle: 1 }]);
  },
  *gap(scene, rule, rotator) {
    const own = scene.assignmentsOf(rotator.id);
    const placed = own.reduce((sum, assignment) => sum + assignment.length, 0);
    if (rule.byCycle === null && placed * 100 > (rule.atMost ?? 0)) {
      yield () => scene.without((assignment) => assignment.rotator === rotator.id);
    }
  },
  *move(scene, rule, rotator) {
    const [term] = rule.subject;
    const allowed = (rule.atMost ?? 0) / 100;
    const label = (placement: Placement): string | null => {
      const site = scene.programme.sites.find((row) => row.id === placement.site);
      if (term?.kind === 'area') return site?.area ?? null;
      return term?.kind === 'employer' ? (site?.employer ?? null) : placement.site;
    };
    const everywhere = distinctBy(
      offered(scene, null, 1).filter((placement) => label(placement) !== null),
      label,
    );
    const [here, there] = everywhere;
    if (here === undefined || there === undefined) return;
    const pathway = inConsecutiveCycles(
      Array.from({ length: allowed + 2 }, (_, index) => (index % 2 === 0 ? here : there)),
    );
    if (fits(scene, rule, pathway)) yield () => scene.replace(rotator.id, pathway);
  },
};

/** Pathways that break a competency rule of the kind, whatever its strength. */
export function corruptCompetency(kind: CompetencyKind): Corruptor {
  return function* (scene) {
    for (const rule of scene.programme.competencyRules) {
      if (rule.kind !== kind) continue;
      for (const rotator of scene.programme.rotators.filter((person) => isBound(rule, person))) {
        for (const apply of SPOILS[kind](scene, rule, rotator)) {
          yield {
            rule: kind,
            strength: rule.strength,
            rotator: rotator.id as RotatorId,
            placement: null,
            apply,
          };
        }
      }
    }
  };
}

function isBound(rule: CompetencyRule, rotator: Rotator): boolean {
  const { professions, bands, cohorts } = rule;
  return (
    (professions.length === 0 || professions.includes(rotator.profession)) &&
    (bands.length === 0 || bands.some((band) => band === rotator.band)) &&
    (cohorts.length === 0 || cohorts.some((cohort) => cohort === rotator.cohort))
  );
}

/** Placements of one cycle that may start then and that some term names; `null` = all of them. */
function offered(scene: Scene, subject: readonly SubjectTerm[] | null, cycle: number): Placement[] {
  return [...scene.openings()]
    .filter((slot) => slot.cycle === cycle)
    .map((slot) => slot.placement)
    .filter((placement) => subject === null || subject.some((term) => scene.names(term, placement)));
}

function inConsecutiveCycles(placements: readonly Placement[]): { placement: Placement; cycle: number }[] {
  return placements.map((placement, index) => ({ placement, cycle: index + 1 }));
}

/** Single cycles, inside the horizon, and early enough for the rule to count them. */
function fits(
  scene: Scene,
  rule: CompetencyRule,
  pathway: readonly { placement: Placement; cycle: number }[],
): boolean {
  const last = Math.min(scene.programme.settings.cycles, rule.byCycle ?? Number.POSITIVE_INFINITY);
  return (
    pathway.length <= last && pathway.every(({ placement }) => scene.rotationOf(placement).lengthCycles === 1)
  );
}

function distinctBy<Row>(rows: readonly Row[], key: (row: Row) => unknown): Row[] {
  return rows.filter((row, index) => rows.findIndex((other) => key(other) === key(row)) === index);
}
