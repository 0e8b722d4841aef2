import type { Objective } from '../domain/objective.ts';
import { type Cell } from './cells.ts';
/** `5` = an absolute amount; `2.5%` = a share of the tier's best value. */
export declare const slackCell: Cell<Objective['slack']>;
