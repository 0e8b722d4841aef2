import { type ChoiceTable } from '../../solver/pathway-model.ts';
import type { Ground } from './ground.ts';
import type { RowBuilder } from './row-builder.ts';
/**
 * Rows of the tiers that compare with the allocation in force. `stability` has its costs on the choices, but a
 * baseline cycle in which the rotator cannot be placed at all is changed whatever is chosen. `disruption` and
 * `notice` count people, and only where somebody could have stayed.
 */
export declare function holdAgainstBaseline(ground: Ground, choices: ChoiceTable, builder: RowBuilder): void;
