import { answerParent } from './run/answer-parent.ts';
import { solveJob } from './run/solve-job.ts';

answerParent(solveJob);
