import type { IssueList } from '../issue-list.ts';
import { type Sheet } from './sheet.ts';
/**
 * A CSV file as a sheet; `null` when it holds no table at all. Everything wrong with its form (encoding,
 * control characters, quotes, ragged rows) is reported; rows that can be read are kept all the same.
 */
export declare function readCsv(file: string, bytes: Uint8Array, issues: IssueList): Sheet | null;
