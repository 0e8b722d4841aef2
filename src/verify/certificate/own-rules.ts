import type { CompetencyKind } from '../../domain/programme.ts';
import { deadlineOf, type Person, type Tables } from '../facts/tables.ts';
import { COUNTING_MACHINES } from './counting-machines.ts';
import { ORDER_MACHINES } from './order-machines.ts';
import type { BuildMachines, RuleMachine } from './rule-machine.ts';

/** A machine of a rule, and what a miss of it means. */
export interface OwnRule extends Required<RuleMachine> {
  /** `null` = a guarantee: no miss is allowed; else the cost of one. */
  readonly weight: number | null;
  /** Whoever does less cannot break it. */
  readonly isLimit: boolean;
}

/** The machines of every competency rule that binds the rotator. */
export function listOwnRules(tables: Tables, person: Person): OwnRule[] {
  return person.rules.flatMap((rule) => {
    const ground = { tables, person, rule, deadline: deadlineOf(rule, tables.settings) };
    const weight = rule.strength === 'must' ? null : rule.weight;
    const isLimit = LIMITS.has(rule.kind) && rule.atLeast === null;
    return MACHINES[rule.kind](ground).map((machine) => ({
      idleEffect: () => 0,
      ...machine,
      weight,
      isLimit,
    }));
  });
}

/** Kinds of rules that, without an `at_least`, only ever ask for less. */
const LIMITS: ReadonlySet<CompetencyKind> = new Set(['repeat', 'spread', 'choose']);

const MACHINES: Readonly<Record<CompetencyKind, BuildMachines>> = { ...COUNTING_MACHINES, ...ORDER_MACHINES };
