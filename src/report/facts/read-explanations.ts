import type { PillarId, PlacementId, RotatorId } from '../../domain/ids.ts';

/** One wish that was not met, as `explanations.json` tells it. */
export interface ReportedRefusal {
  readonly placement: PlacementId;
  readonly cycle: number;
  /** `null` = the rotator is not eligible for it. */
  readonly rank: number | null;
  /** Kind of reason: `rule`, `pathway`, `trade-off` … */
  readonly reason: string;
  readonly evidence: string;
  readonly sentence: string;
  /** `placements.csv:6`, each once. */
  readonly sources: readonly string[];
}

/** What `explanations.json` says about one assignment, or one workable cycle without one. */
export interface ReportedExplanation {
  readonly rotator: RotatorId;
  readonly cycle: number;
  readonly length: number;
  readonly placement: PlacementId | null;
  readonly rank: number | null;
  readonly dissatisfaction: number;
  readonly credited: readonly { readonly pillar: PillarId; readonly credit: number }[];
  readonly wanted: readonly ReportedRefusal[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads `explanations.json`. Fields that are not there or of another type count as absent, so that files of later
 * versions can be told too. Throws `SyntaxError` when the text is not JSON.
 */
export function readExplanations(text: string): readonly ReportedExplanation[] {
  return listOf(fieldsOf(JSON.parse(text)).explanations).map((entry) => ({
    rotator: textOf(entry.rotator_id) as RotatorId,
    cycle: numberOf(entry.cycle) ?? 1,
    length: numberOf(entry.length_cycles) ?? 1,
    placement: typeof entry.placement_id === 'string' ? (entry.placement_id as PlacementId) : null,
    rank: numberOf(entry.rank),
    dissatisfaction: numberOf(entry.dissatisfaction) ?? 0,
    credited: listOf(entry.credited).map(({ pillar_id, credit }) => ({
      pillar: textOf(pillar_id) as PillarId,
      credit: numberOf(credit) ?? 0,
    })),
    wanted: listOf(entry.wanted).map(readRefusal),
  }));
}

/** What a decision costs, as `explanations.json` tells it. */
export interface ReportedDecision {
  readonly rotator: RotatorId;
  readonly cycle: number;
  /** `null` = no placement. */
  readonly placement: PlacementId | null;
  readonly sentence: string;
}

/** Reads the prices of decisions out of `explanations.json`: none unless the run was given time for them. */
export function readDecisionPrices(text: string): readonly ReportedDecision[] {
  return listOf(fieldsOf(JSON.parse(text)).decisions).map((entry) => ({
    rotator: textOf(entry.rotator_id) as RotatorId,
    cycle: numberOf(entry.cycle) ?? 1,
    placement: typeof entry.placement_id === 'string' ? (entry.placement_id as PlacementId) : null,
    sentence: textOf(entry.sentence),
  }));
}

function readRefusal(entry: Fields): ReportedRefusal {
  const sources = listOf(entry.because).flatMap(({ sources: own }) =>
    Array.isArray(own) ? own.filter((source) => typeof source === 'string') : [],
  );
  return {
    placement: textOf(entry.placement_id) as PlacementId,
    cycle: numberOf(entry.cycle) ?? 1,
    rank: numberOf(entry.rank),
    reason: textOf(entry.reason),
    evidence: textOf(entry.evidence),
    sentence: textOf(entry.sentence),
    sources: [...new Set(sources)],
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
