import type { Allocation } from '../../domain/allocation.ts';
import { compareIds, type PlacementId, type RotatorId } from '../../domain/ids.ts';
import type {
  Cause,
  ComparedRun,
  Comparison,
  Effect,
  Exchange,
  PersonChange,
  ReasonChange,
  TierChange,
} from '../../report/comparison/comparison.ts';
import { measureKeyFigures } from '../../report/facts/headline.ts';
import { type ReportedRefusal, readExplanations } from '../../report/facts/read-explanations.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verify } from '../../verify/verify.ts';
import type { JudgedRun } from '../kept-run/judge-run.ts';
import { publishedScale } from '../record/tier-facts.ts';
import { findExchanges } from './find-exchanges.ts';
import { judgeExchanges } from './judge-exchange.ts';

/** So many groups of people are looked at one by one; the larger ones beyond stay open. */
const MOST_EXCHANGES = 150;

/**
 * Two finished runs side by side: who gains and who loses, what the tiers came to, which reasons changed, and for
 * every change whether the tables made it better or only the draw decided. Solves nothing.
 */
export function compareRuns(
  before: JudgedRun,
  after: JudgedRun,
  names: { readonly before: string; readonly after: string },
): Comparison {
  const both =
    before.judged === null || after.judged === null ? null : { before: before.judged, after: after.judged };
  const exchanges = both === null ? [] : listExchanges(after, both);
  const people = both === null ? [] : listPeople({ before, after }, both, exchanges);
  return {
    schema: 'placewright.comparison/1',
    before: describeRun(before, names.before),
    after: describeRun(after, names.after),
    changedTables: listChangedTables(before.facts.inputs, after.facts.inputs),
    sameSeed: before.facts.seed === after.facts.seed,
    tiers: listTiers(before, after, both),
    people,
    exchanges,
    effect: {
      policy: measureEffect(people, 'policy'),
      draw: measureEffect(people, 'draw'),
      open: measureEffect(people, 'open'),
    },
    reasons: both === null ? [] : listReasons(before, after),
  };
}

interface Pair {
  readonly before: NonNullable<JudgedRun['judged']>;
  readonly after: NonNullable<JudgedRun['judged']>;
}

function describeRun({ facts, judged }: JudgedRun, name: string): ComparedRun {
  const { programme, scenario, outcome, rotators, assignments } = facts;
  const figures = judged === null ? null : measureKeyFigures(judged.verdict);
  return { name, programme, scenario, outcome, rotators, assignments, figures };
}

type Digests = Readonly<Record<string, string>>;

function listChangedTables(before: Digests, after: Digests): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort(compareIds);
}

function listTiers(before: JudgedRun, after: JudgedRun, both: Pair | null): readonly TierChange[] {
  const carried = both === null ? null : verify(after.programme, knownPart(after, both.before.allocation));
  const names = [...after.facts.tiers, ...before.facts.tiers].map(({ name }) => name);
  return [...new Set(names)].map((name) => {
    const then = before.facts.tiers.find((tier) => tier.name === name);
    const now = after.facts.tiers.find((tier) => tier.name === name);
    const value =
      carried?.accepted === true ? carried.tiers.find((tier) => tier.name === name)?.value : undefined;
    return {
      name,
      before: then?.value ?? null,
      after: now?.value ?? null,
      carriedOver: value === undefined ? null : value / publishedScale(name),
      proved: then?.proved === true && now?.proved === true,
    };
  });
}

/** What an allocation says of the rotators that a run has. */
function knownPart({ programme }: JudgedRun, { assignments, completion }: Allocation): Allocation {
  const known = new Set(programme.rotators.map(({ id }) => id));
  return {
    assignments: assignments.filter(({ rotator }) => known.has(rotator)),
    completion: completion.filter(({ rotator }) => known.has(rotator)),
  };
}

function listExchanges(after: JudgedRun, both: Pair): readonly Exchange[] {
  const { allocation, verdict } = both.after;
  const former = knownPart(after, both.before.allocation);
  const judge = judgeExchanges(after.programme, { before: former, after: allocation, verdict });
  return findExchanges(after.programme, former, allocation).map((rotators, at) =>
    at < MOST_EXCHANGES ? judge(rotators) : { rotators, cause: 'open', keeping: null },
  );
}

function listPeople(
  runs: { readonly before: JudgedRun; readonly after: JudgedRun },
  both: Pair,
  exchanges: readonly Exchange[],
): readonly PersonChange[] {
  const exchangeOf = new Map(
    exchanges.flatMap(({ rotators }, at) => rotators.map((id) => [id, at] as const)),
  );
  const then = viewVerdict(runs.before, both.before.verdict);
  const now = viewVerdict(runs.after, both.after.verdict);
  const ids = [...new Set([...then.people.keys(), ...now.people.keys()])].sort(compareIds);
  return ids.map((rotator) => {
    const before = then.people.get(rotator) ?? null;
    const after = now.people.get(rotator) ?? null;
    const exchange = before === null || after === null ? null : (exchangeOf.get(rotator) ?? null);
    return {
      rotator,
      kind: kindOf(before, after, exchange),
      before,
      after,
      placementsBefore: before === null ? [] : then.pathway(rotator),
      placementsAfter: after === null ? [] : now.pathway(rotator),
      exchange,
      cause: exchange === null ? null : (exchanges[exchange]?.cause ?? null),
    };
  });
}

function kindOf(before: number | null, after: number | null, exchange: number | null): PersonChange['kind'] {
  if (before === null) return 'joins';
  if (after === null) return 'leaves';
  if (exchange === null) return after === before ? 'same' : 'rescored';
  if (after === before) return 'moves';
  return after < before ? 'gains' : 'loses';
}

interface VerdictView {
  /** Dissatisfaction over the horizon, the ledger left out. */
  readonly people: ReadonlyMap<RotatorId, number>;
  pathway(rotator: RotatorId): readonly (PlacementId | null)[];
}

function viewVerdict({ programme }: JudgedRun, { rotators, assignments }: Verdict): VerdictView {
  const slots = new Map<string, PlacementId>();
  for (const { rotator, cycle, length, placement } of assignments) {
    for (let each = cycle; each < cycle + length; each += 1) slots.set(`${rotator}\u001f${each}`, placement);
  }
  return {
    people: new Map(
      rotators.map(({ rotator, programmeDissatisfaction, ledger }) => [
        rotator,
        programmeDissatisfaction - ledger,
      ]),
    ),
    pathway: (rotator: RotatorId): readonly (PlacementId | null)[] =>
      Array.from(
        { length: programme.settings.cycles },
        (_, at) => slots.get(`${rotator}\u001f${at + 1}`) ?? null,
      ),
  };
}

function measureEffect(people: readonly PersonChange[], cause: Cause): Effect {
  const own = people.filter((person) => person.cause === cause);
  return {
    people: own.length,
    gain: own.filter(({ kind }) => kind === 'gains').length,
    lose: own.filter(({ kind }) => kind === 'loses').length,
    points: own.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0),
  };
}

/** Wishes that both runs speak of, or that one refused and the other gave. */
function listReasons(before: JudgedRun, after: JudgedRun): readonly ReasonChange[] {
  const then = readWishes(before);
  const now = readWishes(after);
  const keys = [...new Set([...then.refused.keys(), ...now.refused.keys()])].sort(compareIds);
  return keys.flatMap((key): ReasonChange[] => {
    const former = then.refused.get(key);
    const current = now.refused.get(key);
    const wish = former ?? current;
    if (wish === undefined) return [];
    const { rotator, refusal } = wish;
    const kind =
      former === undefined
        ? then.given.has(key) && 'taken'
        : current === undefined
          ? now.given.has(key) && 'granted'
          : former.refusal.reason !== current.refusal.reason && 'other';
    if (kind === false) return [];
    const { cycle, placement } = refusal;
    const sentence = (each: typeof wish | undefined) => each?.refusal.sentence ?? null;
    return [{ rotator, cycle, placement, kind, before: sentence(former), after: sentence(current) }];
  });
}

interface Wishes {
  readonly refused: ReadonlyMap<string, { readonly rotator: RotatorId; readonly refusal: ReportedRefusal }>;
  readonly given: ReadonlySet<string>;
}

function readWishes({ files, judged }: JudgedRun): Wishes {
  const bytes = files.get('explanations.json');
  const explanations = bytes === undefined ? [] : readExplanations(Buffer.from(bytes).toString('utf8'));
  const key = (rotator: string, cycle: number, placement: string) =>
    `${rotator}\u001f${String(cycle).padStart(3, '0')}\u001f${placement}`;
  return {
    refused: new Map(
      explanations.flatMap(({ rotator, wanted }) =>
        wanted.map(
          (refusal) => [key(rotator, refusal.cycle, refusal.placement), { rotator, refusal }] as const,
        ),
      ),
    ),
    given: new Set(
      (judged?.verdict.assignments ?? []).map(({ rotator, cycle, placement }) =>
        key(rotator, cycle, placement),
      ),
    ),
  };
}
