/** A cell that shows no value although it looks filled in. */
export interface FormulaFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `#N/A` and the like; `null` when a formula was never calculated. */
  readonly shown: string | null;
}

interface Inspection {
  /** Cells of the largest sheet when every gap is filled. */
  readonly area: number;
  readonly faults: readonly FormulaFault[];
}

const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const ROW = /<(?:\w+:)?row\s([^>]*)>/g;
const FORMULA = /<(?:\w+:)?f[\s>/]/;
const RESULT = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)</;
const SHEET = /<(?:\w+:)?sheet\s([^>]*)\/?>/g;
const RELATION = /<(?:\w+:)?Relationship\s([^>]*)\/?>/g;
const REFERENCE = /^([A-Z]{1,3})(\d{1,9})$/;

/**
 * Looks through a workbook's XML for what the reader would hide: sheets so wide and long that filling their
 * gaps would exhaust memory, cells that show an error, and formulas without a stored result.
 */
export function inspectWorkbook(parts: ReadonlyMap<string, string>): Inspection {
  const names = sheetNames(parts);
  const faults: FormulaFault[] = [];
  let area = 0;
  for (const [path, xml] of parts) {
    if (!/^\/?xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const sheet = names.get(path.replace(/^\//, '')) ?? path;
    let [rows, columns] = [0, 0];
    for (const [, attributes = ''] of xml.matchAll(ROW))
      rows = Math.max(rows, Number(attribute(attributes, 'r') ?? 0));
    for (const [, attributes = '', body = ''] of xml.matchAll(CELL)) {
      const place = placeOf(attribute(attributes, 'r') ?? '');
      rows = Math.max(rows, place.row);
      columns = Math.max(columns, place.column);
      const result = RESULT.exec(body)?.[1];
      if (attribute(attributes, 't') === 'e') faults.push({ sheet, ...place, shown: result ?? '#ERROR' });
      else if (result === undefined && FORMULA.test(body)) faults.push({ sheet, ...place, shown: null });
    }
    area = Math.max(area, rows * columns);
  }
  return { area, faults };
}

function sheetNames(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(RELATION)) {
    targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
  }
  const names = new Map<string, string>();
  for (const [, attributes = ''] of (parts.get('xl/workbook.xml') ?? '').matchAll(SHEET)) {
    const target = targets.get(attribute(attributes, 'r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    names.set(path, attribute(attributes, 'name') ?? path);
  }
  return names;
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function placeOf(reference: string): { row: number; column: number } {
  const match = REFERENCE.exec(reference);
  if (match === null) return { row: 0, column: 0 };
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
