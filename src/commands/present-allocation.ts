import { join } from 'node:path';
import { count } from '../domain/wording.ts';
import type { AllocateResult } from '../pipeline/solve/allocate-order.ts';
import { describeConflict, describeRepairs } from '../report/tables/conflict-table.ts';
import { describeFrontier } from '../report/tables/frontier-table.ts';
import { describeNotWeighed, describeSize, describeStop, summarise } from '../report/tables/summary.ts';
import { describeRuleLine } from '../report/text/rule-lines.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printProblems } from './print-problems.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

interface Manner {
  readonly json: boolean;
  readonly quiet: boolean;
}

type ResultOf<Kind extends AllocateResult['kind']> = Extract<AllocateResult, { kind: Kind }>;

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

function presentAllocated(result: ResultOf<'allocated'>, manner: Manner, terminal: Terminal): ExitCode {
  const { out } = terminal;
  const { run, programme, verdict, issues, interrupted } = result;
  if (manner.json) out.write(`${JSON.stringify(run.facts, null, 2)}\n`);
  else if (!manner.quiet) {
    out.write(`${out.style('bold', programme.settings.programme)}: ${describeSize(programme)}\n\n`);
    for (const { label, text } of summarise(programme, verdict, run.facts)) printLine(terminal, label, text);
    if (result.frontier !== null) printLine(terminal, 'Trade-off', describeFrontier(result.frontier));
    const ignored = describeNotWeighed(result.notWeighed);
    if (ignored !== null) printLine(terminal, 'Ignored', ignored);
    printLine(terminal, 'Took', `${run.facts.seconds.toFixed(1)} s, ${run.facts.peak_memory_mib} MiB`);
    out.write('\nLook next\n');
    for (const [file, what] of whereNext(Object.keys(run.facts.files), issues.length)) {
      out.write(`  ${join(run.out, file.padEnd(FILE_WIDTH))}  ${what}\n`);
    }
    if (!('report.html' in run.facts.files)) {
      out.write(`  placewright report ${run.out}  renders its pages, left out for so many rotators\n`);
    }
  }
  if (!interrupted) return EXIT.ok;
  terminal.err.write('Stopped on request: this is the best allocation found by then, verified.\n');
  return EXIT.interrupted;
}

/** The same everywhere, so that a log reads like the screen. */
const LINE_WIDTH = 100;
const LABEL_WIDTH = 12;
const FILE_WIDTH = 16;

function whereNext(files: readonly string[], warnings: number): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['report.html', 'all of it on one page'],
    ['pathways.csv', 'who goes where'],
    ['coverage.csv', 'what each has covered, and what is owed by when'],
    ['explanations.csv', 'why not, for every wish not met'],
    ['slots.csv', 'what is full, free or short'],
    ['issues.csv', `${count(warnings, 'warning')} about the tables`],
  ];
  return all.filter(([file]) => files.includes(file) && (file !== 'issues.csv' || warnings > 0));
}

function printLine({ out }: Terminal, label: string, text: string): void {
  const indent = ' '.repeat(LABEL_WIDTH + 2);
  const lines = wrapText(text, LINE_WIDTH - indent.length).join(`\n${indent}`);
  out.write(`  ${out.style('bold', label.padEnd(LABEL_WIDTH))}${lines}\n`);
}

function presentNoAllocation(
  result: ResultOf<'no-allocation'>,
  manner: Manner,
  terminal: Terminal,
): ExitCode {
  const { out, err } = terminal;
  const { facts } = result.run;
  if (manner.json) out.write(`${JSON.stringify(facts, null, 2)}\n`);
  if (facts.outcome === 'infeasible') {
    err.write(`${err.style('red', 'There is no allocation.')}\n`);
    for (const conflict of result.conflicts) err.write(`${describeConflict(conflict).join('\n')}\n`);
    for (const line of describeRepairs(result.repairs)) err.write(`${line}\n`);
    err.write(`See ${join(result.run.out, 'report.html')} or conflict.csv beside it.\n`);
  } else {
    const why = describeStop(facts.stopped);
    err.write(
      `No allocation was found because ${why}; there may be one. Try ${facts.stopped === null ? 'another --strategy' : 'a longer --time-limit'}.\n`,
    );
  }
  return EXIT.noAllocation;
}
