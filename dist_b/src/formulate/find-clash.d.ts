import type { Programme } from '../domain/programme.ts';
import { type RuleInstance } from '../domain/rules.ts';
import { type Omission } from './rule-instance.ts';
/**
 * Why a rotator (by position) has no pathway even if all slots were empty: an irreducible set of rules that
 * cannot hold together, found by leaving them out one after the other (deletion filter; Chinneck & Dravnieks,
 * ORSA Journal on Computing 3, 1991). Where a rule that closes cells is among them, its instances are those
 * that stand in the way of one pathway that would open without it.
 */
export declare function findClash(programme: Programme, rotator: number, omissions: readonly Omission[]): readonly RuleInstance[];
