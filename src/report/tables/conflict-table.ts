import { groupBy } from '../../domain/group-by.ts';
import { formatSource } from '../../domain/source.ts';
import type { Change } from '../../explain/conflicts/change.ts';
import type { Table } from '../text/csv.ts';
import { describeRuleLine, type RuleLine } from '../text/rule-lines.ts';

/** One proof that there is no allocation, in words for the coordinator. */
export interface ReportedConflict {
  readonly kind: 'no-pathway' | 'short-supply' | 'slots';
  /** What it comes to, one sentence. */
  readonly finding: string;
  /** The rule instances it rests on; empty when they were not worked out one by one. */
  readonly lines: readonly RuleLine[];
}

/** Sets of changes after which there is an allocation, cheapest first. */
export interface ReportedRepairs {
  readonly repairs: readonly ReportedRepair[];
  /** Nothing cheaper was missed. */
  readonly complete: boolean;
}

interface ReportedRepair {
  readonly cost: number;
  /** What to do, in words. */
  readonly changes: readonly { readonly change: Change; readonly words: string }[];
}

/**
 * `conflict.csv`: a row for each rule instance of each conflict, with the lines of the tables it comes from, then a row
 * for each change of each repair (`kind` = `repair`), numbered on from the conflicts.
 */
export function tabulateConflicts(
  conflicts: readonly ReportedConflict[],
  { repairs }: ReportedRepairs,
): Table {
  return {
    columns: [
      'conflict',
      'kind',
      'finding',
      'rule',
      'rule_id',
      'rotator_id',
      'placement_id',
      'cycle',
      'sources',
      'sentence',
      'cost',
    ],
    rows: [
      ...conflicts.flatMap(({ kind, finding, lines }, index) => {
        const head = [index + 1, kind, finding];
        if (lines.length === 0) return [[...head, null, null, null, null, null, null, null, null]];
        return lines.map(({ instance, sentence }) => [
          ...head,
          instance.rule,
          instance.competencyRule,
          instance.rotator,
          instance.placement,
          instance.cycle,
          instance.refs.map(formatSource).join(';'),
          sentence,
          null,
        ]);
      }),
      ...repairs.flatMap((repair, index) =>
        repair.changes.map(({ change, words }) => [
          conflicts.length + index + 1,
          'repair',
          describeRepair(repair),
          ...cellsOf(change),
          words,
          repair.cost,
        ]),
      ),
    ],
  };
}

/** Rule, rule id, rotator, placement, cycle and sources of a change. */
function cellsOf(change: Change): readonly (string | number | null)[] {
  if (change.kind === 'place') return [change.limit, null, null, change.placement, change.cycle, null];
  const { rule, competencyRule, rotator, placement, cycle } = change.omission;
  const instances = change.kind === 'decision' ? [change.instance] : change.instances;
  const sources = [...new Set(instances.flatMap(({ refs }) => refs.map(formatSource)))].join(';');
  return [rule, competencyRule ?? null, rotator ?? null, placement ?? null, cycle ?? null, sources];
}

/** So many placements that one rule closes to somebody are named in the terminal; `conflict.csv` has them all. */
const MOST_ALIKE = 6;

/** The conflict as lines of text, the finding first; what is asked of several people is said once. */
export function describeConflict({ finding, lines }: ReportedConflict): readonly string[] {
  const groups = new Map<string, RuleLine[]>();
  for (const line of lines) {
    const { rule, competencyRule, rotator, placement, cycle, facts } = line.instance;
    const alone = rotator === null || rule === 'decision' || rule === 'pair';
    const key = alone
      ? `${groups.size}`
      : [rule, competencyRule, placement, cycle, String(facts.subject ?? '')].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const alike = groupBy(groups.values(), ([line]) => JSON.stringify(closedBy(line!)));
  return [finding, ...[...alike.values()].flatMap(describeAlike).map((text) => `  ${text}`)];
}

/** Whom a rule keeps out of a placement, whatever the placement; of another line what sets it apart. */
function closedBy({ instance, sentence }: RuleLine): readonly (string | null)[] {
  const { rule, competencyRule, rotator, placement } = instance;
  const closes = rotator !== null && placement !== null && rule !== 'decision';
  return closes ? [rule, competencyRule, rotator] : [sentence];
}

function describeAlike(groups: readonly (readonly RuleLine[])[]): readonly string[] {
  const described = groups.slice(0, MOST_ALIKE).map(([first, ...rest]) => {
    const others = rest.map(({ instance }) => instance.rotator).join(', ');
    return `${describeRuleLine(first!)}${others === '' ? '' : ` Likewise ${others}.`}`;
  });
  const more = groups.length - described.length;
  const which = more === 1 ? 'placement is' : 'placements are';
  return more <= 0
    ? described
    : [...described, `For the same reason ${more} more ${which} closed: see conflict.csv.`];
}

/** The repairs as lines of text, and what is not known of them. */
export function describeRepairs({ repairs, complete }: ReportedRepairs): readonly string[] {
  if (repairs.length === 0) return [complete ? NOTHING_HELPS : NOTHING_FOUND];
  const [least, others] = complete
    ? ['Cheapest repairs', '']
    : ['Repairs found', '; there may be cheaper ones'];
  return [
    `${least}, each checked by solving (costs as in settings.csv${others}):`,
    ...repairs.map((repair, index) => `  ${index + 1}. ${describeRepair(repair)}`),
  ];
}

const NOTHING_HELPS =
  'No more places, lifted decisions or exceptions from rules would help; professions, slots that are not offered and decisions that have begun to hold are taken as they are.';
const NOTHING_FOUND = 'No repair was found before the search ended, which does not mean that there is none.';

/** So many changes of one repair are named in one line; `conflict.csv` has a row for each. */
const MOST_CHANGES = 8;

function describeRepair({ cost, changes }: ReportedRepair): string {
  const named = changes.slice(0, MOST_CHANGES).map(({ words }) => words);
  const more = changes.length - named.length;
  return `cost ${cost}: ${[...named, ...(more > 0 ? [`and ${more} more: see conflict.csv`] : [])].join('; ')}`;
}
