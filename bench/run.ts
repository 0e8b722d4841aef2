import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { STRATEGIES, type Strategy } from '../solver/model/strategy.ts';
import { readProgramme } from '../src/intake/read-programme.ts';
import { generateProgramme } from './generate/generate-programme.ts';
import { PEER_NAMES } from './peers/find-peer.ts';
import { drawResults } from './run/draw-results.ts';
import { type Instance, listInstances, SUITE_NAMES, type SuiteName } from './run/instances.ts';
import type { ContestantName, JobResult } from './run/job.ts';
import { describeMachine } from './run/machine.ts';
import { type Entry, judgeContest } from './run/referee.ts';
import { runCommand } from './run/run-command.ts';
import { runJob } from './run/run-job.ts';
import { describeEntry, writeCsv, writeMarkdown } from './run/write-table.ts';

const USAGE = `Usage: npm run bench -- [options]
  --suite ${SUITE_NAMES.join(' | ')}   which instances (default county)
  --peers                also every other solver found on this machine
  --only a,b             just these contestants (placewright, ${PEER_NAMES.join(', ')})
  --largest N            leave out instances with more rotators
  --time-limit SECONDS   for each contestant and instance (default 60)
  --strategy NAME        of ours: ${STRATEGIES.join(', ')} (default automatic)
  --seed TEXT            of the generated programmes (default 1)
  --or-tools DIR         folder in which or-tools-wasm is installed (default: here)
  --out DIR              where results go (default bench/results)`;

const HOME_TEAM: readonly ContestantName[] = ['placewright', 'highs', 'jslp'];
/** A dense tableau of more agents than this takes minutes a pivot, or does not fit. */
const JSLP_ROTATORS = 40;

interface Plan {
  readonly suite: SuiteName;
  readonly instances: readonly Instance[];
  readonly contestants: readonly ContestantName[];
  readonly timeLimit: number;
  readonly strategy: Strategy;
  readonly orToolsFrom: string;
  readonly out: string;
}

await runCommand(USAGE, (args) => runBench(readPlan(args)));

/** One contestant after the other, each alone on the machine; results are written after every instance. */
async function runBench(plan: Plan): Promise<void> {
  const machine = describeMachine();
  const entries: Entry[] = [];
  mkdirSync(plan.out, { recursive: true });
  for (const instance of plan.instances) {
    console.log(instance.name);
    const results: { contestant: ContestantName; result: JobResult }[] = [];
    for (const contestant of plan.contestants) {
      if (contestant === 'jslp' && instance.knobs.rotators > JSLP_ROTATORS) continue;
      const { timeLimit, strategy, orToolsFrom } = plan;
      const { knobs } = instance;
      const result = await runJob({ knobs, contestant, timeLimit, strategy, orToolsFrom });
      results.push({ contestant, result });
    }
    const intake = await readProgramme(generateProgramme(instance.knobs));
    if (intake.kind === 'rejected') throw new Error(`${instance.name} was rejected by intake`);
    const judged = judgeContest(instance, intake.programme, results);
    for (const entry of judged) console.log(`  ${describeEntry(entry)}`);
    entries.push(...judged);
    const files = new Map([
      [`${plan.suite}.md`, writeMarkdown(plan.suite, machine, entries)],
      [`${plan.suite}.csv`, writeCsv(entries)],
      [`${plan.suite}.json`, `${JSON.stringify({ machine, timeLimit: plan.timeLimit, entries }, null, 1)}\n`],
      ...drawResults(plan.suite, entries),
    ]);
    for (const [name, text] of files) writeFileSync(join(plan.out, name), text);
  }
  console.log(`Results in ${plan.out}`);
}

function readPlan(args: string[]): Plan {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      suite: { ...text, default: 'county' },
      peers: { type: 'boolean', default: false },
      only: text,
      largest: { ...text, default: 'Infinity' },
      'time-limit': { ...text, default: '60' },
      strategy: { ...text, default: 'automatic' },
      seed: text,
      'or-tools': { ...text, default: '.' },
      out: { ...text, default: join('bench', 'results') },
    },
  });
  const suite = SUITE_NAMES.find((name) => name === values.suite);
  if (suite === undefined) throw new RangeError(`there is no suite "${values.suite}"`);
  const largest = Number(values.largest);
  const timeLimit = Number(values['time-limit']);
  if (!(timeLimit > 0 && largest > 0)) throw new RangeError('--time-limit and --largest must be above 0');
  const strategy = STRATEGIES.find((name) => name === values.strategy);
  if (strategy === undefined) throw new RangeError(`there is no strategy "${values.strategy}"`);
  const everyone: readonly ContestantName[] = ['placewright', ...PEER_NAMES];
  const wanted = values.only?.split(',') ?? (values.peers ? everyone : HOME_TEAM);
  const stranger = wanted.find((name) => !everyone.some((known) => known === name));
  if (stranger !== undefined) throw new RangeError(`there is no contestant "${stranger}"`);
  const { seed } = values;
  return {
    suite,
    instances: listInstances(suite)
      .filter(({ knobs }) => knobs.rotators <= largest)
      .map((instance) =>
        seed === undefined ? instance : { ...instance, knobs: { ...instance.knobs, seed } },
      ),
    contestants: everyone.filter((name) => wanted.includes(name)),
    timeLimit,
    strategy,
    orToolsFrom: resolve(values['or-tools']),
    out: values.out,
  };
}
