import type { Objective, TierName } from '../../src/domain/objective.ts';
import type { CompetencyKind, CompetencyRule, Programme, Settings } from '../../src/domain/programme.ts';
import type { SourceRef } from '../../src/domain/source.ts';
import { DEFAULT_ORDER } from '../../src/intake/build/build-objectives.ts';
import { buildPeople, requireKnownIds } from './people-tables.ts';
import { buildPlaces } from './place-tables.ts';
import type { ObjectiveSpec, ProgrammeSpec, RuleSpec } from './programme-spec.ts';
import { sortProgramme } from './sort-programme.ts';
import { day, hundredths, line, parseTerms } from './spec-values.ts';

/**
 * A full programme from a terse literal, in canonical order. Row *n* of a list is said to come from line
 * *n* + 1 of its table (`rotators.csv:2` is the first), whatever the order after sorting.
 * Throws `RangeError` when the literal contradicts itself (an unknown id, 30 February).
 */
export function buildProgramme(spec: ProgrammeSpec): Programme {
  const programme: Programme = {
    settings: buildSettings(spec.settings ?? {}),
    objectives: (spec.objectives ?? DEFAULT_ORDER).map((objective, index) =>
      buildObjective(objective, spec.objectives === undefined ? null : line('objectives.csv', index)),
    ),
    ...buildPeople(spec),
    ...buildPlaces(spec),
    competencyRules: (spec.rules ?? []).map(buildRule),
    inputs: {},
  };
  requireKnownIds(programme);
  return sortProgramme(programme);
}

function buildSettings(spec: NonNullable<ProgrammeSpec['settings']>): Settings {
  const cycles = spec.cycles ?? 1;
  return {
    programme: 'test',
    cycleMonths: 6,
    cycles,
    programmeCycles: cycles,
    seed: 'seed',
    timeLimitSeconds: 60,
    noticeWeeks: 8,
    minimumPresencePercent: 50,
    ledgerCap: 1000,
    ledgerKeepPercent: 75,
    repairCosts: { place: 10, decision: 20, rule: 50 },
    ...spec,
    firstCycleStart: day(spec.firstCycleStart ?? '2026-09-01'),
  };
}

function buildObjective(entry: TierName | ObjectiveSpec, at: SourceRef | null): Objective {
  const spec = typeof entry === 'string' ? { tier: entry } : entry;
  return {
    at,
    tier: spec.tier,
    weight: hundredths(spec.weight ?? 1),
    variant: spec.variant ?? (spec.tier === 'rank-profile' ? 'generous' : null),
    slack: spec.slack ?? { kind: 'absolute', amount: 0 },
  };
}

/** What intake reads where a subject is left blank. */
const EACH: Readonly<Partial<Record<CompetencyKind, string>>> = {
  cover: 'pillar:*',
  choose: 'rotation:*',
  repeat: 'rotation:*',
  spread: 'site:*',
  move: 'site:*',
};

function buildRule(spec: RuleSpec, index: number): CompetencyRule {
  const [subject = '', then = ''] = (spec.subject ?? '').split('>');
  const rule = {
    id: spec.id ?? `rule-${String(index + 1).padStart(3, '0')}`,
    professions: spec.professions ?? [],
    bands: spec.bands ?? [],
    cohorts: spec.cohorts ?? [],
    kind: spec.kind,
    subject: parseTerms(subject || (EACH[spec.kind] ?? '')),
    // biome-ignore lint/suspicious/noThenProperty: the domain's name for the right-hand side of `before`.
    then: parseTerms(then),
    atLeast: spec.atLeast === undefined ? null : hundredths(spec.atLeast),
    atMost: spec.atMost === undefined ? null : hundredths(spec.atMost),
    byCycle: spec.byCycle ?? null,
    strength: spec.strength ?? 'must',
    weight: spec.weight ?? 1,
    note: '',
    at: line('competency_rules.csv', index),
  };
  return rule as unknown as CompetencyRule;
}
