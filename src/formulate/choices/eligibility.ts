import { RULE_IDS, type RuleId, type RuleInstance } from '../../domain/rules.ts';
import type { CellRule, StandingRule } from '../emit/emitter.ts';
import type { Cell } from '../facts/cell.ts';
import type { Ground } from '../facts/ground.ts';
import { isOmitted, type Omission } from '../facts/rule-instance.ts';
import { EMITTERS } from './emitters.ts';

/** Who may take which slot, and every reason why not. Decisions are not eligibility: see `decisions.ts`. */
export interface EligibilityTable {
  /** Placements open to the rotator in the cycle, ascending; empty in a cycle the table does not cover. */
  open(rotator: number, cycle: number): Int32Array;
  /** Every rule instance, not only the first, that forbids the cell; empty = eligible. */
  reasons(rotator: number, placement: number, cycle: number): readonly RuleInstance[];
}

/** What to tabulate. */
interface EligibilityScope {
  /** Cycles 1 … periods. */
  readonly periods: number;
  /** Workable cycles that the rotator's pathway goes through; the others have nothing open. */
  readonly covered: (rotator: number, cycle: number) => boolean;
  readonly omissions: readonly Omission[];
}

/** Applies every cell rule to every covered cell. */
export function tabulateEligibility(ground: Ground, scope: EligibilityScope): EligibilityTable {
  const { covered, omissions } = scope;
  const rules = RULE_IDS.flatMap((rule) => cellRules(rule, ground, omissions));
  const { rotators } = ground.index.programme;
  const cycles = scope.periods;
  const candidates = standingCandidates(
    ground,
    rules.filter((rule) => rule.scope === 'standing'),
  );
  const dated = rules.filter((rule) => rule.scope === 'dated');
  const first = new Int32Array(rotators.length * cycles + 1);
  let open = new Int32Array(1024);
  let count = 0;
  for (let rotator = 0; rotator < rotators.length; rotator += 1) {
    const possible = candidates(rotator);
    if (count + possible.length * cycles > open.length)
      open = enlarged(open, count + possible.length * cycles);
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      if (covered(rotator, cycle)) {
        for (const placement of possible) {
          if (dated.some((rule) => rule.forbids(rotator, placement, cycle))) continue;
          open[count] = placement;
          count += 1;
        }
      }
      first[rotator * cycles + cycle] = count;
    }
  }
  return {
    open: (rotator, cycle) => {
      const cell = rotator * cycles + cycle - 1;
      return cycle > cycles ? new Int32Array(0) : open.subarray(first[cell]!, first[cell + 1]!);
    },
    reasons: (rotator, placement, cycle) =>
      rules
        .filter((rule) => rule.forbids(rotator, placement, cycle))
        .flatMap((rule) => rule.instances({ rotator, placement, cycle })),
  };
}

/** The rule's cell rules; where some instances are left out, the rest decides. */
function cellRules(rule: RuleId, ground: Ground, omissions: readonly Omission[]): readonly CellRule[] {
  const left = omissions.filter((omission) => omission.rule === rule);
  const rules = EMITTERS[rule].cells?.(ground) ?? [];
  if (left.length === 0 || rule === 'availability' || rule === 'offered') return rules;
  return rules.map((cellRule) => {
    const instances = (cell: Cell): readonly RuleInstance[] =>
      cellRule.instances(cell).filter((instance) => !isOmitted(instance, left));
    return {
      scope: 'dated',
      forbids: (rotator, placement, cycle) =>
        cellRule.forbids(rotator, placement, cycle) && instances({ rotator, placement, cycle }).length > 0,
      instances,
    };
  });
}

/** Placements that no standing rule forbids, worked out once for all rotators of the same signature. */
function standingCandidates(ground: Ground, rules: readonly StandingRule[]): (rotator: number) => Int32Array {
  const known = new Map<string, Int32Array>();
  const placements = ground.index.programme.placements.map((_, placement) => placement);
  return (rotator) => {
    const key = JSON.stringify(rules.map((rule) => rule.signature(rotator)));
    const before = known.get(key);
    if (before !== undefined) return before;
    const left = placements.filter((placement) => !rules.some((rule) => rule.forbids(rotator, placement)));
    const found = Int32Array.from(left);
    known.set(key, found);
    return found;
  };
}

function enlarged(values: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, values.length * 2));
  larger.set(values);
  return larger;
}
