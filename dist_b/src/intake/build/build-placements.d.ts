import type { Placement } from '../../domain/programme.ts';
import type { IssueList } from '../issue-list.ts';
import type { Entry } from '../table-reader.ts';
import { type PlacementRow } from '../tables/places.ts';
/** Rows of one placement brought together; rows that disagree about rotation or site are reported. */
export declare function buildPlacements(entries: readonly Entry<PlacementRow>[], issues: IssueList): readonly Placement[];
