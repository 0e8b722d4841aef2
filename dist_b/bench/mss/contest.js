import { answerParent } from '../run/answer-parent.js';
import { solveMssJob } from './solve-job.js';
answerParent(solveMssJob);
