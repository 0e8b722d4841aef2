import type { RuleInstance } from '../../domain/rules.ts';
import type { Emitter } from '../emit/emitter.ts';
import type { Ground } from '../facts/ground.ts';
import { instanceOf } from '../facts/rule-instance.ts';

/** No placement in a cycle for which the rotator is not present enough. */
export const availability: Emitter = {
  cells: (ground) => [
    {
      scope: 'dated',
      forbids: (rotator, _placement, cycle) => !ground.presence.workable(rotator, cycle),
      instances: ({ rotator, cycle }) => [presenceInstance(ground, rotator, cycle)],
    },
  ],
};

/** How much of a cycle the rotator is there, and what takes the rest away. Facts: `present`, `days`, `percent`. */
function presenceInstance({ index, presence }: Ground, rotator: number, cycle: number): RuleInstance {
  const { id, at } = index.rotator(rotator);
  const span = index.spans[cycle - 1]!;
  const away = index.programme.absences.filter(
    (absence) => absence.rotator === id && absence.from <= span.last && absence.until >= span.first,
  );
  return instanceOf('availability', {
    rotator: id,
    cycle,
    refs: [at, ...away.map((absence) => absence.at)],
    facts: {
      present: presence.present(rotator, cycle),
      days: presence.days(cycle),
      percent: index.programme.settings.minimumPresencePercent,
    },
  });
}

/** The cycles among these that a rotator works in part, so that they give less credit than whole ones. */
export function lostDays(
  ground: Ground,
  rotator: number,
  cycles: readonly number[],
): readonly RuleInstance[] {
  const { presence } = ground;
  return cycles
    .filter((cycle) => presence.present(rotator, cycle) < presence.days(cycle))
    .map((cycle) => presenceInstance(ground, rotator, cycle));
}
