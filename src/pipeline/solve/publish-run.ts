import type { Limit } from '../../../solver/model/limit.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { DecisionPrice } from '../../explain/questions/decision-price.ts';
import type { Explanation } from '../../explain/reasons/reason.ts';
import type { RunFacts, RunOutcome, TierFacts } from '../../report/facts/run-facts.ts';
import {
  type ReportedConflict,
  type ReportedRepairs,
  tabulateConflicts,
} from '../../report/tables/conflict-table.ts';
import { type TradeOff, tabulateFrontier } from '../../report/tables/frontier-table.ts';
import { renderCsv } from '../../report/text/csv.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { type FolderFiles, INPUTS, RUN_FILE } from '../disk/publish.ts';
import { CERTIFICATE_FILE } from '../record/kept-certificate.ts';
import { renderExplanations } from '../record/render-explanations.ts';
import { renderIssues, renderJson, renderOutputs } from '../record/render-outputs.ts';
import { recordRun } from '../record/run-record.ts';
import { sealRun } from '../record/seal.ts';
import { assembleReport } from './assemble-report.ts';
import type { Host } from './host.ts';

/** What a run knows of itself whatever it comes to. */
export interface RunContext {
  readonly out: string;
  /** Takes the finished folder: to disk at `out`, or to whoever publishes it there. */
  readonly deliver: (files: FolderFiles) => Promise<void>;
  readonly programme: Programme;
  /** Warnings of intake. */
  readonly issues: readonly Issue[];
  /** Name → bytes of every file that the programme was read from. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  readonly scenario: string | null;
  /** Changes without which there is no allocation, in words. */
  readonly relaxed?: readonly string[];
  readonly backend: string;
  readonly version: string;
  readonly options: RunFacts['options'];
  readonly host: Host;
  /** Further outputs of this run, asked for once its allocation has been verified: name → text. */
  readonly addOutputs?: (made: VerifiedRun) => Promise<ReadonlyMap<string, string>>;
}

/** An allocation that the verifier has accepted. */
export interface VerifiedRun {
  readonly programme: Programme;
  readonly verdict: Verdict;
  readonly tiers: readonly TierFacts[];
  readonly proved: boolean;
}

export interface PublishedRun {
  readonly out: string;
  readonly facts: RunFacts;
}

/** Up to so many rotators a run brings its pages along; for more `report` renders them when they are wanted. */
const MOST_REPORTED = 400;

/** Publishes a verified allocation with everything that follows from it. */
export async function publishAllocation(
  context: RunContext,
  made: {
    readonly proved: boolean;
    readonly stopped: Limit | null;
    readonly components: number;
    readonly tiers: readonly TierFacts[];
    readonly allocation: Allocation;
    readonly verdict: Verdict;
    readonly explanations: readonly Explanation[];
    /** Of the decisions in force; empty where nothing was to be solved for explanations. */
    readonly prices?: readonly DecisionPrice[];
    readonly certificate: Certificate;
    /** `null` when it was not asked for. */
    readonly frontier: TradeOff | null;
  },
): Promise<PublishedRun> {
  const { programme, issues } = context;
  const { allocation, verdict, certificate, frontier } = made;
  const outputs = [
    ...renderOutputs({ programme, issues, allocation, verdict, certificate }),
    [CERTIFICATE_FILE, renderJson(certificate)] as const,
    ...renderExplanations(programme, made.explanations, made.prices),
    ...((await context.addOutputs?.({ programme, ...made })) ?? []),
    ...(frontier === null ? [] : [['frontier.csv', renderCsv(tabulateFrontier(frontier, verdict))] as const]),
  ];
  return await publish(context, new Map(outputs), {
    outcome: made.proved ? 'optimal' : 'feasible',
    stopped: made.stopped,
    tiers: made.tiers,
    verdict: made.verdict,
    components: made.components,
    frontier: frontier === null ? null : { complete: frontier.complete, points: frontier.points.length },
  });
}

/** Publishes that there is no allocation, or that none was found, with the reasons known. */
export async function publishRefusal(
  context: RunContext,
  made: {
    readonly outcome: Extract<RunOutcome, 'infeasible' | 'no-solution-found'>;
    readonly stopped: Limit | null;
    readonly conflicts: readonly ReportedConflict[];
    readonly repairs: ReportedRepairs;
    readonly issues: readonly Issue[];
  },
): Promise<PublishedRun> {
  const outputs = new Map([['issues.csv', renderIssues(made.issues)]]);
  if (made.outcome === 'infeasible')
    outputs.set('conflict.csv', renderCsv(tabulateConflicts(made.conflicts, made.repairs)));
  const { outcome, stopped } = made;
  return await publish(context, outputs, {
    outcome,
    stopped,
    tiers: [],
    verdict: null,
    components: null,
    frontier: null,
  });
}

interface RunResult {
  readonly outcome: RunOutcome;
  readonly stopped: Limit | null;
  readonly tiers: readonly TierFacts[];
  readonly verdict: Verdict | null;
  readonly components: number | null;
  readonly frontier: RunFacts['frontier'];
}

async function publish(
  context: RunContext,
  outputs: ReadonlyMap<string, string>,
  result: RunResult,
): Promise<PublishedRun> {
  const { host, issues, sources, out, deliver } = context;
  const files = new Map([...outputs, ...(await renderForPeople(context, outputs, result))]);
  const facts = recordRun(
    { ...context, warnings: issues.length },
    { ...result, files, seconds: host.elapsedSeconds(), peakMemoryMib: host.peakMemoryMib() },
  );
  const inputs = [...sources].map(([name, bytes]) => [`${INPUTS}/${name}`, bytes] as const);
  await deliver(new Map<string, string | Uint8Array>([...files, [RUN_FILE, sealRun(facts)], ...inputs]));
  return { out, facts };
}

async function renderForPeople(
  { programme, issues, scenario, backend, version, relaxed = [] }: RunContext,
  files: ReadonlyMap<string, string>,
  { outcome, stopped, tiers, verdict }: RunResult,
): Promise<FolderFiles> {
  if (verdict !== null && programme.rotators.length > MOST_REPORTED) return new Map();
  // Loaded only now: a search need not wait for what draws pages.
  const { renderReportFiles } = await import('../../report/render-report.ts');
  const engine = { name: 'placewright', version } as const;
  const run = { outcome, stopped, scenario, tiers, backend, engine, relaxed };
  return await renderReportFiles(
    assembleReport({ programme, issues, verdict, run, files, names: new Map() }),
  );
}
