import type { ModelOutcome } from '../../solver/model/model-outcome.ts';
import { openPool } from '../../solver/pool/pool.ts';
import { solveModel } from '../../solver/solve-model.ts';
import { type Formulation, formulate } from '../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../src/formulate/interpret.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { generateProgramme } from '../generate/generate-programme.ts';
import { findPeer, type PeerName } from '../peers/find-peer.ts';
import type { Usage } from '../peers/peer.ts';
import type { PlainResult, TraceEvent } from '../plain/sequence.ts';
import { solvePlain } from '../plain/solve-plain.ts';
import type { Job, JobResult } from './job.ts';

interface Solved extends PlainResult {
  readonly version: string | null;
  /** Of processes of its own; `null` = it ran inside this one. */
  readonly usage: Usage | null;
}

/** Generates, reads and formulates the instance, and lets the contestant solve it; `onStart` when its clock starts. */
export async function solveJob(job: Job, onStart: () => void): Promise<JobResult> {
  const { contestant } = job;
  const intake = await readProgramme(generateProgramme(job.knobs));
  if (intake.kind === 'rejected') return { kind: 'failed', reason: 'the generated programme was rejected' };
  const formulation = formulate(intake.programme);
  let before = process.cpuUsage();
  const start = (): void => {
    before = process.cpuUsage();
    onStart();
  };
  const solved =
    contestant === 'placewright'
      ? await solveOurs(formulation, job, start)
      : await solveAsPeer(formulation, contestant, { ...job, onStart: start });
  if (solved === null) return { kind: 'absent' };
  const { chosen, usage, ...answer } = solved;
  return {
    kind: 'answer',
    ...answer,
    choices: formulation.model.choices.count,
    allocation: chosen === null ? null : interpretAllocation(formulation, chosen),
    usage: usage ?? ownUsage(before),
  };
}

function ownUsage(before: NodeJS.CpuUsage): Usage {
  const { user, system } = process.cpuUsage(before);
  return { peakMemoryMib: process.resourceUsage().maxRSS / 1024, cpuSeconds: (user + system) / 1e6 };
}

/** Our engine with its worker threads, whose start counts. */
async function solveOurs(
  { model }: Formulation,
  { timeLimit, strategy }: Pick<Job, 'timeLimit' | 'strategy'>,
  onStart: () => void,
): Promise<Solved> {
  onStart();
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const trace: TraceEvent[] = [];
  const executor = openPool({ backend: { name: 'highs' } });
  try {
    const outcome = await solveModel(model, {
      executor,
      timeLimit,
      ...(strategy === undefined ? {} : { strategy }),
      onProgress: ({ tier, incumbent, bound }) =>
        trace.push({ step: tier, seconds: elapsed(), value: incumbent, bound }),
    });
    const seconds = elapsed();
    const last = outcome.kind === 'solved' ? outcome.tiers.at(-1) : undefined;
    if (last !== undefined) trace.push({ step: last.name, seconds, value: last.value, bound: last.bound });
    const measured = { version: null, usage: null, seconds, trace };
    if (outcome.kind !== 'solved') {
      return { ...measured, steps: [], complete: false, chosen: null, failure: describeEnd(outcome) };
    }
    return {
      ...measured,
      steps: outcome.tiers.map(({ name, value, bound, proved }) => ({ name, value, bound, proved })),
      complete: outcome.proved,
      chosen: outcome.chosen,
      failure: outcome.stopped === null ? null : `stopped by its limit (${outcome.stopped})`,
    };
  } finally {
    await executor.close();
  }
}

async function solveAsPeer(
  formulation: Formulation,
  name: PeerName,
  job: Job & { onStart: () => void },
): Promise<Solved | null> {
  const peer = await findPeer(name, job.orToolsFrom);
  if (peer === null) return null;
  job.onStart();
  const limits = { timeLimit: job.timeLimit, now: () => performance.now() };
  const result = await solvePlain(formulation.model, peer, limits);
  return { ...result, version: peer.version, usage: peer.usage() };
}

function describeEnd(outcome: Exclude<ModelOutcome, { kind: 'solved' }>): string {
  switch (outcome.kind) {
    case 'infeasible':
      return 'called infeasible';
    case 'unknown':
      return `stopped by its limit (${outcome.limit})`;
    case 'fault':
      return outcome.message;
  }
}
