import type { RotatorId } from '../domain/ids.ts';
import type { PersonName } from '../report/report-facts.ts';
/**
 * Reads `names.csv`: rotator_id and name, with surname and register numbers if there are any. Without a surname the
 * last word of the name stands in. Throws {@link InputPathError} when the file is not such a table.
 */
export declare function readNames(path: string): Promise<ReadonlyMap<RotatorId, PersonName>>;
