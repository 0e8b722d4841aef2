import type { TaskContext } from '../pool/task-context.ts';
import type { Counterfactual, CounterfactualTask } from './counterfactual.ts';
/** Answers the questions of a task on the thread it runs on, each within a time limit of its own. */
export declare function answerQuestions(task: CounterfactualTask, context: TaskContext): Promise<readonly Counterfactual[]>;
