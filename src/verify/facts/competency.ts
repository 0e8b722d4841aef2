import type { CompetencyKind, CompetencyRule } from '../../domain/programme.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { Check, Finding } from './finding.ts';
import type { Review, Stay } from './review.ts';
import { deadlineOf, type Person, type Tables } from './tables.ts';
import type { Facts } from './verdict.ts';

/** One competency rule before one rotator whom it binds. */
export interface Binding {
  readonly tables: Tables;
  readonly person: Person;
  readonly rule: CompetencyRule;
  readonly deadline: number;
  /** The whole pathway, the completion included. */
  readonly pathway: readonly Stay[];
}

/** How a rotator falls short of a rule, by how many whole misses. */
interface Shortcoming {
  readonly units: number;
  /** The assignment at fault, where one is. */
  readonly stay?: Stay;
  readonly cycle?: number;
  readonly refs?: readonly SourceRef[];
  readonly facts: Facts;
}

/** The check of a competency rule: examines every rotator whom a rule of this kind binds. */
export function checkEach(
  kind: CompetencyKind,
  examine: (binding: Binding) => readonly Shortcoming[],
): Check {
  return (review) =>
    bindingsOf(review, kind).flatMap((binding) =>
      examine(binding).map((shortcoming) => toFinding(binding, shortcoming)),
    );
}

/** Every rule of a kind before every rotator whom it binds. */
export function bindingsOf(review: Review, kind: CompetencyKind): Binding[] {
  const { tables } = review;
  const bindings: Binding[] = [];
  for (const person of tables.people.values()) {
    for (const rule of person.rules) {
      if (rule.kind !== kind) continue;
      const pathway = review.pathways.get(person.rotator.id) ?? [];
      bindings.push({ tables, person, rule, pathway, deadline: deadlineOf(rule, tables.settings) });
    }
  }
  return bindings;
}

/** Assignments that count: those that end by the deadline. */
export function countedStays(binding: Binding): Stay[] {
  return binding.pathway.filter((stay) => stay.last <= binding.deadline);
}

/** Those of them inside the horizon. */
export function countedInHorizon(binding: Binding): Stay[] {
  return countedStays(binding).filter((stay) => !stay.future);
}

/** Whole units by which `amount` hundredths (if more than none) fall short or are too many, rounded up. */
export function wholeUnits(amount: number): number {
  return Math.ceil(Math.max(0, amount) / 100);
}

function toFinding({ person, rule }: Binding, shortcoming: Shortcoming): Finding {
  const { stay } = shortcoming;
  return {
    rotator: person.rotator.id,
    placement: stay?.placement.id ?? null,
    cycle: shortcoming.cycle ?? stay?.first ?? null,
    refs: [rule.at, person.rotator.at, ...(shortcoming.refs ?? [])],
    facts: { competencyRule: rule.id, ...shortcoming.facts },
    strength: rule.strength,
    units: shortcoming.units,
    weight: rule.weight,
  };
}
