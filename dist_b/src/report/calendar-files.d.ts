import type { ReportFacts } from './report-facts.ts';
/**
 * One calendar (RFC 5545) a rotator, `calendars/rotators/…`, and one a site, `calendars/sites/…`: an all-day entry an
 * assignment. An entry keeps its UID from run to run, so that a calendar that has it is updated; its stamp is the
 * first day of the programme, because the time of writing would make every file new.
 */
export declare function renderCalendars(facts: ReportFacts): ReadonlyMap<string, string>;
