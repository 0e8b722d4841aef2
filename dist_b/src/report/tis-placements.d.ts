import type { Table } from './csv.ts';
import type { ReportFacts } from './report-facts.ts';
/**
 * `tis-placements.csv`: a row an assignment. The placement's id stands for the post number, the site's for the site;
 * names and register numbers only where the rendering was given them, else the rotator's id stands for the surname.
 */
export declare function tabulateTisPlacements({ programme, verdict, names, runId }: ReportFacts): Table;
