import { cycleSpan, type Span } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PlacementId, RotationId, RotatorId, SiteId } from '../../domain/ids.ts';
import type {
  Absence,
  CompetencyRule,
  Decision,
  HeldCompetence,
  HistoryEntry,
  Pair,
  Placement,
  Preference,
  Programme,
  Rotation,
  RotationPillar,
  Rotator,
  Settings,
  Site,
  TravelTime,
} from '../../domain/programme.ts';
import { isWorkable, measurePresence, type Presence } from './presence.ts';

/** A placement with the rows it points to. */
export interface Place {
  readonly placement: Placement;
  readonly rotation: Rotation;
  readonly site: Site;
}

/** Every row that speaks of one rotator. */
export interface Person {
  readonly rotator: Rotator;
  readonly history: readonly HistoryEntry[];
  readonly absences: readonly Absence[];
  readonly decisions: readonly Decision[];
  readonly competences: readonly HeldCompetence[];
  readonly preferences: readonly Preference[];
  /** Competency rules that bind the rotator. */
  readonly rules: readonly CompetencyRule[];
  readonly ledger: number;
  /** From the rotator's home area, as far as known. */
  readonly travel: ReadonlyMap<SiteId, TravelTime>;
  /** By cycle − 1, up to the end of the programme. */
  readonly presence: readonly Presence[];
  readonly workable: readonly boolean[];
  /** Last cycle of the rotator's pathway: the programme's when a must rule owes something past the horizon, else the horizon's. */
  readonly lastCycle: number;
}

/** The programme's tables, looked up by key. */
export interface Tables {
  readonly programme: Programme;
  readonly settings: Settings;
  readonly people: ReadonlyMap<RotatorId, Person>;
  readonly places: ReadonlyMap<PlacementId, Place>;
  readonly rotations: ReadonlyMap<RotationId, Rotation>;
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly credits: ReadonlyMap<RotationId, readonly RotationPillar[]>;
  readonly pairs: readonly Pair[];
  /** By cycle − 1, up to the end of the programme. */
  readonly spans: readonly Span[];
}

/** Indexes a programme. Throws `RangeError` when it mentions an id that it lacks, which intake rules out. */
export function indexTables(programme: Programme): Tables {
  const { settings } = programme;
  const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
  const sites = new Map(programme.sites.map((site) => [site.id, site]));
  const spans = Array.from({ length: settings.programmeCycles }, (_, index) =>
    cycleSpan(settings, index + 1),
  );
  return {
    programme,
    settings,
    people: indexPeople(programme, spans),
    places: new Map(
      programme.placements.map((placement) => [
        placement.id,
        {
          placement,
          rotation: known(rotations, placement.rotation),
          site: known(sites, placement.site),
        },
      ]),
    ),
    rotations,
    sites,
    credits: groupBy(programme.rotationPillars, (row) => row.rotation),
    pairs: programme.pairs,
    spans,
  };
}

const NOWHERE: ReadonlyMap<SiteId, TravelTime> = new Map();

function indexPeople(programme: Programme, spans: readonly Span[]): Map<RotatorId, Person> {
  const { settings } = programme;
  const history = groupBy(programme.history, (row) => row.rotator);
  const absences = groupBy(programme.absences, (row) => row.rotator);
  const decisions = groupBy(programme.decisions, (row) => row.rotator);
  const competences = groupBy(programme.competences, (row) => row.rotator);
  const preferences = groupBy(programme.preferences, (row) => row.rotator);
  const travel = groupBy(programme.travel, (row) => row.area);
  const bySite = new Map(
    [...travel].map(([area, rows]) => [area, new Map(rows.map((row) => [row.site, row]))]),
  );
  const ledger = new Map(programme.ledger.map((row) => [row.rotator, row.balance]));
  const people = new Map<RotatorId, Person>();
  for (const rotator of programme.rotators) {
    const away = absences.get(rotator.id) ?? [];
    const presence = spans.map((span) => measurePresence(rotator, away, span));
    const rules = programme.competencyRules.filter((rule) => binds(rule, rotator));
    const goesOn = rules.some(
      (rule) => rule.strength === 'must' && asksForMore(rule) && deadlineOf(rule, settings) > settings.cycles,
    );
    people.set(rotator.id, {
      rotator,
      history: history.get(rotator.id) ?? [],
      absences: away,
      decisions: decisions.get(rotator.id) ?? [],
      competences: competences.get(rotator.id) ?? [],
      preferences: preferences.get(rotator.id) ?? [],
      rules,
      ledger: Math.min(ledger.get(rotator.id) ?? 0, settings.ledgerCap),
      travel: (rotator.homeArea === null ? null : bySite.get(rotator.homeArea)) ?? NOWHERE,
      presence,
      workable: presence.map((share) => isWorkable(share, settings.minimumPresencePercent)),
      lastCycle: goesOn ? settings.programmeCycles : settings.cycles,
    });
  }
  return people;
}

/** Of the rules, these are met by doing something; the others say what not to do, or look at the horizon alone. */
function asksForMore(rule: CompetencyRule): boolean {
  return rule.kind === 'choose' ? rule.atLeast !== null : rule.kind === 'cover';
}

/** The cycle by whose end a competency rule is due. */
export function deadlineOf(rule: CompetencyRule, settings: Settings): number {
  return rule.byCycle ?? settings.programmeCycles;
}

function binds(rule: CompetencyRule, rotator: Rotator): boolean {
  const lists = <Value>(list: readonly Value[], value: Value | null): boolean =>
    list.length === 0 || (value !== null && list.includes(value));
  return (
    lists(rule.professions, rotator.profession) &&
    lists(rule.bands, rotator.band) &&
    lists(rule.cohorts, rotator.cohort)
  );
}

/** The row with this id. Throws `RangeError` when there is none. */
export function known<Id extends string, Row>(rows: ReadonlyMap<Id, Row>, id: Id): Row {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`the programme mentions "${id}" but does not define it`);
  return row;
}
