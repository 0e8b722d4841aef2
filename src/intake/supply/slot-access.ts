import { type Span, wholeMonthsBetween } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { CompetenceId } from '../../domain/ids.ts';
import {
  type HeldCompetence,
  type Placement,
  type Programme,
  type Rotation,
  type Rotator,
  type SlotTerms,
  slotTerms,
} from '../../domain/programme.ts';
import { countPresence, type Presence } from './count-presence.ts';

/** Why a rotator may not take a slot. */
type Obstacle =
  | 'not offered'
  | 'profession'
  | 'band'
  | 'driving'
  | 'weekends'
  | 'travel'
  | 'registration'
  | 'competence';

/** Who may take which slot as the tables stand, competency rules and decisions aside (docs/semantics.md). */
export interface SlotAccess {
  readonly presence: Presence;
  /** The first thing that keeps the rotator from the placement in the cycle; `null` = may take it. */
  obstacle(rotator: Rotator, placement: Placement, cycle: number): Obstacle | null;
}

export function tabulateAccess(programme: Omit<Programme, 'inputs'>): SlotAccess {
  const presence = countPresence(programme);
  const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
  const journeys = groupBy(programme.travel, (row) => row.area);
  const minutes = new Map(
    [...journeys].map(([area, rows]) => [area, new Map(rows.map((row) => [row.site, row.minutes]))]),
  );
  const held = groupBy(programme.competences, (competence) => competence.rotator);
  return {
    presence,
    obstacle: (rotator, placement, cycle) => {
      const terms = slotTerms(placement, cycle);
      const span = presence.spans[cycle - 1];
      const rotation = rotations.get(placement.rotation);
      if (terms === null || terms.capacity === 0 || span === undefined || rotation === undefined)
        return 'not offered';
      const lasting = lastingObstacle(rotator, rotation, terms);
      if (lasting !== null) return lasting;
      const { homeArea, maxTravelMinutes } = rotator;
      if (homeArea !== null && maxTravelMinutes !== null) {
        if ((minutes.get(homeArea)?.get(placement.site) ?? 0) > maxTravelMinutes) return 'travel';
      }
      if (monthsRegistered(rotator, span) < (terms.minMonthsRegistered ?? 0)) return 'registration';
      const own = held.get(rotator.id) ?? [];
      return terms.requires.every((id) => holds(own, id, span)) ? null : 'competence';
    },
  };
}

/** What no date changes. */
function lastingObstacle(rotator: Rotator, rotation: Rotation, terms: SlotTerms): Obstacle | null {
  const { profession, band, drives, sevenDay } = rotator;
  if (rotation.professions.length > 0 && !rotation.professions.includes(profession)) return 'profession';
  if (band !== null && (band < (terms.minBand ?? band) || band > (terms.maxBand ?? band))) return 'band';
  if (terms.driver && drives === false) return 'driving';
  return terms.sevenDay && sevenDay === false ? 'weekends' : null;
}

function monthsRegistered(rotator: Rotator, span: Span): number {
  return rotator.registeredOn === null ? 0 : wholeMonthsBetween(rotator.registeredOn, span.first);
}

function holds(held: readonly HeldCompetence[], id: CompetenceId, span: Span): boolean {
  return held.some(
    ({ competence, gainedOn, expiresOn }) =>
      competence === id && (gainedOn ?? span.first) <= span.first && (expiresOn ?? span.last) >= span.last,
  );
}
