import { cycleSpan } from '../../domain/calendar.ts';
import { isLottery } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { findConflict } from '../../explain/conflicts/conflict.ts';
import { inquireFeasibility } from '../../explain/conflicts/feasibility.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseRule } from '../../explain/phrases/phrase-rule.ts';
import { tierClause } from '../../explain/phrases/phrase-tier.ts';
import { type Frontier, type FrontierPoint, type Move, worthOf } from '../../report/replan/replan-tables.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { valueVariant, type Worth, type WorthOptions } from '../record/value-variant.ts';
import type { VerifiedRun } from '../solve/publish-run.ts';
import { explainLoss, listChanges, type Replanned } from './list-changes.ts';
import { orderForStaying } from './write-layer.ts';

/** A question about a programme gets a share of the time that is left, so that those after it get one too. */
export type Asking = Omit<WorthOptions, 'timeLimit'> & {
  /** Seconds for the next question, when so many are left, this one among them; 0 or less = the time is over. */
  readonly secondsFor: (left: number) => number;
};

async function ask(programme: Programme, { secondsFor, ...options }: Asking, left: number): Promise<Worth> {
  const timeLimit = secondsFor(left);
  if (timeLimit <= 0 || options.interrupted()) return { kind: 'unknown' };
  return await valueVariant(programme, { ...options, timeLimit });
}

/** Everybody who moves, soonest first, each with the rule or the aim that asks for it. */
export async function describeMoves(replanned: Replanned, asking: Asking): Promise<readonly Move[]> {
  const { programme, today } = replanned;
  const moves: Move[] = [];
  const changes = [...listChanges(replanned)];
  for (const [at, [rotator, cells]] of changes.entries()) {
    const first = cells[0];
    if (first === undefined) continue;
    const days = cycleSpan(programme.settings, first.cycle).first - today;
    const forced = cells
      .map(({ cycle }) => explainLoss(replanned, { rotator, cycle }))
      .find((why) => why !== null);
    const reason = forced ?? (await askWhy(replanned, { rotator, cells }, asking, changes.length - at));
    const noticeWeeks = Math.max(0, Math.floor(days / 7));
    moves.push({ rotator, cells, noticeWeeks, kind: forced === undefined ? 'chosen' : 'forced', reason });
  }
  return moves.sort((a, b) => a.noticeWeeks - b.noticeWeeks);
}

/** Changed cells of cycles that are over: facts without a date reach back into them. */
export function countPast(
  moves: readonly Pick<Move, 'cells'>[],
  { programme, today }: Pick<Replanned, 'programme' | 'today'>,
): number {
  const isOver = ({ cycle }: Move['cells'][number]): boolean =>
    cycleSpan(programme.settings, cycle).last < today;
  return moves.flatMap(({ cells }) => cells.filter(isOver)).length;
}

/**
 * What is gained by moving people: the best that can be had when nobody moves who need not, and with up to
 * `points` − 1 more; numbers of moves that gain nothing over fewer are left out.
 */
export async function traceFrontier(
  { programme }: Pick<Replanned, 'programme'>,
  points: number,
  asking: Asking,
): Promise<Frontier> {
  const found: FrontierPoint[] = [];
  const objectives = programme.objectives.filter(({ tier }) => tier !== 'lottery');
  let upTo: number | null = null;
  for (let extra = 0; extra < points; extra += 1) {
    const variant = { ...programme, objectives: orderForStaying(objectives, extra) };
    const worth = await ask(variant, asking, points - extra);
    if (worth.kind !== 'solved') break;
    const point = asPoint(worth);
    upTo = (found[0]?.moved ?? point.moved) + extra;
    // One more may gain nothing where two would: they swap.
    if (point.moved !== found.at(-1)?.moved) found.push(point);
  }
  return { points: found, upTo };
}

/** Fewest people is the aim behind the services: what is left open after it does not matter. */
export function isFewestProved(
  tiers: readonly Pick<VerifiedRun['tiers'][number], 'name' | 'proved'>[],
): boolean {
  const last = tiers.findIndex(({ name }) => name === 'disruption');
  return tiers.slice(0, last + 1).every(({ proved }) => proved);
}

/** What an allocation is worth besides the draw. */
export function asPoint({ tiers, proved }: Pick<VerifiedRun, 'tiers' | 'proved'>): FrontierPoint {
  const compared = tiers.filter(({ name }) => !isLottery(name)).map(({ name, value }) => ({ name, value }));
  return { moved: worthOf({ tiers: compared }, 'disruption') ?? 0, proved, tiers: compared };
}

/** The first aim that must give way when this rotator stays where they were. */
async function askWhy(
  { programme, verdict }: Replanned,
  { rotator, cells }: Pick<Move, 'rotator' | 'cells'>,
  asking: Asking,
  left: number,
): Promise<string> {
  const staying = cells.map(({ cycle, from }) => ({
    rotator,
    cycle,
    placement: from,
    decision: 'fix' as const,
    reason: '',
    decidedBy: '',
    at: { file: 'decisions.csv', line: 0 },
  }));
  const objectives = programme.objectives.filter(({ tier }) => tier !== 'lottery');
  const variant = { ...programme, objectives, decisions: [...programme.decisions, ...staying] };
  const worth = await ask(variant, asking, left);
  if (worth.kind !== 'infeasible') return describeLoss(worth, verdict);
  const isStaying = ({ rule, refs }: RuleInstance): boolean =>
    rule === 'decision' && refs.some((ref) => staying.some(({ at }) => at === ref));
  const evident = worth.obstacles.flatMap(({ instances }) => instances);
  const rules = evident.length > 0 ? evident : await findClash(variant, asking, left);
  return describeClash(
    rules.filter((each) => !isStaying(each)),
    programme,
  );
}

/** What cannot all hold in a programme without an allocation; empty where the time does not allow to find it. */
async function findClash(
  programme: Programme,
  { secondsFor, executor, interrupted }: Asking,
  left: number,
): Promise<readonly RuleInstance[]> {
  const inquiry = inquireFeasibility({ executor, interrupted, timeLimit: secondsFor(left) });
  return (await findConflict({ programme, without: [] }, inquiry))?.instances ?? [];
}

/** Most rules named in one reason; `explain` lists them all. */
const MOST_RULES = 6;

function describeClash(rules: readonly RuleInstance[], programme: Programme): string {
  const phrasing = { names: nameThings(programme), voice: 'coordinator' as const };
  const sentences = rules.slice(0, MOST_RULES).map((instance) => phraseRule(instance, phrasing));
  const more = rules.length > MOST_RULES ? ` And ${rules.length - MOST_RULES} more.` : '';
  switch (sentences.length) {
    case 0:
      return 'If they stayed, everybody alone would have a possible pathway, but the slots could not serve all who need them.';
    case 1:
      return `If they stayed, this could not hold: ${sentences[0]}`;
    default:
      return `If they stayed, these could not all hold: ${sentences.join(' ')}${more}`;
  }
}

function describeLoss(worth: Exclude<Worth, { kind: 'infeasible' }>, planned: Verdict): string {
  if (worth.kind === 'unknown') return 'What staying would cost is not known: the time was too short.';
  const before = new Map(planned.tiers.map(({ name, value }) => [name, value]));
  const at = worth.verdict.tiers.findIndex(({ name, value }) => value !== before.get(name));
  const change = worth.verdict.tiers[at];
  if (change === undefined) return 'Staying would be as good; the published draw decided.';
  const loss = { tier: change.name, from: before.get(change.name) ?? 0, to: change.value };
  const proved = worth.tiers.slice(0, at + 1).every((tier) => tier.proved);
  return `If they stayed, ${tierClause(loss, proved ? 'proved' : 'not-proved')}.`;
}
