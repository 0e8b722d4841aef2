import type { CompetencyRule } from '../../domain/programme.ts';
import { bindsRotator, boundRotators, deadlineOf } from '../facts/binding.ts';
import type { Ground } from '../facts/ground.ts';
import { tabulateMembership } from '../facts/membership.ts';
import { type ProgrammeIndex, position } from '../facts/programme-index.ts';
import { rulesOfKind } from '../rows/competency-rules.ts';
import { chooseDemands } from './choose-demand.ts';
import { coverDemands } from './cover-demand.ts';

/**
 * Whose pathway goes on past the horizon. A must rule that promises something by a later deadline makes it so; only
 * those whom a rule still *asks* for something get future cycles in the model, since the others may always idle there.
 */
export interface FutureTable {
  /** Last cycle of the rotator's pathway. */
  lastCycle(rotator: number): number;
  /** Last cycle of it that the model needs. */
  lastModelled(rotator: number): number;
  /** Whether a future assignment there could serve any rule that binds the rotator; else it is left out. */
  useful(rotator: number, placement: number): boolean;
}

/** Works out futures from the competency rules, history and pairs. */
export function tabulateFutures(ground: Ground): FutureTable {
  const { index } = ground;
  const { horizon, programmeCycles, programme } = index;
  const { rotators, competencyRules } = programme;
  const goesOn = rotators.map((rotator) =>
    competencyRules.some(
      (rule) => isPromise(rule) && deadlineOf(index, rule) > horizon && bindsRotator(rule, rotator),
    ),
  );
  const modelled = rotators.map(() => false);
  for (const rotator of owedRotators(ground)) modelled[rotator] = goesOn[rotator]!;
  const paired = addPartners(index, goesOn, modelled);
  const serves = usefulPlacements(ground);
  return {
    lastCycle: (rotator) => (goesOn[rotator] ? programmeCycles : horizon),
    lastModelled: (rotator) => (modelled[rotator] ? programmeCycles : horizon),
    useful: (rotator, placement) => paired.has(rotator) || serves(rotator, placement),
  };
}

/** Whether the rule guarantees something that more cycles could bring; a mere limit needs none. */
function isPromise({ kind, strength, atLeast }: CompetencyRule): boolean {
  return strength === 'must' && (kind === 'cover' || (kind === 'choose' && atLeast !== null));
}

/** Rotators of whom a rule with a deadline past the horizon asks more than history holds. */
function owedRotators(ground: Ground): ReadonlySet<number> {
  const { index } = ground;
  const owed = new Set<number>();
  for (const { rule, deadline, required, had } of coverDemands(ground)) {
    if (deadline <= index.horizon) continue;
    for (const rotator of boundRotators(index, rule)) if (had(rotator) < required) owed.add(rotator);
  }
  for (const { rule, deadline, atLeast, done } of chooseDemands(index)) {
    if (deadline <= index.horizon || atLeast === null) continue;
    for (const rotator of boundRotators(index, rule)) if (done(rotator).size < atLeast) owed.add(rotator);
  }
  return owed;
}

/** A pair that goes on together needs the future of both. Returns everybody in such a pair. */
function addPartners(
  index: ProgrammeIndex,
  goesOn: readonly boolean[],
  modelled: boolean[],
): ReadonlySet<number> {
  const pairs = index.programme.pairs
    .filter((pair) => pair.kind === 'together')
    .map((pair) => [position(index.rotatorOf, pair.rotator), position(index.rotatorOf, pair.other)] as const)
    .filter(([one, other]) => goesOn[one] === true && goesOn[other] === true);
  let grown = true;
  while (grown) {
    grown = false;
    for (const [one, other] of pairs) {
      if (modelled[one] === modelled[other]) continue;
      modelled[one] = true;
      modelled[other] = true;
      grown = true;
    }
  }
  return new Set(pairs.flat());
}

/** Placements that count towards a rule due past the horizon, or that open the way to others. */
function usefulPlacements({ index }: Ground): (rotator: number, placement: number) => boolean {
  const late = (rule: CompetencyRule): boolean => deadlineOf(index, rule) > index.horizon;
  const servings = [
    ...rulesOfKind(index, 'cover')
      .filter(late)
      .map((rule) => ({ rule, terms: rule.subject })),
    ...rulesOfKind(index, 'choose')
      .filter(late)
      .map((rule) => ({ rule, terms: rule.subject })),
    ...rulesOfKind(index, 'before').map((rule) => ({ rule, terms: rule.subject })),
    // Whatever comes first opens the way to what must not.
    ...rulesOfKind(index, 'first').map((rule) => ({
      rule,
      terms: [{ kind: 'placement' as const, id: '*' }],
    })),
  ].map(({ rule, terms }) => {
    const membership = tabulateMembership(index, terms);
    const cycles = Array.from({ length: index.programmeCycles }, (_, period) => period + 1);
    const members = index.programme.placements.map((_, placement) =>
      cycles.some((cycle) => membership.has(placement, cycle)),
    );
    return { rule, members };
  });
  return (rotator, placement) =>
    servings.some(
      ({ rule, members }) => members[placement] === true && bindsRotator(rule, index.rotator(rotator)),
    );
}
