import { join } from 'node:path';
import { count } from '../domain/wording.ts';
import type { ReplanResult } from '../pipeline/replan/replan.ts';
import type { Move, Replanning } from '../report/replan/replan-tables.ts';
import {
  describeFrontier,
  describeMoving,
  describeNotice,
  describeOthers,
  describePast,
  describeStaying,
} from '../report/replan/replan-words.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { presentAllocation } from './present-allocation.ts';
import { printProblems } from './print-problems.ts';
import type { Terminal } from './terminal.ts';

interface Manner {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Tells who moves and why, what moving nobody would cost, and the shell by the code returned. */
export function presentReplan(
  replanned: Exclude<ReplanResult, { kind: 'rejected-input' }>,
  manner: Manner,
  terminal: Terminal,
): ExitCode {
  const { out, err } = terminal;
  if (replanned.kind === 'refused') {
    err.write(`${err.style('red', replanned.message)}\n`);
    return EXIT.badInput;
  }
  const { result, replanning, warnings } = replanned;
  if (warnings.length > 0) printProblems(warnings, err);
  if (replanning === null || result.kind !== 'allocated') return presentAllocation(result, manner, terminal);
  if (manner.json) out.write(`${JSON.stringify(replanning, null, 2)}\n`);
  else if (!manner.quiet) {
    for (const line of describe(replanning)) out.write(`${line}\n`);
    out.write('\nLook next\n');
    out.write(`  ${join(result.run.out, 'changes.csv')}   who moves, from where to where, and why\n`);
    out.write(`  ${join(result.run.out, 'moves.csv')}     what each further move would gain\n`);
  }
  return result.interrupted ? EXIT.interrupted : EXIT.ok;
}

function describe(replanning: Replanning): readonly string[] {
  const {
    moves,
    frontier,
    plan,
    free_from: freeFrom,
    frozen_cells: frozen,
    changed_rows: changed,
    released,
    fewest_proved: proved,
  } = replanning;
  const staying = describeStaying(frontier, plan);
  const past = describePast(replanning.past_cells);
  return [
    describeMoving(moves.length, proved),
    ...(staying === null ? [] : [staying]),
    ...(released.length === 0
      ? []
      : [`No longer owed what they leave too early for: ${released.join(', ')}.`]),
    ...(changed === 0 ? ['The new facts change nothing in the tables: is --facts the right folder?'] : []),
    `Frozen: ${count(frozen, 'place')} in cycles that begin before ${freeFrom}.`,
    ...moves.flatMap(describeMove),
    ...(past === null ? [] : [past]),
    ...describeOthers(replanning),
    ...(frontier.length === 0
      ? []
      : [
          '',
          'What more moves would gain (smaller is better; aims in the order in which they count in the plan):',
          ...describeFrontier({ points: frontier, upTo: replanning.frontier_up_to }, plan),
        ]),
  ];
}

function describeMove({ rotator, cells, noticeWeeks, reason }: Move): readonly string[] {
  const changes = cells.map(({ cycle, from, to }) => `cycle ${cycle} ${from} → ${to ?? 'no placement'}`);
  return [`  ${rotator}: ${changes.join(', ')} (${describeNotice(noticeWeeks)})`, `    ${reason}`];
}
