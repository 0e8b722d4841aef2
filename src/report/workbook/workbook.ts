import writeExcelFile from 'write-excel-file/node';
import { groupBy } from '../../domain/group-by.ts';
import { ordinal } from '../../domain/wording.ts';
import type { AssignmentFacts } from '../../verify/facts/verdict.ts';
import { type ReportFacts, slotKey } from '../facts/report-facts.ts';
import { tabulateCoverage } from '../tables/coverage-table.ts';
import { tabulateIssues } from '../tables/issues-table.ts';
import { tabulatePathways } from '../tables/pathways-table.ts';
import { tabulateSlots } from '../tables/slots-table.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';
import { columnLetters, planSheet, type SheetPlan } from './worksheet.ts';
import { freezeZipTimes } from './zip-times.ts';

type Allocated = ReportFacts & { readonly verdict: NonNullable<ReportFacts['verdict']> };

/** `allocation.xlsx`: pathways, slots, coverage, explanations and issues, each a sheet with filters and frozen headings. */
export async function renderWorkbook(facts: Allocated): Promise<Uint8Array> {
  const plans = [
    planPathways(facts),
    planSlots(facts),
    planCoverage(facts),
    planExplanations(facts),
    planIssues(facts),
  ];
  const filters: Feature = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => addFilter(xml, plans[sheetIndex]),
        },
      },
    },
  };
  const workbook = writeExcelFile(plans.map(planSheet), {
    features: [filters],
    fontFamily: 'Arial',
    fontSize: 10,
  });
  return freezeZipTimes(await workbook.toBuffer());
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** Its place in the schema is right behind the cells. */
function addFilter(xml: string, plan: SheetPlan | undefined): string {
  if (plan === undefined) return xml;
  const range = `A1:${columnLetters(plan.columns.length - 1)}${plan.rows.length + 1}`;
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
}

const TINTS = ['#CDEBD9', '#E0F1E6', '#E3EEF6', '#FBECCB', '#FBECCB'];
const LOW_TINT = '#F8DCC6';
const BAD_TINT = '#F7CCC6';

function planPathways({ programme, verdict, names }: Allocated): SheetPlan {
  const { columns, rows } = tabulatePathways(programme, verdict);
  const assignments = groupBy(verdict.assignments, ({ rotator }) => rotator);
  const cycles = programme.settings.cycles;
  const named = names.size > 0;
  return {
    name: 'Pathways',
    frozen: named ? 2 : 1,
    columns: columns.flatMap((head, at) => [
      { head, width: head.startsWith('cycle_') ? 34 : 15, numeric: head === 'wte' },
      ...(at === 0 && named ? [{ head: 'name', width: 24 }] : []),
    ]),
    rows: rows.map((row, index) => {
      const rotator = present(programme.rotators[index], String(row[0]));
      const own = assignments.get(rotator.id) ?? [];
      const cells = row.map((cell, at) => {
        const cycle = at - 2;
        if (cycle < 1 || cycle > cycles || typeof cell !== 'string') return cell;
        return tintCycle(
          cell,
          own.find((each) => each.cycle <= cycle && cycle < each.cycle + each.length),
        );
      });
      return named ? [cells[0] ?? null, names.get(rotator.id)?.name ?? null, ...cells.slice(1)] : cells;
    }),
  };
}

function tintCycle(text: string, assignment: AssignmentFacts | undefined) {
  if (assignment === undefined) return text === '(no placement)' ? { text, tint: BAD_TINT } : text;
  const { rank } = assignment;
  return rank === null
    ? text
    : { text: `${text} (${ordinal(rank)} choice)`, tint: TINTS[rank - 1] ?? LOW_TINT };
}

const SLOT_NUMBERS: ReadonlySet<string> = new Set([
  'cycle',
  'filled',
  'minimum',
  'capacity',
  'price',
  'vacancies',
  'shortfall',
]);

function planSlots({ programme, verdict, prices }: Allocated): SheetPlan {
  const { columns, rows } = tabulateSlots(programme, verdict, null);
  const price = columns.indexOf('price');
  const shortfall = columns.indexOf('shortfall');
  return {
    name: 'Slots',
    columns: columns.map((head) => ({
      head,
      width: head === 'rotators' ? 40 : 14,
      numeric: SLOT_NUMBERS.has(head),
    })),
    rows: rows.map((row) =>
      row.map((cell, at) => {
        if (at === price) return prices.get(slotKey(String(row[0]), Number(row[1]))) ?? null;
        return at === shortfall && cell !== '0' ? { text: `short by ${cell}`, tint: BAD_TINT } : cell;
      }),
    ),
  };
}

const COVERAGE_NUMBERS: ReadonlySet<string> = new Set(['required', 'had', 'gained', 'by_cycle', 'owed']);

function planCoverage({ verdict }: Allocated): SheetPlan {
  const { columns, rows } = tabulateCoverage(verdict);
  const status = columns.indexOf('status');
  return {
    name: 'Coverage',
    columns: columns.map((head) => ({
      head,
      width: head === 'status' || head === 'rule_id' ? 24 : 14,
      numeric: COVERAGE_NUMBERS.has(head),
    })),
    rows: rows.map((row) =>
      row.map((cell, at) =>
        at === status && typeof cell === 'string' ? { text: cell, tint: tintStatus(cell) } : cell,
      ),
    ),
  };
}

function tintStatus(status: string): string {
  if (status === 'covered') return TINTS[0] ?? '';
  return status.startsWith('completable') ? (TINTS[2] ?? '') : BAD_TINT;
}

function planExplanations({ programme, explanations }: Allocated): SheetPlan {
  const places = lookUpPlaces(programme);
  const name = (id: Parameters<typeof places.get>[0] | null): string => {
    if (id === null) return '(no placement)';
    const { rotation, site } = present(places.get(id), id);
    return `${rotation.name}, ${site.name}`;
  };
  const width = (head: string): number =>
    head === 'why_not' ? 80 : head === 'got' || head === 'wanted' ? 34 : 14;
  const heads = [
    'rotator_id',
    'cycle',
    'got',
    'choice',
    'wanted',
    'their_choice',
    'why_not',
    'evidence',
    'sources',
  ];
  return {
    name: 'Explanations',
    columns: heads.map((head) => ({ head, width: width(head) })),
    rows: explanations.flatMap(({ rotator, placement, rank, wanted }) =>
      wanted.map((refusal) => [
        rotator,
        refusal.cycle,
        name(placement),
        rank,
        name(refusal.placement),
        refusal.rank,
        refusal.sentence,
        refusal.evidence,
        refusal.sources.join('; '),
      ]),
    ),
  };
}

function planIssues({ issues }: Allocated): SheetPlan {
  const { columns, rows }: Table = tabulateIssues(issues);
  return {
    name: 'Issues',
    columns: columns.map((head) => ({ head, width: head === 'reason' || head === 'remedy' ? 50 : 14 })),
    rows,
  };
}
