import type { CompetencyRule } from '../../domain/programme.ts';
import type { Emitter } from '../emit/emitter.ts';
import { placedChoices } from '../facts/agent-choices.ts';
import { boundRotators, deadlineOf } from '../facts/binding.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import { competencyInstance } from '../facts/rule-instance.ts';
import { missOf, rulesOfKind, wholeAtMost } from '../rows/competency-rules.ts';

/**
 * Changes of site (or area, or employer) between one horizon assignment and the next, at most `at_most`
 * (default 0). Facts: `of` (site, area, employer), `limit`, `deadline`.
 */
export const move: Emitter = {
  rows: ({ index, choices, builder }) => {
    for (const rule of rulesOfKind(index, 'move')) {
      const of = whatMoves(rule);
      const whereabouts = index.programme.placements.map((_, at) => whereabout(index, of, at));
      const limit = wholeAtMost(rule) ?? 0;
      const deadline = Math.min(deadlineOf(index, rule), index.horizon);
      for (const agent of boundRotators(index, rule)) {
        const placed = placedChoices(choices, agent, deadline);
        const places = placed.map((choice) => whereabouts[choices.option[choice]!]!);
        const labels = [...new Set(places)];
        const instance = competencyInstance(rule, {
          rotator: index.rotator(agent).id,
          facts: { of, limit, deadline },
        });
        builder.addTransition(instance, {
          agent,
          choices: placed,
          labelOf: places.map((place) => labels.indexOf(place)),
          labels: labels.length,
          atMost: limit,
          miss: missOf(rule, 1),
        });
      }
    }
  },
};

function whatMoves(rule: CompetencyRule): 'site' | 'area' | 'employer' {
  const kind = rule.subject[0]?.kind;
  return kind === 'area' || kind === 'employer' ? kind : 'site';
}

/** Sites without an area (employer) count as one unnamed area (employer). */
function whereabout(index: ProgrammeIndex, of: 'site' | 'area' | 'employer', placement: number): string {
  const site = index.siteAt(placement);
  return of === 'site' ? site.id : (site[of] ?? '');
}
