import type { Programme, Rotator } from '../../src/domain/programme.ts';
import type { SourceRef } from '../../src/domain/source.ts';
import type { ProgrammeSpec, RotatorSpec } from './programme-spec.ts';
import { day, hundredths, line, optionalDay, parseTerm } from './spec-values.ts';

/** The tables about rotators. */
type PeopleTables = Pick<
  Programme,
  | 'rotators'
  | 'preferences'
  | 'history'
  | 'absences'
  | 'decisions'
  | 'competences'
  | 'pairs'
  | 'ledger'
  | 'baseline'
>;

export function buildPeople(spec: ProgrammeSpec): PeopleTables {
  const tables = {
    rotators: spec.rotators.map((entry, index) =>
      buildRotator(typeof entry === 'string' ? { id: entry } : entry, line('rotators.csv', index)),
    ),
    preferences: (spec.preferences ?? []).map((row, index) => ({
      rotator: row.rotator,
      target: parseTerm(row.prefers),
      rank: row.rank ?? null,
      score: row.score === undefined ? null : hundredths(row.score),
      cycle: row.cycle ?? null,
      weight: hundredths(row.weight ?? 1),
      at: line('preferences.csv', index),
    })),
    history: (spec.history ?? []).map((row, index) => ({
      rotator: row.rotator,
      rotation: row.rotation,
      site: row.site ?? null,
      startedOn: optionalDay(row.startedOn),
      endedOn: optionalDay(row.endedOn),
      credit: row.credit === undefined ? null : hundredths(row.credit),
      at: line('history.csv', index),
    })),
    absences: (spec.absences ?? []).map((row, index) => ({
      rotator: row.rotator,
      from: day(row.from),
      until: day(row.until),
      reasonCode: 'leave',
      at: line('absences.csv', index),
    })),
    decisions: (spec.decisions ?? []).map((row, index) => ({
      ...row,
      reason: 'agreed',
      decidedBy: 'coordinator',
      at: line('decisions.csv', index),
    })),
    competences: (spec.competences ?? []).map((row, index) => ({
      rotator: row.rotator,
      competence: row.competence,
      gainedOn: optionalDay(row.gainedOn),
      expiresOn: optionalDay(row.expiresOn),
      at: line('competences.csv', index),
    })),
    pairs: (spec.pairs ?? []).map((row, index) => ({
      scope: 'slot' as const,
      ...row,
      at: line('pairs.csv', index),
    })),
    ledger: (spec.ledger ?? []).map((row, index) => ({ ...row, at: line('ledger.csv', index) })),
    baseline: (spec.baseline ?? []).map((row, index) => ({ ...row, at: line('baseline.csv', index) })),
  } satisfies Record<keyof PeopleTables, readonly object[]>;
  // The literal's plain strings become branded ids.
  return tables as unknown as PeopleTables;
}

function buildRotator(spec: RotatorSpec, at: SourceRef): Omit<Rotator, 'id'> & { id: string } {
  return {
    profession: 'physiotherapist',
    band: null,
    homeArea: null,
    drives: null,
    sevenDay: null,
    maxTravelMinutes: null,
    cohort: null,
    ...spec,
    wte: hundredths(spec.wte ?? 1),
    availableFrom: optionalDay(spec.availableFrom),
    availableUntil: optionalDay(spec.availableUntil),
    registeredOn: optionalDay(spec.registeredOn),
    preceptorshipUntil: optionalDay(spec.preceptorshipUntil),
    at,
  };
}

/** Throws `RangeError` where a row is about a rotator or a placement that the literal does not have. */
export function requireKnownIds(programme: Programme): void {
  const rotators = new Set<string>(programme.rotators.map((rotator) => rotator.id));
  const placements = new Set<string>(programme.placements.map((placement) => placement.id));
  const personal: { rotator: string; placement?: string | null }[] = [
    ...programme.preferences,
    ...programme.history,
    ...programme.absences,
    ...programme.decisions,
    ...programme.competences,
    ...programme.pairs,
    ...programme.pairs.map((pair) => ({ rotator: pair.other })),
    ...programme.ledger,
    ...programme.baseline,
  ];
  for (const { rotator, placement } of personal) {
    if (!rotators.has(rotator)) throw new RangeError(`rotator "${rotator}" is not in the literal`);
    if (placement != null && !placements.has(placement))
      throw new RangeError(`placement "${placement}" is not in the literal`);
  }
}
