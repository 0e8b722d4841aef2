import type { InputFile } from '../../src/intake/issues/input-file.ts';
import { type Random, seededRandom } from '../generate/random.ts';

/** A programme that is run again every cycle: the same people, places and tastes. */
export interface SmallProgramme {
  readonly rotators: number;
  readonly seed: string;
}

/** One run of it. */
export interface SmallRun {
  /** From 0. */
  readonly round: number;
  readonly objectives: readonly string[];
  /** `ledger.csv` of the run before; `null` = nothing is carried over. */
  readonly ledger: string | null;
}

const PLACEMENTS = 8;
/** How much of a taste is shared by all: the more, the more rotators want the same few places. */
const SHARED_TASTE_PERCENT = 70;

/**
 * Tables of one cycle's programme: everybody ranks eight placements, mostly alike, and the places are just enough.
 * Tastes stay, so that without a memory the same people may be disappointed each time.
 */
export function writeSmallProgramme(programme: SmallProgramme, run: SmallRun): InputFile[] {
  const random = seededRandom(`${programme.seed}/tastes`);
  const ids = Array.from({ length: programme.rotators }, (_, at) => `R${String(at + 1).padStart(3, '0')}`);
  const placements = Array.from({ length: PLACEMENTS }, (_, at) => `P${at + 1}`);
  const capacity = Math.ceil(programme.rotators / PLACEMENTS);
  const popularity = placements.map(() => random.unit());
  const wishes = ids.flatMap((id) =>
    rankPlaces(random, popularity).map((place, rank) => [id, `placement:${placements[place]}`, rank + 1]),
  );
  const start = `${2026 + Math.floor((run.round * 6 + 8) / 12)}-${run.round % 2 === 0 ? '09' : '03'}-01`;
  return [
    table('settings', [
      ['setting', 'value'],
      ['programme', 'Ledger simulation'],
      ['first_cycle_start', start],
      ['cycles', 1],
      ['seed', programme.seed],
    ]),
    table('objectives', [['tier', 'objective'], ...run.objectives.map((name, at) => [at + 1, name])]),
    table('rotators', [['rotator_id', 'profession'], ...ids.map((id) => [id, 'physiotherapy'])]),
    table('sites', [
      ['site_id', 'name'],
      ['S', 'Site'],
    ]),
    table('rotations', [['rotation_id', 'name'], ...placements.map((id) => [`T${id}`, `Rotation ${id}`])]),
    table('pillars', [['pillar_id', 'name', 'kind']]),
    table('rotation_pillars', [['rotation_id', 'pillar_id']]),
    table('placements', [
      ['placement_id', 'rotation_id', 'site_id', 'capacity'],
      ...placements.map((id) => [id, `T${id}`, 'S', capacity]),
    ]),
    table('competency_rules', [['rule_id', 'rule']]),
    table('preferences', [['rotator_id', 'prefers', 'rank'], ...wishes]),
    ...(run.ledger === null ? [] : [{ name: 'ledger.csv', bytes: Buffer.from(run.ledger) }]),
  ];
}

/** Placements from most to least wanted: partly what everybody likes, partly the rotator's own taste. */
function rankPlaces(random: Random, popularity: readonly number[]): readonly number[] {
  const liked = popularity.map(
    (shared) => SHARED_TASTE_PERCENT * shared + (100 - SHARED_TASTE_PERCENT) * random.unit(),
  );
  return liked.map((_, place) => place).sort((a, b) => (liked[b] ?? 0) - (liked[a] ?? 0) || a - b);
}

function table(name: string, rows: readonly (readonly (string | number)[])[]): InputFile {
  return { name: `${name}.csv`, bytes: Buffer.from(rows.map((row) => `${row.join(',')}\r\n`).join('')) };
}
