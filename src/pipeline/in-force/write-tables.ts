import { HUNDREDTHS_TIERS, type Objective } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { InputFile } from '../../intake/issues/input-file.ts';
import { type Cell, renderCsv, type Table } from '../../report/text/csv.ts';
import { keyOf, type PlacedCell } from './held-cells.ts';

/** Tables as the files of a scenario; those without rows are left out. */
export function writeTables(tables: Readonly<Record<string, Table>>): readonly InputFile[] {
  return Object.entries(tables)
    .filter(([, { rows }]) => rows.length > 0)
    .map(([name, table]) => ({ name: `${name}.csv`, bytes: Buffer.from(renderCsv(table)) }));
}

/** Rows of a scenario after which `baseline` holds these cells and no others. */
export function tabulateBaseline({ baseline }: Programme, cells: readonly PlacedCell[]): Table {
  const known = new Set(baseline.map((row) => `${keyOf(row)}\u001f${row.placement}`));
  const held = new Set(cells.map(keyOf));
  const news = cells.filter((cell) => !known.has(`${keyOf(cell)}\u001f${cell.placement}`));
  const stale = baseline.filter((row) => !held.has(keyOf(row)));
  return {
    columns: ['rotator_id', 'cycle', 'placement_id', 'action'],
    rows: [
      ...news.map(({ rotator, cycle, placement }) => [rotator, cycle, placement, null]),
      ...stale.map(({ rotator, cycle, placement }) => [rotator, cycle, placement, 'remove']),
    ],
  };
}

/** Rows of a scenario after which `objectives` holds these and no others. */
export function tabulateObjectives({ objectives }: Programme, wanted: readonly Objective[]): Table {
  const columns = ['tier', 'objective', 'weight', 'variant', 'slack', 'action'];
  const rows = wanted.map((objective, index): readonly Cell[] => [
    index + 1,
    objective.tier,
    formatHundredths(objective.weight),
    objective.variant,
    describeSlack(objective),
    null,
  ]);
  const stale = objectives.flatMap(({ number, tier }): readonly (readonly Cell[])[] =>
    number === undefined || number <= wanted.length ? [] : [[number, tier, null, null, null, 'remove']],
  );
  return { columns, rows: [...rows, ...stale] };
}

function describeSlack({ tier, slack: { kind, amount } }: Objective): string {
  if (kind === 'hundredths-of-percent') return `${formatHundredths(amount)}%`;
  return HUNDREDTHS_TIERS.has(tier) ? formatHundredths(amount) : String(amount);
}
