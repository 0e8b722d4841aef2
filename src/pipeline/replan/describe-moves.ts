import { cycleSpan } from '../../domain/calendar.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseRule } from '../../explain/phrases/phrase-rule.ts';
import type { FrontierPoint, Move } from '../../report/replan-tables.ts';
import { valueVariant, type Worth, type WorthOptions } from '../value-variant.ts';
import { listChanges, type Replanned, tellLoss } from './list-changes.ts';
import { orderForStaying } from './write-layer.ts';

/** Everybody who moves, soonest first, each with the rule or the aim that asks for it. */
export async function describeMoves(replanned: Replanned, options: WorthOptions): Promise<readonly Move[]> {
  const { programme, today } = replanned;
  const moves: Move[] = [];
  for (const [rotator, cells] of listChanges(replanned)) {
    const first = cells[0];
    if (first === undefined) continue;
    const days = cycleSpan(programme.settings, first.cycle).first - today;
    const forced = cells
      .map(({ cycle }) => tellLoss(replanned, { rotator, cycle }))
      .find((why) => why !== null);
    const reason = forced ?? (await askWhy(replanned, { rotator, cells }, options));
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
  options: WorthOptions,
): Promise<readonly FrontierPoint[]> {
  const frontier: FrontierPoint[] = [];
  const objectives = programme.objectives.filter(({ tier }) => !SETTLES_TIES.has(tier));
  for (let extra = 0; extra < points; extra += 1) {
    const worth = await valueVariant(
      { ...programme, objectives: orderForStaying(objectives, extra) },
      options,
    );
    if (worth.kind !== 'solved') break;
    const values = worth.tiers.map(({ name, value }) => ({ name, value }));
    const moved = worthOf(values, 'disruption');
    // One more may gain nothing where two would: they swap.
    if (moved === frontier.at(-1)?.moved) continue;
    frontier.push({ moved, proved: worth.proved, tiers: values });
  }
  return frontier;
}

/** Tiers that choose among equals: they cost time and say nothing about quality. */
const SETTLES_TIES: ReadonlySet<string> = new Set(['lottery', 'stability']);

function worthOf(tiers: FrontierPoint['tiers'], name: string): number {
  return tiers.find((tier) => tier.name === name)?.value ?? 0;
}

/** The first aim that must give way when this rotator stays where they were. */
async function askWhy(
  { programme, tiers }: Replanned,
  { rotator, cells }: Pick<Move, 'rotator' | 'cells'>,
  options: WorthOptions,
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
  const decisions = [...programme.decisions, ...staying];
  const worth = await valueVariant({ ...programme, objectives, decisions }, options);
  if (worth.kind !== 'infeasible') return describeLoss(worth, tiers);
  const isStaying = ({ rule, refs }: RuleInstance): boolean =>
    rule === 'decision' && refs.some((ref) => staying.some(({ at }) => at === ref));
  const rules = worth.obstacles.flatMap(({ instances }) => instances.filter((each) => !isStaying(each)));
  return describeClash(rules, programme);
}

function describeClash(rules: readonly RuleInstance[], programme: Programme): string {
  const telling = { names: nameThings(programme), voice: 'coordinator' as const };
  const sentences = rules.map((instance) => phraseRule(instance, telling));
  switch (sentences.length) {
    case 0:
      return 'If they stayed, everybody alone would have a possible pathway, but the slots could not serve all who need them.';
    case 1:
      return `If they stayed, this could not hold: ${sentences[0]}`;
    default:
      return `If they stayed, these could not all hold: ${sentences.join(' ')}`;
  }
}

function describeLoss(worth: Exclude<Worth, { kind: 'infeasible' }>, tiers: Replanned['tiers']): string {
  switch (worth.kind) {
    case 'unknown':
      return 'What staying would cost is not known: the time was too short.';
    case 'solved': {
      const worse = worth.tiers.find(({ name, value }) => value !== worthOf(tiers, name));
      return worse === undefined
        ? 'Staying would be as good; the published draw decided.'
        : `If they stayed, ${worse.name} would be ${worse.value} instead of ${worthOf(tiers, worse.name)}.`;
    }
  }
}
