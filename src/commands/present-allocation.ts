import { join } from 'node:path';
import type { AllocateResult } from '../pipeline/allocate.ts';
import { describeConflict } from '../report/conflict.ts';
import { describeFrontier } from '../report/frontier-table.ts';
import { describeRuleLine } from '../report/rule-lines.ts';
import { describeNotWeighed, describeStop, summarise } from '../report/summary.ts';
import { count } from '../report/wording.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printProblems } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

interface Manner {
  readonly json: boolean;
  readonly quiet: boolean;
}

type Told<Kind extends AllocateResult['kind']> = Extract<AllocateResult, { kind: Kind }>;

/** Tells the user what came of a run, and the shell by the code returned. */
export function presentAllocation(result: AllocateResult, manner: Manner, terminal: Terminal): ExitCode {
  const { err } = terminal;
  switch (result.kind) {
    case 'refused':
      err.write(`${err.style('red', result.message)}\n`);
      return EXIT.badInput;
    case 'rejected-input':
      printProblems(result.issues, err);
      return EXIT.badInput;
    case 'allocated':
      return presentAllocated(result, manner, terminal);
    case 'no-allocation':
      return presentNoAllocation(result, manner, terminal);
    case 'stopped':
      err.write('Stopped before an allocation was found; nothing was written.\n');
      return EXIT.interrupted;
    case 'rejected-allocation':
      err.write(`${err.style('red', 'The verifier rejects the allocation found; nothing was published.')}\n`);
      err.write(`${result.breaches.map(describeRuleLine).join('\n')}\n`);
      return EXIT.fault;
    case 'fault':
      err.write(`${err.style('red', `The engine failed: ${result.message}`)}\n`);
      return EXIT.fault;
  }
}

function presentAllocated(result: Told<'allocated'>, manner: Manner, terminal: Terminal): ExitCode {
  const { out } = terminal;
  const { run, programme, verdict, issues, interrupted } = result;
  if (manner.json) out.write(`${JSON.stringify(run.facts, null, 2)}\n`);
  else if (!manner.quiet) {
    const { settings, rotators } = programme;
    const size = `${count(rotators.length, 'rotator')}, ${count(settings.cycles, 'cycle')}`;
    out.write(`${out.style('bold', settings.programme)}: ${size}\n\n`);
    for (const { label, text } of summarise(programme, verdict, run.facts)) printLine(terminal, label, text);
    if (result.frontier !== null) printLine(terminal, 'Trade-off', describeFrontier(result.frontier));
    const ignored = describeNotWeighed(result.notWeighed);
    if (ignored !== null) printLine(terminal, 'Ignored', ignored);
    printLine(terminal, 'Took', `${run.facts.seconds.toFixed(1)} s, ${run.facts.peak_memory_mib} MiB`);
    out.write('\nLook next\n');
    if ('report.html' in run.facts.files) {
      out.write(`  ${join(run.out, 'report.html')}       all of it on one page\n`);
    }
    out.write(`  ${join(run.out, 'pathways.csv')}      who goes where\n`);
    out.write(`  ${join(run.out, 'explanations.csv')}  why not, for every wish not met\n`);
    out.write(`  ${join(run.out, 'slots.csv')}         what is full, free or short\n`);
    if (issues.length > 0) {
      out.write(
        `  ${join(run.out, 'issues.csv')}        ${count(issues.length, 'warning')} about the tables\n`,
      );
    }
  }
  if (!interrupted) return EXIT.ok;
  terminal.err.write('Stopped on request: this is the best allocation found by then, verified.\n');
  return EXIT.interrupted;
}

const LABEL_WIDTH = 12;

function printLine({ out }: Terminal, label: string, text: string): void {
  out.write(`  ${out.style('bold', label.padEnd(LABEL_WIDTH))}${text}\n`);
}

function presentNoAllocation(result: Told<'no-allocation'>, manner: Manner, terminal: Terminal): ExitCode {
  const { out, err } = terminal;
  const { facts } = result.run;
  if (manner.json) out.write(`${JSON.stringify(facts, null, 2)}\n`);
  if (facts.outcome === 'infeasible') {
    err.write(`${err.style('red', 'There is no allocation.')}\n`);
    for (const conflict of result.conflicts) err.write(`${describeConflict(conflict).join('\n')}\n`);
    err.write(`See ${join(result.run.out, 'report.html')} or conflict.csv beside it.\n`);
  } else {
    const why = facts.stopped === null ? '' : ` because ${describeStop(facts.stopped)}`;
    err.write(`No allocation was found${why}; there may be one. Try a longer --time-limit.\n`);
  }
  return EXIT.noAllocation;
}
