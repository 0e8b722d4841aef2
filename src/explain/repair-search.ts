import type { Answer } from './infeasible-subset.ts';

/** Something that can be eased step by step: a place added, a decision lifted, a rule waived for one person. */
export interface Relaxation {
  readonly key: string;
  /** Of one step; a positive integer. */
  readonly cost: number;
  /** Most steps that make sense: 1 for what is lifted as a whole. */
  readonly most: number;
}

/** Steps taken, by key of the relaxation; absent = 0. */
export type Steps = ReadonlyMap<string, number>;

export interface CandidateRepair {
  /** In order of key; a relaxation taken twice stands there twice. */
  readonly relaxations: readonly Relaxation[];
  readonly cost: number;
}

export interface RepairSearch {
  /** Cheapest first. None contains another. */
  readonly repairs: readonly CandidateRepair[];
  /** No cheaper repair was missed: every question on the way was answered. */
  readonly complete: boolean;
}

export interface RepairQuestion {
  readonly wanted: number;
  /** Most nodes to look at. */
  readonly nodes: number;
  /** Is there an allocation once these steps are taken? */
  ask(steps: Steps): Promise<Answer>;
  /**
   * After an `infeasible`: relaxations of which every repair that contains these steps needs one more step;
   * `null` when a limit left them open.
   */
  conflict(steps: Steps): Promise<readonly Relaxation[] | null>;
}

interface Conflict {
  readonly relaxations: readonly Relaxation[];
  readonly steps: Steps;
}

/**
 * The cheapest minimal sets of relaxations after which there is an allocation: best-first search in the
 * hitting-set tree of the conflicts (R. Reiter, "A theory of diagnosis from first principles", Artificial
 * Intelligence 32, 1987), conflicts reused where they still stand. Every repair returned was answered `feasible`.
 */
export async function findCheapestRepairs(question: RepairQuestion): Promise<RepairSearch> {
  const open = new Map<string, CandidateRepair>([['', { relaxations: [], cost: 0 }]]);
  const closed = new Set<string>();
  const conflicts: Conflict[] = [];
  const repairs: CandidateRepair[] = [];
  let complete = true;
  let looked = 0;
  while (repairs.length < question.wanted && open.size > 0) {
    const [key, node] = cheapest(open);
    open.delete(key);
    closed.add(key);
    if (repairs.some((repair) => contains(node, repair))) continue;
    if (looked >= question.nodes) return { repairs, complete: false };
    const steps = countSteps(node);
    let conflict = conflicts.find((known) => stillStands(known, steps));
    if (conflict === undefined) {
      looked += 1;
      const answer = await question.ask(steps);
      if (answer === 'unknown') complete = false;
      if (answer === 'feasible') repairs.push(node);
      if (answer !== 'infeasible') continue;
      const relaxations = await question.conflict(steps);
      if (relaxations === null) {
        complete = false;
        continue;
      }
      conflict = { relaxations, steps };
      conflicts.push(conflict);
    }
    for (const relaxation of conflict.relaxations) {
      if ((steps.get(relaxation.key) ?? 0) >= relaxation.most) continue;
      const relaxations = [...node.relaxations, relaxation].sort(byKey);
      const childKey = relaxations.map((step) => step.key).join('\n');
      if (!closed.has(childKey)) open.set(childKey, { relaxations, cost: node.cost + relaxation.cost });
    }
  }
  return { repairs, complete };
}

/** Least cost, then fewest steps, then key: the order in which repairs are listed, whatever was found when. */
function cheapest(open: ReadonlyMap<string, CandidateRepair>): [string, CandidateRepair] {
  return [...open].reduce((best, entry) => {
    const [key, node] = entry;
    const difference =
      node.cost - best[1].cost ||
      node.relaxations.length - best[1].relaxations.length ||
      (key < best[0] ? -1 : 1);
    return difference < 0 ? entry : best;
  });
}

const byKey = (a: Relaxation, b: Relaxation): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function countSteps(node: CandidateRepair): Steps {
  const steps = new Map<string, number>();
  for (const { key } of node.relaxations) steps.set(key, (steps.get(key) ?? 0) + 1);
  return steps;
}

function contains(node: CandidateRepair, repair: CandidateRepair): boolean {
  const steps = countSteps(node);
  return [...countSteps(repair)].every(([key, taken]) => (steps.get(key) ?? 0) >= taken);
}

/** A conflict found under some steps holds wherever its relaxations have been taken no further. */
function stillStands(conflict: Conflict, steps: Steps): boolean {
  return conflict.relaxations.every(({ key }) => (steps.get(key) ?? 0) <= (conflict.steps.get(key) ?? 0));
}
