import { workerData } from 'node:worker_threads';
import { seededRandom } from '../generate/random.ts';
import { anneal } from './anneal.ts';
import { melt } from './anneal-best.ts';
import type { AnnealingOrder } from './annealer.ts';
import { processorMilliseconds } from './processor-clock.ts';
import { listStudentProblems } from './student-problem.ts';

const { job, milliseconds, port } = workerData as AnnealingOrder;
const { instance, start, seed } = job;
const search = { instance, problems: listStudentProblems(instance), random: seededRandom(seed) };
const from = processorMilliseconds();
const passed = (): number => (processorMilliseconds() - from) / milliseconds;
const paths = anneal(
  { ...search, heat: melt(instance), passed, report: (best) => port.postMessage(best) },
  start,
);
if (paths !== null) port.postMessage(paths);
port.close();
