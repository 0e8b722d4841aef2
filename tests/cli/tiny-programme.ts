import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A table as rows of cells, the header first. */
type Rows = readonly (readonly string[])[];

/** Five rotators, three placements, two cycles: solved in a moment, every kind of table that the tests spoil. */
export const TINY: Readonly<Record<string, Rows>> = {
  'settings.csv': [
    ['setting', 'value', 'note'],
    ['programme', 'Tiny', ''],
    ['first_cycle_start', '2026-09-01', ''],
    ['cycles', '2', ''],
    ['programme_cycles', '3', ''],
    ['seed', 'tiny', ''],
    ['time_limit_seconds', '30', ''],
  ],
  'rotators.csv': [
    ['rotator_id', 'profession', 'band', 'wte', 'drives', 'seven_day'],
    ['R1', 'physiotherapy', '5', '1', 'yes', 'yes'],
    ['R2', 'physiotherapy', '5', '0.6', 'yes', 'yes'],
    ['R3', 'physiotherapy', '5', '1', 'no', 'yes'],
    ['R4', 'physiotherapy', '6', '1', 'yes', 'yes'],
    ['R5', 'physiotherapy', '6', '1', 'yes', 'yes'],
  ],
  'sites.csv': [
    ['site_id', 'name', 'area'],
    ['EVE', 'Evesham', 'south'],
    ['WOR', 'Worcester, city', 'city'],
  ],
  'rotations.csv': [
    ['rotation_id', 'name', 'profession'],
    ['msk', 'MSK outpatients', 'physiotherapy'],
    ['stroke', 'Stroke rehabilitation', 'physiotherapy'],
    ['reab', 'Reablement', 'physiotherapy'],
  ],
  'pillars.csv': [
    ['pillar_id', 'name', 'kind'],
    ['acute', 'Acute care', 'core'],
    ['community', 'Community care', 'core'],
  ],
  'rotation_pillars.csv': [
    ['rotation_id', 'pillar_id', 'credit'],
    ['msk', 'community', '1'],
    ['reab', 'community', '1'],
    ['stroke', 'acute', '1'],
  ],
  'placements.csv': [
    ['placement_id', 'cycle', 'rotation_id', 'site_id', 'minimum', 'capacity', 'unit', 'driver', 'seven_day'],
    ['MSK-EVE', '', 'msk', 'EVE', '1', '2', 'heads', 'no', 'no'],
    ['STR-WOR', '', 'stroke', 'WOR', '1', '2', 'heads', 'no', 'no'],
    ['REA-WOR', '', 'reab', 'WOR', '0', '1', 'heads', 'yes', 'no'],
  ],
  'competency_rules.csv': [
    ['rule_id', 'rule', 'subject', 'at_least', 'by_cycle', 'strength', 'weight'],
    ['ACUTE', 'cover', 'pillar:acute', '0.5', '3', 'must', ''],
    ['BOTH', 'cover', 'pillar:community', '0.5', '2', 'should', '3'],
  ],
  'preferences.csv': [
    ['rotator_id', 'prefers', 'rank', 'cycle'],
    ['R1', 'rotation:msk', '1', ''],
    ['R1', 'rotation:stroke', '2', ''],
    ['R2', 'rotation:msk', '1', '1'],
    ['R2', 'site:WOR', '1', '2'],
    ['R3', 'placement:STR-WOR', '1', ''],
    ['R4', 'rotation:msk', '1', ''],
  ],
};

/** The same programme with some tables changed; `null` leaves a table out. */
export type TableChanges = Readonly<Record<string, Rows | Uint8Array | string | null>>;

/** A table of {@link TINY} with one cell changed; `row` counts from 1, the header being 0. */
export function withCell(file: string, row: number, column: string, text: string): Rows {
  const rows = tableOf(file);
  const at = (rows[0] ?? []).indexOf(column);
  if (at === -1 || rows[row] === undefined) throw new RangeError(`${file} has no cell ${row}, ${column}`);
  return rows.map((cells, index) => (index === row ? cells.with(at, text) : cells));
}

/** A table of {@link TINY} with rows added. */
export function withRows(file: string, ...added: readonly (readonly string[])[]): Rows {
  return [...tableOf(file), ...added];
}

function tableOf(file: string): Rows {
  const rows = TINY[file];
  if (rows === undefined) throw new RangeError(`there is no ${file}`);
  return rows;
}

/** Comma-separated text; quotes only where they are needed. */
export function toCsv(rows: Rows, delimiter: string = ','): string {
  const quoted = (cell: string) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
}

/** Writes {@link TINY} with these changes into a folder. */
export async function writeTiny(folder: string, changes: TableChanges = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries({ ...TINY, ...changes })) {
    if (content === null) continue;
    const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : toCsv(content);
    await writeFile(join(folder, file), bytes);
  }
  return folder;
}

/** A folder of its own for a test, removed by `dispose`. */
export async function makeWorkspace(): Promise<{
  readonly path: string;
  readonly dispose: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'placewright-cli-'));
  return { path, dispose: () => rm(path, { recursive: true, force: true }) };
}

/** Every file below a folder: path → bytes as Latin-1 text. */
export async function readTree(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  }
  return files;
}
