/** A program as free MPS text says it, read without any knowledge of how it was written. */
export interface MpsProgram {
  readonly columns: Map<string, MpsColumn>;
  readonly rows: Map<string, { lower: number; upper: number }>;
}

interface MpsColumn {
  cost: number;
  lower: number;
  upper: number;
  integer: boolean;
  readonly entries: Map<string, number>;
}

/** Reads what the format's definition allows (IBM 1976, free form): throws on anything else. */
export function readMps(text: string): MpsProgram {
  const kinds = new Map<string, string>();
  const sides = new Map<string, number>();
  const ranges = new Map<string, number>();
  const columns = new Map<string, MpsColumn>();
  let section = '';
  let integer = false;
  let free = '';
  const readers: Record<string, (fields: string[]) => void> = {
    ROWS: ([kind = '', name = '']) => {
      kinds.set(name, kind);
      if (kind === 'N') free = name;
    },
    COLUMNS: ([name = '', row = '', value = '']) => {
      if (row === "'MARKER'") {
        integer = value === "'INTORG'";
        return;
      }
      const column = columns.get(name) ?? { cost: 0, lower: 0, upper: Infinity, integer, entries: new Map() };
      columns.set(name, column);
      if (row === free) column.cost = Number(value);
      else if (kinds.has(row) && !column.entries.has(row)) column.entries.set(row, Number(value));
      else throw new Error(`column ${name} names row ${row} twice or before it exists`);
    },
    RHS: ([, row = '', value = '']) => sides.set(row, Number(value)),
    RANGES: ([, row = '', value = '']) => ranges.set(row, Number(value)),
    BOUNDS: ([kind = '', , name = '', value = '']) => {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`a bound for ${name}, which is no column`);
      if (kind === 'LO' || kind === 'FX') column.lower = Number(value);
      if (kind === 'UP' || kind === 'FX') column.upper = Number(value);
      if (kind === 'MI') column.lower = -Infinity;
      if (kind === 'PL') column.upper = Infinity;
    },
  };
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/);
    if (!line.startsWith(' ')) section = fields[0] ?? '';
    else readers[section]?.(fields);
  }
  if (!text.endsWith('ENDATA\n')) throw new Error('the text has no end');
  const rows = new Map<string, { lower: number; upper: number }>();
  for (const [name, kind] of kinds) {
    if (kind === 'N') continue;
    const side = sides.get(name) ?? 0;
    const range = ranges.get(name) ?? Infinity;
    if (kind === 'E') rows.set(name, { lower: side, upper: side });
    else if (kind === 'L') rows.set(name, { lower: side - range, upper: side });
    else rows.set(name, { lower: side, upper: side + range });
  }
  return { columns, rows };
}
