import type { Settings } from '../../domain/programme.ts';
import { type DateFormat } from '../date-cell.ts';
import type { IssueList } from '../issue-list.ts';
import { type RawRow } from '../raw-table.ts';
import type { Entry } from '../table-reader.ts';
import { type SettingRow } from '../tables/plan.ts';
/** The declared date format, read before anything else since every date depends on it. */
export declare function declaredDateFormat(rows: readonly RawRow[]): DateFormat;
/** The programme's settings; `null` when one is missing or cannot be read. `file` is where missing ones belong. */
export declare function buildSettings(entries: readonly Entry<SettingRow>[], context: {
    readonly file: string;
    readonly dates: DateFormat;
}, issues: IssueList): Settings | null;
