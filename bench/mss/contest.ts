import { answerParent } from '../run/answer-parent.ts';
import { solveMssJob } from './solve-job.ts';

answerParent(solveMssJob);
