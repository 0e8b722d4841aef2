import { createHash } from 'node:crypto';
import { groupBy } from '../../domain/group-by.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import { readDecisionPrices, readExplanations } from '../../report/facts/read-explanations.ts';
import { readFairness } from '../../report/facts/read-fairness.ts';
import {
  type ConflictEntry,
  type FrontierPoint,
  type ReportFacts,
  slotKey,
} from '../../report/facts/report-facts.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { readTextRows, type TextRow } from '../disk/read-text-rows.ts';

/** What a report is assembled from; `files` are the outputs of the run by name. */
export interface ReportSources {
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  readonly verdict: Verdict | null;
  readonly run: ReportFacts['run'];
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly names: ReportFacts['names'];
  readonly approvals?: ReportFacts['approvals'];
}

/** Gathers the facts of a report: most follows from the tables and the allocation, the rest stands in the run's files. */
export function assembleReport(sources: ReportSources): ReportFacts {
  const { programme, issues, verdict, run, files, names, approvals = [] } = sources;
  const explanationsFile = files.get('explanations.json');
  const fairness = files.get('fairness.json');
  return {
    programme,
    issues,
    verdict,
    run,
    names,
    approvals,
    runId: identifyRun(sources),
    explanations: explanationsFile === undefined ? [] : readExplanations(textOf(explanationsFile)),
    decisionPrices: explanationsFile === undefined ? [] : readDecisionPrices(textOf(explanationsFile)),
    fairness: fairness === undefined ? null : readFairness(textOf(fairness)),
    prices: readPrices(rowsOf(files, 'slots.csv')),
    frontier: readFrontier(rowsOf(files, 'frontier.csv')),
    certified: files.has('certificate.json'),
    conflicts: readConflicts(rowsOf(files, 'conflict.csv')),
  };
}

/** Files that say what a run decided, whatever the order of the tables' rows and whenever it was made. */
const DECIDED = ['allocation.csv', 'draw.csv', 'conflict.csv'];

/** The same for two runs that decided the same on the same programme and seed. */
function identifyRun({ programme, run, files }: ReportSources): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([programme.settings, run.scenario, run.outcome]));
  for (const name of DECIDED) digest.update(files.get(name) ?? '');
  return digest.digest('hex').slice(0, 12);
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

function rowsOf(files: ReportSources['files'], name: string): readonly TextRow[] {
  const content = files.get(name);
  return content === undefined ? [] : (readTextRows(name, Buffer.from(content)) ?? []);
}

function readPrices(rows: readonly TextRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ placement_id = '', cycle = '', price = '' }) =>
      price === '' ? [] : [[slotKey(placement_id, Number(cycle)), price] as const],
    ),
  );
}

function readFrontier(rows: readonly TextRow[]): readonly FrontierPoint[] {
  return rows.map(({ worst_off = '', total = '', published = '' }) => ({
    worst: Number(worst_off),
    total: Number(total),
    published: published === 'yes',
  }));
}

function readConflicts(rows: readonly TextRow[]): readonly ConflictEntry[] {
  return [...groupBy(rows, ({ conflict }) => conflict)].map(([, own]) => ({
    kind: own[0]?.kind ?? '',
    finding: own[0]?.finding ?? '',
    cost: own[0]?.cost || null,
    lines: own.flatMap(({ sources = '', sentence = '' }) =>
      sentence === '' ? [] : [{ sources: sources.replaceAll(';', ', '), sentence }],
    ),
  }));
}
