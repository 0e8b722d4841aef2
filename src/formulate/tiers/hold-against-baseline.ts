import { type ChoiceTable, IDLE } from '../../../solver/model/pathway-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { BaselineAssignment } from '../../domain/programme.ts';
import { cyclesOf } from '../facts/agent-choices.ts';
import type { Ground } from '../facts/ground.ts';
import { groupByRotator } from '../facts/programme-index.ts';
import { instanceOf } from '../facts/rule-instance.ts';
import type { RowBuilder } from '../rows/row-builder.ts';

/**
 * Rows of the tiers that compare with the allocation in force. `stability` has its costs on the choices, but a
 * baseline cycle in which the rotator cannot be placed at all is changed whatever is chosen. `disruption` and
 * `notice` count people, and only where somebody could have stayed.
 */
export function holdAgainstBaseline(ground: Ground, choices: ChoiceTable, builder: RowBuilder): void {
  const { index } = ground;
  addAbsent(ground, builder);
  const inHorizon = index.programme.baseline.filter(({ cycle }) => cycle <= index.horizon);
  for (const [rotator, rows] of groupByRotator(inHorizon)) {
    const agent = index.rotatorOf.get(rotator);
    if (agent !== undefined) addMoves(ground, { agent, rotator, rows, choices }, builder);
  }
}

function addAbsent({ index, presence }: Ground, builder: RowBuilder): void {
  for (const { rotator, placement, cycle, at } of index.programme.baseline) {
    const agent = index.rotatorOf.get(rotator);
    if (agent === undefined || cycle > index.horizon || presence.workable(agent, cycle)) continue;
    const instance = instanceOf('availability', {
      strength: 'should',
      rotator,
      placement,
      cycle,
      refs: [at],
    });
    builder.addCounter(instance, {
      agent,
      choices: [],
      weights: [],
      atLeast: 1,
      atMost: null,
      miss: { tier: 'stability', weight: 1, size: 1 },
    });
  }
}

interface Own {
  readonly agent: number;
  readonly rotator: RotatorId;
  readonly rows: readonly BaselineAssignment[];
  readonly choices: ChoiceTable;
}

/**
 * One miss for a rotator who is moved at all; and, so that an early change weighs more, one for each cycle by whose
 * end the rotator has been moved: horizon + 1 − first changed cycle in all.
 */
function addMoves({ index }: Ground, { agent, rotator, rows, choices }: Own, builder: RowBuilder): void {
  const { horizon } = index;
  const members: number[] = [];
  const firstChanged: number[] = [];
  for (let choice = choices.first[agent]!; choice < choices.first[agent + 1]!; choice += 1) {
    const option = choices.option[choice]!;
    const here = option === IDLE ? null : index.placement(option).id;
    const cycles = cyclesOf(choices, choice);
    const changed = rows.filter(({ cycle, placement }) => cycles.includes(cycle) && placement !== here);
    if (changed.length === 0) continue;
    members.push(choice);
    firstChanged.push(Math.min(...changed.map(({ cycle }) => cycle)));
  }
  const refs = rows.map(({ at }) => at);
  const instance = instanceOf('one-placement', { strength: 'should', rotator, refs });
  const movedBy = (last: number, tier: 'disruption' | 'notice'): void =>
    builder.addCounter(instance, {
      agent,
      choices: members,
      weights: firstChanged.map((cycle) => (cycle <= last ? 1 : 0)),
      atLeast: null,
      atMost: 0,
      // However often: one miss.
      miss: { tier, weight: 1, size: horizon },
    });
  movedBy(horizon, 'disruption');
  for (let cycle = 1; cycle <= horizon; cycle += 1) movedBy(cycle, 'notice');
}
