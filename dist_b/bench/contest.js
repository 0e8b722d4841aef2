import { answerParent } from './run/answer-parent.js';
import { solveJob } from './run/solve-job.js';
answerParent(solveJob);
