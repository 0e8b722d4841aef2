import type { Limit } from '../../../solver/model/limit.ts';
import type { ModelOutcome } from '../../../solver/model/model-outcome.ts';
import type { Fault } from '../../../solver/model/settled.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import type { DecisionPrice } from '../../explain/questions/decision-price.ts';
import { explainAllocation } from '../../explain/reasons/explain-allocation.ts';
import type { SolvedProgramme } from '../../explain/reasons/settle-wishes.ts';
import { certifyOutcome } from '../../formulate/certify.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import { describeSupply } from '../../intake/supply/describe-supply.ts';
import type { TradeOff } from '../../report/tables/frontier-table.ts';
import { verify } from '../../verify/verify.ts';
import { publishTiers } from '../record/tier-facts.ts';
import type { AllocateResult } from './allocate-order.ts';
import { withBounds } from './bound-executor.ts';
import type { Diagnosis } from './find-conflicts.ts';
import type { Host } from './host.ts';
import { phraseBreaches, phraseConflicts, phraseRepairs } from './phrase-findings.ts';
import type { RunContext } from './publish-run.ts';

/** Verifies, explains and publishes what a search came to. */
export async function conclude(
  context: RunContext,
  formulation: Formulation,
  found: {
    readonly outcome: Exclude<ModelOutcome, { kind: 'infeasible' }>;
    readonly priceAsked: ((chosen: Int32Array) => Promise<TradeOff>) | null;
  },
  executor: Executor,
): Promise<AllocateResult> {
  const { outcome, priceAsked } = found;
  const { host, programme, issues } = context;
  switch (outcome.kind) {
    case 'fault':
      return outcome.unsupported === undefined
        ? outcome
        : { kind: 'refused', message: describeUnsupported(outcome.unsupported) };
    case 'unknown':
      if (host.interrupted()) return { kind: 'stopped' };
      return await refuse(context, {
        outcome: 'no-solution-found',
        stopped: outcome.limit,
        conflicts: [],
        repairs: { repairs: [], complete: false },
      });
    case 'solved': {
      host.onStage('verifying');
      const allocation = interpretAllocation(formulation, outcome.chosen);
      const verdict = verify(programme, allocation);
      if (!verdict.accepted)
        return { kind: 'rejected-allocation', breaches: phraseBreaches(programme, verdict.breaches) };
      const tiers = publishTiers(verdict, { model: formulation.model, ...outcome });
      if (tiers === null) return { kind: 'fault', message: DISAGREEMENT };
      const frontier = priceAsked === null ? null : await priceAsked(outcome.chosen);
      host.onStage('explaining');
      const solved = { ...outcome, formulation };
      const begun = performance.now();
      const limit = context.options.explain_limit;
      const prices = limit > 0 ? await priceWithin(limit * DECISIONS_SHARE, solved, { executor, host }) : [];
      const seconds = Math.max(0, limit - (performance.now() - begun) / 1000);
      const bounds = { seconds, interrupted: host.interrupted };
      const explanations = await withBounds(executor, bounds, (bounded) =>
        explainAllocation(solved, {
          ...bounds,
          extent: bounds.seconds > 0 ? 'figures' : 'prices',
          executor: bounded,
          onProgress: host.onExplained,
        }),
      );
      host.onStage('writing');
      const certificate = certifyOutcome(formulation, outcome);
      const made = { ...outcome, tiers, allocation, verdict, explanations, prices, certificate, frontier };
      const { publishAllocation } = await loadPublisher();
      const run = await publishAllocation(context, made);
      const { notWeighed } = formulation;
      const interrupted = host.interrupted();
      return { kind: 'allocated', run, verdict, programme, issues, frontier, notWeighed, interrupted };
    }
  }
}

/** Of the time for explanations, at most this much goes to the prices of decisions, which come first. */
const DECISIONS_SHARE = 0.5;

/** What each decision costs, as far as so many seconds go. */
async function priceWithin(
  seconds: number,
  solved: SolvedProgramme,
  { executor, host }: { readonly executor: Executor; readonly host: Host },
): Promise<readonly DecisionPrice[]> {
  const { priceDecisions } = await import('../../explain/questions/decision-price.ts');
  const until = performance.now() + seconds * 1000;
  const interrupted = (): boolean => host.interrupted() || performance.now() >= until;
  return await withBounds(executor, { seconds, interrupted }, (bounded) =>
    priceDecisions(solved, { executor: bounded, seconds, interrupted }),
  );
}

/** Publishes why there is no allocation; what the tables offer against what they ask belongs to the reasons. */
export async function refuse(
  context: RunContext,
  made: {
    readonly outcome: 'infeasible' | 'no-solution-found';
    readonly stopped: Limit | null;
  } & Diagnosis,
): Promise<AllocateResult> {
  const conflicts = phraseConflicts(context.programme, made.conflicts);
  const repairs = phraseRepairs(context.programme, made.repairs);
  const issues = [...context.issues, ...describeSupply(context.programme).issues];
  context.host.onStage('writing');
  const { publishRefusal } = await loadPublisher();
  const run = await publishRefusal(context, { ...made, conflicts, repairs, issues });
  return { kind: 'no-allocation', run, conflicts, repairs, issues };
}

/** Everything that renders is loaded while the solver works. */
export function loadPublisher(): Promise<typeof import('./publish-run.ts')> {
  return import('./publish-run.ts');
}

/** What the engine does not do at this size, and what to do instead. */
function describeUnsupported(what: NonNullable<Fault['unsupported']>): string {
  switch (what) {
    case 'leximin':
    case 'blend':
      return `The aim ${what} needs every rotator's pathways laid out, and this programme has too many. Take worst-off and preference instead in objectives.csv, or plan fewer cycles at once.`;
    case 'strategy':
      return 'This programme has too many pathways for whole pathways (--strategy pathways). Take --strategy large, or plan fewer cycles at once.';
  }
}

const DISAGREEMENT = 'The engine and the verifier value the allocation differently; nothing was published.';
