import type { Executor } from '../../solver/executor.ts';
import type { PathwayModel } from '../../solver/pathway-model.ts';
import { solveModel } from '../../solver/solve-model.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { type Answer, shrinkInfeasible } from '../explain/infeasible-subset.ts';
import {
  findPathway,
  guaranteesByAgent,
  keepTags,
  type OwnGuarantees,
  tagsOf,
} from '../explain/pathway-search.ts';
import type { Formulation } from '../formulate/formulate.ts';

/** Rule instances that cannot all hold. */
export interface Conflict {
  readonly instances: readonly RuleInstance[];
  /** One rotator's own rules clash, however empty the slots were; else slots cannot serve all who need them. */
  readonly scope: 'person' | 'slots';
  /** Leaving out any one of them makes the rest possible; false when a limit left that open. */
  readonly minimal: boolean;
}

export interface ConflictLimits {
  readonly executor: Executor;
  /** Seconds for the whole search. */
  readonly timeLimit: number;
  readonly interrupted: () => boolean;
}

/**
 * Why a component of the programme has no allocation. First each of its rotators alone (a complete search, no
 * solver); if everybody alone has a pathway, the slots that cannot serve them together, thinned out by solves.
 */
export async function findConflict(
  formulation: Formulation,
  component: readonly number[],
  limits: ConflictLimits,
): Promise<Conflict> {
  const guarantees = guaranteesByAgent(formulation.model);
  for (const agent of component) {
    const own = guarantees[agent];
    if (own === undefined || hasPathway(formulation.model, agent, own)) continue;
    return await findPersonConflict(formulation, agent, own);
  }
  return await findSlotConflict(formulation, limits);
}

function hasPathway(model: PathwayModel, agent: number, guarantees: OwnGuarantees): boolean {
  return findPathway({ model, agent, guarantees, allowed: () => true }) !== null;
}

async function findPersonConflict(
  formulation: Formulation,
  agent: number,
  guarantees: OwnGuarantees,
): Promise<Conflict> {
  const { model } = formulation;
  const { items, minimal } = await shrinkInfeasible(tagsOf(guarantees), async (tags) =>
    hasPathway(model, agent, keepTags(guarantees, new Set(tags))) ? 'feasible' : 'infeasible',
  );
  const rules = items.flatMap((tag) => formulation.instances[tag] ?? []);
  const closed = rules.flatMap((rule) => closedTo(formulation, agent, rule));
  return { instances: [...rules, ...closed], scope: 'person', minimal };
}

/** Why the rotator may not be where a decision puts them. */
function closedTo(
  { decisions, eligibility }: Formulation,
  agent: number,
  rule: RuleInstance,
): readonly RuleInstance[] {
  return decisions.fixes
    .filter((fix) => fix.rotator === agent && fix.instance.cycle === rule.cycle && rule.rule === 'decision')
    .flatMap((fix) => eligibility.reasons(fix.rotator, fix.placement, fix.cycle));
}

async function findSlotConflict(
  { model, instances }: Formulation,
  { executor, timeLimit, interrupted }: ConflictLimits,
): Promise<Conflict> {
  const started = performance.now();
  const ask = async (tags: readonly number[]): Promise<Answer> => {
    const left = timeLimit - (performance.now() - started) / 1000;
    if (left <= 0 || interrupted()) return 'unknown';
    const outcome = await solveModel(keepSlotRows(model, new Set(tags)), {
      executor,
      timeLimit: left,
      interrupted,
    });
    return outcome.kind === 'solved' ? 'feasible' : outcome.kind === 'infeasible' ? 'infeasible' : 'unknown';
  };
  const tags = [...new Set(model.slotRows.filter((row) => row.soft === null).map((row) => row.tag))];
  const { items, minimal } = await shrinkInfeasible(tags, ask);
  return { instances: items.flatMap((tag) => instances[tag] ?? []), scope: 'slots', minimal };
}

/** The question of feasibility alone: no aims, and of the guarantees of slots only these. */
function keepSlotRows(model: PathwayModel, tags: ReadonlySet<number>): PathwayModel {
  const costs = new Int32Array(model.choices.count);
  return {
    ...model,
    counters: model.counters.filter((row) => row.soft === null),
    distincts: model.distincts.filter((row) => row.soft === null),
    precedences: model.precedences.filter((row) => row.soft === null),
    transitions: model.transitions.filter((row) => row.soft === null),
    slotRows: model.slotRows.filter((row) => row.soft === null && tags.has(row.tag)),
    tiers: [{ kind: 'sum', name: 'feasibility', costs, slack: { kind: 'absolute', amount: 0 } }],
  };
}
