import { answerQuestions } from '../counterfactuals/forced-search.ts';
import { descend } from '../pathways/loads/descent.ts';
import { generateColumns } from '../pathways/relaxation/column-generation.ts';
import { solveExact } from '../program/exact.ts';
import { softLimit, type TaskContext } from './task-context.ts';
import type { ResultOf, TaskKind, TaskOf } from './tasks.ts';
import { threadEngine } from './thread-engine.ts';

type Handlers = {
  readonly [Kind in TaskKind]: (task: TaskOf<Kind>, context: TaskContext) => Promise<ResultOf<Kind>>;
};

const HANDLERS: Handlers = {
  program: ({ program, ...limits }, context) =>
    context.backend.solve(program, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      interrupted: context.interrupted,
      onIncumbent: (found) => context.report({ kind: 'incumbent', ...found }),
      onBound: (bound) => context.report({ kind: 'bound', bound }),
    }),
  exact: ({ program, ...limits }, context) =>
    solveExact(context.backend, program, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      now: () => performance.now(),
      interrupted: context.interrupted,
      onIncumbent: (found) => context.report({ kind: 'incumbent', ...found }),
      onBound: (bound) => context.report({ kind: 'bound', bound }),
    }),
  linear: ({ problem, aim, ...limits }, context) =>
    generateColumns(context.backend, problem, aim, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      interrupted: context.interrupted,
    }),
  descent: ({ problem, start, ...limits }, context) =>
    descend(context.backend, problem, start, {
      ...limits,
      ...softLimit(limits.timeLimit, context),
      interrupted: context.interrupted,
    }),
  // Loaded only where they are asked for: threads start sooner without.
  annealing: async ({ model, ...rest }, { interrupted }) => {
    const { annealModel } = await import('../annealing/anneal.ts');
    return { chosen: annealModel(model, { ...rest, interrupted: () => interrupted() !== null }) };
  },
  construction: async (task, { interrupted }) => {
    const { constructAllocation } = await import('../large/relaxation/construct-allocation.ts');
    return constructAllocation(task, { interrupted, now: () => performance.now() });
  },
  counterfactual: async (task, context) => ({
    kind: 'answered',
    answers: await answerQuestions(task, {
      interrupted: context.interrupted,
      openEngine: (limits) => threadEngine(context, limits),
    }),
  }),
};

/** Runs a task on this thread. Rejects only for a bug in its handler. */
export function handleTask<Kind extends TaskKind>(
  kind: Kind,
  task: TaskOf<Kind>,
  context: TaskContext,
): Promise<ResultOf<Kind>> {
  return HANDLERS[kind](task, context);
}
