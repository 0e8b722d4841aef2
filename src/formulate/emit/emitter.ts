import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { DecisionTable } from '../demands/decision-table.ts';
import type { FutureTable } from '../demands/futures.ts';
import type { Cell } from '../facts/cell.ts';
import type { Ground } from '../facts/ground.ts';
import type { RowBuilder } from '../rows/row-builder.ts';
import type { SlotOccupants } from './slot-occupants.ts';

/** How one rule compiles to the primitives of the pathway model: cells it takes away, rows it adds, or both. */
export interface Emitter {
  readonly cells?: (ground: Ground) => readonly CellRule[];
  readonly rows?: (sheet: Sheet) => void;
}

/** What row emitters see: the choices that eligibility left, and the builder that takes the rows. */
export interface Sheet extends Ground {
  readonly choices: ChoiceTable;
  readonly occupants: SlotOccupants;
  readonly decisions: DecisionTable;
  readonly futures: FutureTable;
  readonly builder: RowBuilder;
}

/**
 * A rule that forbids single cells (rotator, placement, cycle), by positions. A *standing* rule never looks
 * at the cycle, and rotators with the same signature are treated alike, so that a nation's table need not
 * be scanned rotator by rotator.
 */
export type CellRule = StandingRule | DatedRule;

export interface StandingRule {
  readonly scope: 'standing';
  readonly signature: (rotator: number) => string;
  readonly forbids: (rotator: number, placement: number) => boolean;
  /** The instances behind a forbidden cell; at least one. */
  readonly instances: (cell: Cell) => readonly RuleInstance[];
}

interface DatedRule {
  readonly scope: 'dated';
  readonly forbids: (rotator: number, placement: number, cycle: number) => boolean;
  readonly instances: (cell: Cell) => readonly RuleInstance[];
}
