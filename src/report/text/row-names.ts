import { formatDay } from '../../domain/calendar.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatSource, type SourceRef } from '../../domain/source.ts';

/** Says which row of the tables a fact was read from. */
export type CiteRow = (ref: SourceRef) => string;

/**
 * Names rows by table and key (`placements.csv STR-WOR / 1`) instead of by line: a line number depends on the
 * order of the rows, and what an explanation says must not. Blank parts of a key are left out.
 */
export function nameRows(programme: Programme): CiteRow {
  const names = new Map<string, string>();
  for (const { at, key } of listKeys(programme)) {
    // A row may stand for several facts (an assignment of several cycles): the first in canonical order names it.
    if (at !== null && !names.has(formatSource(at))) {
      const parts = key.flatMap((part) => (part === null || part === '' ? [] : [String(part)]));
      names.set(formatSource(at), `${at.file} ${parts.join(' / ')}`);
    }
  }
  return (ref) => names.get(formatSource(ref)) ?? ref.file;
}

interface RowKey {
  readonly at: SourceRef | null;
  readonly key: readonly (string | number | null)[];
}

/** Every row of every table with its key, as docs and schemas declare them. */
function listKeys(programme: Programme): readonly RowKey[] {
  const date = (value: Parameters<typeof formatDay>[0] | null): string | null =>
    value === null ? null : formatDay(value);
  return [
    ...programme.objectives.map(({ at, tier }) => ({ at, key: [tier] })),
    ...[
      ...programme.rotators,
      ...programme.sites,
      ...programme.rotations,
      ...programme.pillars,
      ...programme.competencyRules,
    ].map(({ at, id }) => ({ at, key: [id] })),
    ...programme.rotationPillars.map((row) => ({ at: row.at, key: [row.rotation, row.pillar, row.site] })),
    ...programme.placements.flatMap(({ id, everyCycle, byCycle }) => [
      { at: everyCycle?.at ?? null, key: [id] },
      ...[...byCycle].map(([cycle, { at }]) => ({ at, key: [id, cycle] })),
    ]),
    ...programme.preferences.map(({ at, rotator, target, cycle }) => ({
      at,
      key: [rotator, `${target.kind}:${target.id}`, cycle],
    })),
    ...programme.history.map((row) => ({
      at: row.at,
      key: [row.rotator, row.rotation, row.site, date(row.startedOn)],
    })),
    ...programme.absences.map((row) => ({ at: row.at, key: [row.rotator, date(row.from), date(row.until)] })),
    ...programme.decisions.map((row) => ({
      at: row.at,
      key: [row.rotator, row.cycle, row.placement, row.decision],
    })),
    ...programme.competences.map((row) => ({
      at: row.at,
      key: [row.rotator, row.competence, date(row.gainedOn)],
    })),
    ...programme.supervisors.map((row) => ({
      at: row.at,
      key: [row.id, row.site, row.profession, row.kind, date(row.from)],
    })),
    ...programme.pairs.map((row) => ({ at: row.at, key: [row.rotator, row.other, row.kind, row.scope] })),
    ...programme.travel.map((row) => ({ at: row.at, key: [row.area, row.site] })),
    ...programme.ledger.map((row) => ({ at: row.at, key: [row.rotator] })),
    ...programme.baseline.map((row) => ({ at: row.at, key: [row.rotator, row.cycle] })),
  ];
}
