import { workerData } from 'node:worker_threads';
import { seededRandom } from '../generate/random.js';
import { anneal } from './anneal.js';
import { melt } from './anneal-best.js';
import { processorMilliseconds } from './processor-clock.js';
import { listStudentProblems } from './student-problem.js';
const { job, milliseconds, port } = workerData;
const { instance, start, seed } = job;
const search = { instance, problems: listStudentProblems(instance), random: seededRandom(seed) };
const from = processorMilliseconds();
const passed = () => (processorMilliseconds() - from) / milliseconds;
const paths = anneal({ ...search, heat: melt(instance), passed, report: (best) => port.postMessage(best) }, start);
if (paths !== null)
    port.postMessage(paths);
port.close();
