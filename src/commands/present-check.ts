import { formatHundredths } from '../domain/units.ts';
import { count } from '../domain/wording.ts';
import type { CheckResult } from '../pipeline/programme/check.ts';
import type { Stream } from './terminal.ts';

type Accepted = Extract<CheckResult, { kind: 'accepted' }>;

/** Shows what a programme asks for and offers, and what a scenario changes in it. */
export function presentCheck({ programme, supply, changes }: Accepted, out: Stream): void {
  const size = [
    count(supply.rotators, 'rotator'),
    `${count(supply.placements, 'placement')} at ${count(supply.sites, 'site')}`,
    count(supply.cycles, 'cycle'),
  ];
  out.write(`${out.style('bold', programme.settings.programme)}: ${size.join(', ')}\n`);
  writeSection(out, 'Scenario: rows that change', changes.flatMap(describeChange));
  writeSection(
    out,
    'Rotators to place / most that the slots can take, by cycle',
    alignColumns(placeRows(supply)),
  );
  writeSection(out, 'Credits still owed / most that the slots can give', supply.pillars.map(describePillar));
  writeSection(
    out,
    'Without wishes (every placement counts the same for them)',
    wrapIds(supply.withoutWishes),
  );
  writeSection(out, 'Away in every cycle', wrapIds(supply.neverWorkable));
  out.write('\n');
}

function writeSection(out: Stream, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  out.write(`\n${out.style('bold', title)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

function placeRows({ places, cycles }: Accepted['supply']): readonly (readonly string[])[] {
  const professions = [...new Set(places.map(({ profession }) => profession))];
  const shown = professions.length === 2 ? professions.slice(0, 1) : professions;
  return shown.map((profession) => {
    const own = places.filter((each) => each.profession === profession);
    const cells = Array.from({ length: cycles }, (_, index) => {
      const at = own.find(({ cycle }) => cycle === index + 1);
      return at === undefined ? '–' : `${at.rotators} / ${at.places}${at.places < at.rotators ? ' !' : ''}`;
    });
    return [profession ?? 'everybody', ...cells];
  });
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

function describePillar(demand: Accepted['supply']['pillars'][number]): string {
  const { pillars, profession, byCycle, rotators, owed, offered, rule } = demand;
  const short = offered < owed ? ' !' : '';
  const figures = `${formatHundredths(owed)} / ${formatHundredths(offered)}${short}`;
  return `${figures}  ${pillars.join(' or ')}, ${profession}, by cycle ${byCycle} (${count(rotators, 'rotator')}, rule ${rule})`;
}

function describeChange(change: Accepted['changes'][number]): readonly string[] {
  const { table, key, kind, before, after, at } = change;
  const where = `${at.file}:${at.line}`;
  if (kind !== 'changed') return [`${table}.csv ${key}: ${kind} (${where})`];
  const columns = Object.keys(after ?? {}).filter((column) => after?.[column] !== before?.[column]);
  const changed = columns.map((column) => `${column} ${shown(before?.[column])} → ${shown(after?.[column])}`);
  return [`${table}.csv ${key}: ${changed.join(', ')} (${where})`];
}

function shown(text: string | undefined): string {
  return text === undefined || text === '' ? '(blank)' : text;
}

const IDS_A_LINE = 12;

function wrapIds(ids: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(ids.length / IDS_A_LINE) }, (_, line) =>
    ids.slice(line * IDS_A_LINE, (line + 1) * IDS_A_LINE).join(' '),
  );
}
